import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { noticeTexts, refusalTexts } from '#src/practice/messages-codes.vi.ts';
import { phoneMessages } from '#src/practice/messages-phone.vi.ts';
import { scamMessages } from '#src/practice/messages-scams.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import {
  beginTask,
  card,
  choosePassword,
  copyCard,
  expectScreen,
  openPhone,
  openRegistration,
  press,
  readCode,
  signIn,
  typeCode,
} from './practice-account.ts';

test('forgotten: guessing does not help, a code and a new password lead in', { tag: '@ci' }, async ({
  page,
}) => {
  await beginTask(page, 'quen-mat-khau', 'alone');
  await page.locator('[data-does="page-opened:sign-in"]').click();
  await signIn(page);
  await expect(page.getByRole('alert')).toContainText(refusalTexts['sign-in.forgotten']);
  await press(page, messages.signIn.forgotten);
  await expectScreen(page, accountMessages.recover.title);
  await page.getByLabel(messages.signIn.personalId).fill(card.personalId);
  await press(page, accountMessages.recover.next);
  await expectScreen(page, accountMessages.otp.title);
  await typeCode(page, await readCode(page));
  await choosePassword(page);
  await expect(page.getByText(noticeTexts['password.changed'])).toBeVisible();
  await signIn(page);
  await expect(page.locator('#see-result')).toBeVisible();
});

test('the code in the picture: capital letters count, another picture comes, the words can be read', {
  tag: '@ci',
}, async ({ page }) => {
  await beginTask(page, 'tai-khoan-ma-xac-thuc', 'alone');
  await openRegistration(page);
  await copyCard(page);
  const first = await readCaptcha(page);
  await test.step('in words, each sign with its size', async () => {
    await page.locator('.captcha summary').click();
    await expect(page.locator('.captcha li')).toHaveCount(first.length);
    await expect(page.locator('.captcha li').first()).toHaveText(
      accountMessages.captcha.signs.upper(first[0] ?? ''),
    );
  });
  await page.getByLabel(accountMessages.captcha.label).fill(first.toLowerCase());
  await press(page, accountMessages.person.next);
  await expect(page.getByRole('alert')).toContainText('Sai mã xác thực');
  await expect(page.getByLabel(accountMessages.captcha.label)).toHaveValue('');
  const second = await readCaptcha(page);
  expect(second).not.toBe(first);
  await press(page, accountMessages.captcha.renew);
  await expect.poll(() => readCaptcha(page)).not.toBe(second);
  await page.reload();
  await expect(page.locator('#fullName')).toHaveValue(card.fullName);
  await page.getByLabel(accountMessages.captcha.label).fill(await readCaptcha(page));
  await press(page, accountMessages.person.next);
  await expectScreen(page, accountMessages.otp.title);
});

test('the phone is lost: lock first, then in person, then confirm on the phone', { tag: '@ci' }, async ({
  page,
}) => {
  await beginTask(page, 'mat-dien-thoai', 'alone');
  await page.locator('#open-phone').click();
  await expect(page.getByText(phoneMessages.lost.title)).toBeVisible();
  await press(page, phoneMessages.close);
  await page.locator('[data-does="page-opened:sign-in"]').click();
  await signIn(page);
  await expect(page.getByRole('alert')).toContainText(refusalTexts['phone.lost']);
  await page.locator('#go-home').click();
  await page.locator('[data-does="page-opened:safety"]').click();
  await expectScreen(page, accountMessages.safety.title);
  await test.step('going before locking is refused', async () => {
    await press(page, accountMessages.safety.lost.visit);
    await expect(page.getByRole('alert')).toContainText(refusalTexts['account.not-locked']);
  });
  await page.locator('#lock-account').click();
  await expect(page.getByText(accountMessages.safety.lost.locked)).toBeVisible();
  await page.locator('#visit-police').click();
  await expect(page.getByText(noticeTexts['account.unlocked'])).toBeVisible();
  await page.locator('#go-home').click();
  await page.locator('[data-does="page-opened:sign-in"]').click();
  await signIn(page);
  await expect(page.getByText(messages.signIn.asked)).toBeVisible();
  await page.locator('#open-phone').click();
  await expect(page.getByRole('heading', { level: 1, name: scamMessages.approvals.title })).toBeFocused();
  await press(page, scamMessages.approvals.approve);
  await expect(page.locator('#see-result')).toBeVisible();
});

test('too many wrong codes: wait, then a new one', { tag: '@ci' }, async ({ page }) => {
  await beginTask(page, 'tai-khoan-otp-khoa', 'alone');
  await openRegistration(page);
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expect(page.getByText(accountMessages.otp.lockedTitle)).toBeVisible();
  const old = await readCode(page);
  await typeCode(page, old);
  await expect(page.getByRole('alert')).toContainText(refusalTexts['otp.locked']);
  await press(page, accountMessages.otp.waitUnlock);
  await expect(page.getByText(accountMessages.otp.lockedTitle)).toHaveCount(0);
  await press(page, accountMessages.otp.resend);
  const fresh = await readCode(page);
  expect(fresh).not.toBe(old);
  await typeCode(page, fresh);
  await expectScreen(page, accountMessages.password.title);
});

test('an account that is there, and a system that is busy', { tag: '@ci' }, async ({ page }) => {
  await beginTask(page, 'tai-khoan-da-co', 'alone');
  await openRegistration(page);
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expect(page.getByRole('alert')).toContainText('đã được đăng ký');
  await test.step('busy: the draft stays, a quarter of an hour later it works', async () => {
    await beginTask(page, 'he-thong-ban', 'alone');
    await page.locator('[data-does="page-opened:sign-in"]').click();
    await signIn(page);
    await expect(page.getByRole('alert')).toContainText(refusalTexts['sign-in.busy']);
    await press(page, messages.signIn.comeBack);
    await expect(page.locator('#come-back')).toHaveCount(0);
    await press(page, messages.signIn.next);
    await expectScreen(page, messages.home.title);
    await page.locator('[data-does="page-opened:my-dossiers"]').click();
    await expect(page.locator('[data-does="draft-opened"]').first()).toBeVisible();
  });
});

test('twenty switches between the form and the phone lose nothing', { tag: '@ci' }, async ({ page }) => {
  await beginTask(page, 'tai-khoan-otp-cham', 'alone');
  await openRegistration(page);
  await copyCard(page);
  const typed = () =>
    page
      .locator('main input')
      .evaluateAll((inputs) => inputs.map((input) => [input.id, (input as HTMLInputElement).value]));
  const before = await typed();
  expect(before.map(([, value]) => value)).toContain(card.fullName);
  for (let round = 0; round < 10; round += 1) {
    await openPhone(page);
    await press(page, phoneMessages.close);
    await expect(page.locator('#fullName')).toBeVisible();
    expect(await typed()).toEqual(before);
  }
  await page.reload();
  await expect.poll(typed).toEqual(before);
});

/** What the picture shows, sign by sign. */
async function readCaptcha(page: Page): Promise<string> {
  return (await page.locator('.captcha-picture text').allTextContents()).join('');
}
