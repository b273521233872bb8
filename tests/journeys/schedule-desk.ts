import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { dayMessages } from '#src/classes/messages-day.vi.ts';
import type { StaffSession, StaffSessionAnswer } from '#src/classes/schedule-schema.ts';
import type { RegistrationAnswer } from '#src/classes/schemas.ts';
import { registerElsewhere } from './class-desk.ts';
import { expect, type Page } from './fixtures.ts';

/** A class day of its own for one journey: far from those that others use, in an hour of its own. */
export async function madeDay(
  request: APIRequestContext,
  input: {
    readonly date: string;
    readonly start?: string;
    readonly end?: string;
    readonly capacity?: number;
    readonly roomId?: string;
  },
): Promise<StaffSession> {
  const { date, start = '18:00', end = '19:30', capacity = 10, roomId = 'phong-2' } = input;
  const data = {
    ...{ title: 'Lớp buổi tối', date, start, end, roomId, trainerId: null },
    ...{ capacity, queue: 5 },
  };
  const answer = await request.post('/api/v1/sessions', {
    headers: { 'Idempotency-Key': randomUUID() },
    data,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as StaffSessionAnswer).session;
}

/** People of these names register for a class day, each with a number of their own. */
export async function registerAll(
  request: APIRequestContext,
  sessionId: string,
  names: readonly string[],
): Promise<RegistrationAnswer[]> {
  const answers: RegistrationAnswer[] = [];
  for (const name of names) {
    const phone = `09${String(10_000_000 + Math.floor(Math.random() * 89_999_999))}`;
    answers.push(await registerElsewhere(request, sessionId, { name, phone }));
  }
  return answers;
}

/** Open a class day in the list or under the month, and one of its forms. */
export async function openForm(page: Page, { id }: { readonly id: string }, label?: string): Promise<void> {
  const day = page.locator(`[data-session="${id}"]`);
  await expect(day).toBeVisible();
  const closed = day.getByRole('button', { name: /^Mở buổi/, expanded: false });
  if (await closed.isVisible()) await closed.click();
  if (label !== undefined) await day.getByRole('button', { name: label, exact: true }).click();
}

/** What one reads of a day that is opened. */
export function panelOf(page: Page, { id }: { readonly id: string }) {
  return page.locator(`[data-session="${id}"]`);
}

/** Words of the buttons of an opened day. */
export const openWords = {
  edit: dayMessages.edit.open,
  move: dayMessages.move.open,
  cancel: dayMessages.cancel.open,
  seats: dayMessages.seats.open,
} as const;

/** Write a day into the three boxes of a date field. */
export async function fillDate(page: Page, id: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  await page.locator(`[id="${id}"]`).fill(String(Number(day)));
  await page.locator(`[id="${id}-month"]`).fill(String(Number(month)));
  await page.locator(`[id="${id}-year"]`).fill(year);
}
