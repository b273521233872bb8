import { randomUUID } from 'node:crypto';
import { doublesMessages as texts } from '#src/classes/messages-doubles.vi.ts';
import type { RegistrationInput } from '#src/classes/schemas.ts';
import { classDay } from './class-desk.ts';
import { expect, type Page, test } from './fixtures.ts';
import { signInAs, staffCommune } from './staff-desk.ts';

test('an officer says which namesakes are one person and which are two', async ({ page, server }) => {
  const { id } = await classDay(page.request, 8);
  for (const [name, birthYear] of [
    ['Hồ Thị Đôi', 1950],
    ['Hồ Văn Khác', 1951],
  ] as const)
    for (let times = 0; times < 2; times += 1) await register(page, id, name, birthYear);
  await signInAs(page, server, 'officer');
  await page.goto('/can-bo/can-quyet-dinh');
  await test.step('what follows is said, and asked once more', async () => {
    await page.getByRole('button', { name: texts.same.which('Hồ Thị Đôi') }).click();
    await expect(page.getByRole('dialog').getByText(texts.same.text)).toBeVisible();
    await page.getByRole('button', { name: texts.same.yes }).click();
    await expect(page.getByText(texts.done('Hồ Thị Đôi', texts.status.cancelled))).toBeVisible();
  });
  await test.step('two people of one name both have a seat', async () => {
    await page.getByRole('button', { name: texts.different.which('Hồ Văn Khác') }).click();
    await page.getByRole('button', { name: texts.different.yes }).click();
    await expect(page.getByText(texts.done('Hồ Văn Khác', texts.status.confirmed))).toBeVisible();
    await expect(page.getByRole('heading', { name: texts.none })).toBeVisible();
  });
});

test('without a network nothing is decided, and the page says so', { tag: '@ci' }, async ({
  page,
  server,
  network,
}) => {
  const { id } = await classDay(page.request, 9);
  for (let times = 0; times < 2; times += 1) await register(page, id, 'Hồ Thị Chờ', 1953);
  await signInAs(page, server, 'officer');
  await page.goto('/can-bo/can-quyet-dinh');
  await page.getByRole('button', { name: texts.same.which('Hồ Thị Chờ') }).click();
  await network.cut();
  await page.getByRole('button', { name: texts.same.yes }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hồ Thị Chờ' })).toBeVisible();
});

/** Somebody without a phone, of whom only the year of birth is known. */
async function register(page: Page, sessionId: string, fullName: string, birthYear: number): Promise<void> {
  const data: RegistrationInput = {
    ...{ sessionId, fullName, phone: null, communeCode: staffCommune.code, birthYear },
    ...{ attendeeKind: 'resident', consent: true },
  };
  const headers = { 'Idempotency-Key': randomUUID() };
  const answer = await page.request.post('/api/v1/registrations', { headers, data });
  expect(answer.ok(), await answer.text()).toBe(true);
}
