import { checkInMessages as texts } from '#src/classes/messages-check-in.vi.ts';
import type { Roster } from '#src/classes/people-schema.ts';
import type { StaffSession } from '#src/classes/schedule-schema.ts';
import type { RegistrationAnswer } from '#src/classes/schemas.ts';
import { addDays } from '#src/platform/text/dates.ts';
import { vietnamTimeAt } from '#src/platform/text/vietnam-clock.ts';
import { expect, type Page } from './fixtures.ts';
import { madeDay, registerAll } from './schedule-desk.ts';

/** A class day with people, for one journey. */
export interface ClassOfPeople {
  readonly session: StaffSession;
  readonly people: readonly RegistrationAnswer[];
}

let made = 0;

/** The trainer of this phone makes a class of one of the next days, for people of these names. */
export async function classOf(
  page: Page,
  names: readonly string[],
  capacity = names.length,
): Promise<ClassOfPeople> {
  made += 1; // the room is free once in an evening
  const date = addDays(vietnamTimeAt(Date.now()).date, made);
  const session = await madeDay(page.request, { date, capacity });
  return { session, people: await registerAll(page.request, session.id, names) };
}

/** Open the page on which it is written down who came, with the list of one class day. */
export async function openCheckIn(page: Page, { session }: Pick<ClassOfPeople, 'session'>): Promise<void> {
  await page.goto(`/can-bo/diem-danh?buoi=${session.id}`);
  await expect(count(page)).toBeVisible();
}

/** "2 / 12". */
export const count = (page: Page) => page.locator('[data-count]');

/** The row of somebody by the code of their slip. */
export function rowOf(page: Page, { registration }: RegistrationAnswer) {
  return page.locator(`[data-person="${registration.code}"]`);
}

/** Find somebody by a few letters, and tap. */
export async function findAndTap(page: Page, typed: string, name: string): Promise<void> {
  await page.getByLabel(texts.find.label).fill(typed);
  await page.locator('[data-person]').filter({ hasText: name }).getByRole('button').click();
  await expect(page.locator('[data-said=here]')).toContainText(name);
}

/** Everything that this device saw has reached the server. */
export async function expectAllSent(page: Page): Promise<void> {
  await expect(page.locator('[data-waiting="0"]')).toBeVisible({ timeout: 30_000 });
}

/** Codes of those who are there, as the server knows it. */
export async function presentOnServer(page: Page, { session }: ClassOfPeople): Promise<string[]> {
  const answer = await page.request.get(`/api/v1/sessions/${session.id}/roster`);
  expect(answer.ok(), await answer.text()).toBe(true);
  const { people } = (await answer.json()) as Roster;
  return people
    .filter(({ status }) => status === 'attended')
    .map(({ code }) => code)
    .sort();
}
