import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { refusalTexts } from '#src/practice/messages-codes.vi.ts';
import { expect, test } from './fixtures.ts';
import {
  beginTask,
  card,
  choosePassword,
  copyCard,
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

/** Neither the numbers nor a start of them long enough to tell whose they are. */
function expectNothingReal(text: string): void {
  expect(text).not.toContain(realLookingId.slice(0, 9));
  expect(text).not.toContain(realLookingPhone.slice(0, 9));
}
