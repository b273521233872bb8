import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { formMessages } from '#src/classes/messages-form.vi.ts';
import type { ClassSession, RegistrationAnswer, RegistrationInput } from '#src/classes/schemas.ts';
import { expect, type Page } from './fixtures.ts';

/** What a person answers; everything else is the same for all. */
export interface Person {
  readonly name: string;
  /** Without one the person has none. */
  readonly phone?: string;
  readonly commune?: string;
}

const commune = '20056';

/** A class day of the schedule by its place, so that journeys on one server stay out of each other's way. */
export async function classDay(request: APIRequestContext, place: number): Promise<ClassSession> {
  const answer = await request.get('/api/v1/sessions');
  const { sessions } = (await answer.json()) as { sessions: ClassSession[] };
  const open = sessions.filter(({ status }) => status === 'open');
  const day = open[place];
  if (!day) throw new Error(`the schedule has ${open.length} open days`);
  return day;
}

/** Somebody registers elsewhere. */
export async function registerElsewhere(
  request: APIRequestContext,
  sessionId: string,
  { name, phone }: Person,
): Promise<RegistrationAnswer> {
  const data: RegistrationInput = {
    ...{ sessionId, fullName: name, phone: phone ?? null, communeCode: commune },
    ...{ attendeeKind: 'resident', consent: true },
  };
  const answer = await request.post('/api/v1/registrations', {
    headers: { 'Idempotency-Key': randomUUID() },
    data,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as RegistrationAnswer;
}

/** People enough to fill a class, each with a number of their own. */
export async function fillClass(
  request: APIRequestContext,
  session: ClassSession,
): Promise<RegistrationAnswer[]> {
  const answers: RegistrationAnswer[] = [];
  for (let seat = 0; seat < session.seatsLeft; seat += 1) {
    const phone = `09${String(10_000_000 + Math.floor(Math.random() * 89_999_999))}`;
    answers.push(await registerElsewhere(request, session.id, { name: 'Trần Văn Bình', phone }));
  }
  return answers;
}

/** Answer the form page by page, up to the last one. */
export async function answerForm(page: Page, { name, phone }: Person): Promise<void> {
  const next = () => page.getByRole('button', { name: formMessages.next }).click();
  await page.getByRole('radio', { name: formMessages.attendeeKind.options.resident }).check();
  await next();
  await page.getByLabel(formMessages.fullName.label).fill(name);
  await next();
  if (phone === undefined) await page.getByLabel(formMessages.phone.none).check();
  else await page.getByLabel(formMessages.phone.field).fill(phone);
  await next();
  await page.getByLabel(formMessages.communeCode.field, { exact: true }).selectOption(commune);
  await next();
  await expect(page.getByLabel(formMessages.helpNeeded.label)).toBeVisible();
  await next();
  await expect(page.getByRole('heading', { name: formMessages.review.label })).toBeVisible();
}

/** Agree, and send. */
export async function sendForm(page: Page): Promise<void> {
  await page.getByLabel(formMessages.review.consent).check();
  await page.getByRole('button', { name: formMessages.review.send }).click();
}

/** What the slip says has become of it. */
export async function expectStatus(page: Page, status: string): Promise<void> {
  await expect(page.locator('#slip-status')).toHaveAttribute('data-status', status);
}
