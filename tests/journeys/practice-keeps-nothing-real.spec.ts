import fc from 'fast-check';
import { realMobile, realPersonalId, separated } from '#src/platform/text/real-numbers-for-tests.ts';
import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { refusalTexts } from '#src/practice/messages-codes.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import {
  beginTask,
  card,
  choosePassword,
  copyCard,
  dumpCaches,
  dumpStorage,
  expectScreen,
  openRegistration,
  password,
  press,
  readCode,
  signIn,
  typeCode,
} from './practice-account.ts';

// Shaped like real ones, made up here: province code 079, and a mobile number outside the practice range.
const realLookingId = '079056001234';
const realLookingPhone = '0912345678';

test('a number that could be real is refused and kept nowhere', { tag: '@ci' }, async ({ page }) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'guided');
  await openRegistration(page);
  await copyCard(page);
  await page.locator('#personalId').fill('');
  await page.locator('#personalId').pressSequentially(realLookingId);
  await page.locator('#phone').fill(realLookingPhone);
  await press(page, accountMessages.person.next);
  await expect(page.getByRole('alert')).toContainText(refusalTexts['real-data.personal-id']);
  await expect(page.locator('#personalId')).toHaveValue('');
  await expect(page.locator('#phone')).toHaveValue('');
  await expect(page.locator('#fullName')).toHaveValue(card.fullName);
  await expect.poll(() => dumpStorage(page)).toContain(card.fullName);
  expectNothingReal(await dumpStorage(page));
  await page.reload();
  await expect(page.locator('#fullName')).toHaveValue(card.fullName);
  expectNothingReal(await dumpStorage(page));
  expectNothingReal(await page.content());
});

test('nothing that is typed leaves the page', async ({ page, context }) => {
  const sent: string[] = [];
  context.on('request', (request) => {
    sent.push(
      [request.method(), request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join(
        ' ',
      ),
    );
  });
  await beginTask(page, 'tai-khoan-tap-huan', 'guided');
  await openRegistration(page);
  await copyCard(page);
  await press(page, accountMessages.person.next);
  const code = await readCode(page);
  await typeCode(page, code);
  await choosePassword(page);
  await signIn(page);
  await expect(page.locator('#see-result')).toBeVisible();
  expect(sent.length).toBeGreaterThan(5);
  const typed = [
    card.personalId,
    card.fullName,
    encodeURIComponent(card.fullName),
    card.phone,
    code,
    password,
  ];
  for (const value of [...typed, card.practiceCode]) {
    expect(sent.filter((request) => request.includes(value))).toEqual([]);
  }
  expect(sent.filter((request) => !request.startsWith('GET '))).toEqual([]);
  expect(await dumpStorage(page)).not.toContain(password);
});

test('a real-looking number in a text message is refused too', { tag: '@ci' }, async ({ page }) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'alone');
  await page.locator('#open-phone').click();
  await page.locator('#compose-sms').click();
  await page.locator('#smsTo').fill('1414');
  await page.locator('#smsText').fill(`TTTB ${realLookingId}`);
  await page.locator('#send-sms').click();
  await expect(page.getByRole('alert')).toContainText(refusalTexts['real-data.personal-id']);
  await expect(page.locator('#smsText')).toHaveValue('');
  expectNothingReal(await dumpStorage(page));
  await page.goBack();
  await expectScreen(page, messages.home.title);
});

test('ten thousand numbers of real shape are kept nowhere and sent nowhere', { tag: '@ci' }, async ({
  page,
  context,
  server,
}) => {
  test.setTimeout(300_000);
  const written: string[] = [];
  context.on('console', (message) => written.push(message.text()));
  context.on('request', (request) =>
    written.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers())),
  );
  await beginTask(page, 'tai-khoan-tap-huan', 'alone');
  await page.locator('#open-phone').click();
  await page.locator('#compose-sms').click();
  await typeAll(page, numbers.slice(0, 3000), ['#smsTo', '#smsText'], '#smsText');
  await page.locator('#smsText').fill(numbers[0] ?? '');
  await page.locator('#send-sms').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.goBack();
  await openRegistration(page);
  await copyCard(page);
  await typeAll(page, numbers.slice(3000, 6000), ['#personalId', '#fullName', '#phone'], '#fullName');
  await press(page, accountMessages.person.next);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.goto('/thuc-hanh/cong?bai=dien-bieu-mau');
  await page.getByRole('link', { name: startMessages.alone }).click();
  await expect(page.locator('#applicantPhone')).toBeVisible();
  const fields = await page
    .locator('main input[type=text]:not([readonly])')
    .evaluateAll((all) => all.map(({ id }) => `#${id}`));
  await typeAll(page, numbers.slice(6000), fields, '#applicantPhone');
  await page.locator('#primary-action').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.reload();
  const places = {
    storage: await dumpStorage(page),
    caches: await dumpCaches(page),
    'requests and console': written.join('\n'),
    'log of the server': server.log.join('\n'),
    page: await page.content(),
  };
  for (const [place, text] of Object.entries(places)) {
    expect(text.length, place).toBeGreaterThan(100);
    expect(numbersIn(text), place).toEqual([]);
  }
});

/** Personal numbers and phones, plain and with every kind of sign between their digits. */
const numbers = fc.sample(separated(fc.oneof(realPersonalId, realMobile)), { numRuns: 10_000, seed: 2026 });

/** Those that a text holds, as they were typed or as digits alone. */
function numbersIn(text: string): readonly string[] {
  return numbers.filter((number) => text.includes(number) || text.includes(number.replace(/\D/gu, '')));
}

/**
 * Type each number into the next of these fields, as the page hears a keyboard. In the end a harmless word is typed
 * and looked for in storage: what was to be kept before it has been kept by then, and this look can find things.
 */
async function typeAll(page: Page, all: readonly string[], fields: readonly string[], last: string) {
  await page.evaluate(
    async ({ all, fields }) => {
      for (const [index, number] of all.entries()) {
        const field = document.querySelector<HTMLInputElement>(fields[index % fields.length] ?? '');
        if (field === null) throw new Error(`no field for number ${index}`);
        field.value = number;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        if (index % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    },
    { all, fields },
  );
  await page.locator(last).fill(`mốc ${all.length}`);
  await expect.poll(() => dumpStorage(page), { timeout: 60_000 }).toContain(`mốc ${all.length}`);
  expect(numbersIn(await dumpStorage(page))).toEqual([]);
  await page.locator(last).fill(all[0] ?? '');
}

/** Neither the numbers nor a start of them long enough to tell whose they are. */
function expectNothingReal(text: string): void {
  expect(text).not.toContain(realLookingId.slice(0, 9));
  expect(text).not.toContain(realLookingPhone.slice(0, 9));
}
