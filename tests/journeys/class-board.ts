import type { BoardState, Opened, Seat } from '#src/board/board-schema.ts';
import { joinMessages } from '#src/board/messages-phone.vi.ts';
import { expect, openAnotherPhone, type Page, type ProductServer } from './fixtures.ts';
import { signInAs } from './staff-desk.ts';

/** A live board as its trainer has it, on a machine of their own. */
export interface ClassBoard {
  readonly code: string;
  /** The only learner on it. */
  seat(): Promise<Seat | undefined>;
  /** The page of the board, as the trainer looks at it. */
  show(): Promise<Page>;
  lowerHand(): Promise<void>;
  close(): Promise<void>;
}

/** A trainer opens a board. @param subject what the class is to do; null for anything */
export async function openClassBoard(
  page: Page,
  server: ProductServer,
  subject: string | null,
): Promise<ClassBoard> {
  const trainer = await openAnotherPhone(page.context(), server);
  await signInAs(trainer, server, 'trainer');
  const ask = async <T>(path: string, data?: object): Promise<T> => {
    const answer = await trainer.request.fetch(`/api/v1/board${path}`, {
      method: data ? 'POST' : 'GET',
      data,
    });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return await answer.json();
  };
  const { board } = await ask<Opened>('', { sessionId: null, subject });
  const seat = async () => (await ask<BoardState>(`/${board.id}`)).seats.at(0);
  return {
    code: board.code,
    seat,
    show: async () => {
      await trainer.goto(`/can-bo/bang-lop?bang=${board.id}`);
      return trainer;
    },
    lowerHand: () => seat().then((found) => ask(`/${board.id}/seats/${found?.id}/lower`, {})),
    close: () => ask(`/${board.id}/close`, {}),
  };
}

/** Join by the address that the trainer's QR leads to. */
export async function joinByLink(page: Page, { code }: ClassBoard, name: string): Promise<void> {
  await page.goto(`/vao-lop#ma=${code}`);
  await page.getByLabel(joinMessages.name.label).fill(name);
  await page.getByRole('button', { name: joinMessages.send }).click();
  await expect(page.getByRole('heading', { name: joinMessages.joined.title })).toBeFocused();
}

/** The bar of the class, by what it says. */
export function classBar(page: Page, words: string) {
  return page.locator('.class-bar').filter({ hasText: words });
}

/** Everything that this phone tells the class from now on. */
export function watchReports(page: Page): string[] {
  const bodies: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().includes('/api/v1/board/seat')) bodies.push(request.postData() ?? '');
  });
  return bodies;
}

/** A report is made of ids, counts and yes or no: nothing that a person could have typed. */
export const onlyCodes =
  /^\{("(steps|isRaised)":)?(\[|\]|\{|\}|,|true|false|null|"[a-z]+[A-Za-z]*":|\d{1,8}|"[A-Za-z][A-Za-z0-9.:-]*")*\}$/;
