import type { Joined } from '#src/board/board-schema.ts';
import type { StepReport } from '#src/board/told-schema.ts';
import { expect, type Page, type ProductServer } from './fixtures.ts';

/** Another learner's phone, as far as the server hears of it. */
export interface BoardPhone {
  /** Tell a step; it is the next one, and that of the task of the journeys, unless something else is said. */
  tell(step: Partial<StepReport>): Promise<void>;
  raiseHand(): Promise<void>;
  leave(): Promise<void>;
  isHandRaised(): Promise<boolean>;
}

/** The task that the class of the journeys does together. */
export const classTask = 'khai-sinh-cho-chau';

/** Join a board by its code, from a phone of its own. */
export async function joinBoard({ url }: ProductServer, code: string, name: string): Promise<BoardPhone> {
  const headers = { 'Content-Type': 'application/json' };
  const { token } = await send<Joined>(`${url}/api/v1/board/join`, { code, name }, headers);
  const own = { ...headers, Authorization: `Bearer ${token}` };
  const post = (path: string, body: object) => send(`${url}/api/v1/board/seat${path}`, body, own);
  let seq = 0;
  return {
    async tell(step) {
      seq += 1;
      const usual = { seq, subject: classTask, step: 'find', stepIndex: 1, stepsTotal: 9, fault: null };
      const counts = { mistakes: 0, hints: 0, isDone: false, secondsAgo: 0 };
      await post('/progress', { steps: [{ ...usual, ...counts, ...step }] });
    },
    async raiseHand() {
      await post('/hand', { isRaised: true });
    },
    async leave() {
      await post('/leave', {});
    },
    async isHandRaised() {
      const answer = await fetch(`${url}/api/v1/board/seat`, { headers: own });
      return (await answer.json()).seat.isHandRaised;
    },
  };
}

/** Open a board as whoever is signed in on this phone. */
export async function openBoard(page: Page, subject: string | null = classTask) {
  const answer = await page.request.post('/api/v1/board', { data: { sessionId: null, subject } });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).board as { readonly id: string; readonly code: string };
}

/** The card of a learner. */
export function cardOf(page: Page, name: string) {
  return page.locator(`[data-seat="${name}"]`);
}

async function send<T>(url: string, body: object, headers: Record<string, string>): Promise<T> {
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.ok, `${url}: ${answer.status}`).toBe(true);
  return (await answer.json()) as T;
}
