import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import {
  beginTask,
  copyCard,
  dumpStorage,
  expectScreen,
  openRegistration,
  press,
  readCode,
} from './practice-account.ts';
import { startTask } from './practice-walk.ts';

test('a reload at any step brings back the screen and the half-typed field', async ({ page }) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'guided');
  await page.reload();
  await expectScreen(page, messages.home.title);
  await openRegistration(page);
  await page.locator('#fullName').pressSequentially('Nguyễn V');
  await page.locator('#birthDate').pressSequentially('15');
  await untilKept(page, 'Nguyễn V');
  await page.reload();
  await expect(page.locator('#fullName')).toHaveValue('Nguyễn V');
  await expect(page.locator('#birthDate')).toHaveValue('15');
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expectScreen(page, accountMessages.otp.title);
  await page.reload();
  await expectScreen(page, accountMessages.otp.title);
  const code = await readCode(page);
  await page.locator('#code').pressSequentially(code.slice(0, 3));
  await untilKept(page, `"code":"${code.slice(0, 3)}"`);
  await page.reload();
  await expect(page.locator('#code')).toHaveValue(code.slice(0, 3));
  await expect(page.locator('.practice-clock')).toBeVisible();
});

test('switching to another app or tab and back loses nothing', { tag: '@ci' }, async ({ page, context }) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'alone');
  await openRegistration(page);
  await page.locator('#fullName').fill('Nguyễn Văn');
  const other = await context.newPage();
  await other.goto('/');
  await other.bringToFront();
  await page.bringToFront();
  await expect(page.locator('#fullName')).toHaveValue('Nguyễn Văn');
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expectScreen(page, accountMessages.otp.title);
});

test('two tabs on one run follow each other instead of overwriting', { tag: '@ci' }, async ({
  page,
  context,
}) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'alone');
  const other = await context.newPage();
  await other.goto('/thuc-hanh/cong?bai=tai-khoan-tap-huan');
  await other.getByRole('link', { name: startMessages.continue }).click();
  await expectScreen(other, messages.home.title);
  await other.locator('[data-does="page-opened:sign-in"]').click();
  await expectScreen(other, messages.signIn.title);
  await expect(page.getByText(messages.otherTab)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.signIn.title);
});

test('two tabs that type on the same form page lose nothing and see each other', { tag: '@ci' }, async ({
  page,
  context,
}) => {
  await startTask(page, 'dien-bieu-mau', 'alone');
  await page.locator('#primary-action').click();
  await expect(page.locator('#applicantIsOwner')).toBeVisible();
  const other = await context.newPage();
  await other.goto('/thuc-hanh/cong?bai=dien-bieu-mau');
  await other.getByRole('link', { name: startMessages.continue }).click();
  await page.locator('#applicantIsOwner').uncheck();
  await page.locator('#ownerName').fill('Nguyễn Thị Hoa');
  await expect(other.locator('#ownerName')).toHaveValue('Nguyễn Thị Hoa');
  await other.locator('#ownerPersonalId').pressSequentially('000198000207');
  await expect(page.locator('#ownerPersonalId')).toHaveValue('000198000207');
  await page.reload();
  await expect(page.locator('#ownerName')).toHaveValue('Nguyễn Thị Hoa');
  await expect(page.locator('#ownerPersonalId')).toHaveValue('000198000207');
  await page.locator('#primary-action').click();
  await expect(page.locator('#relation')).toBeVisible();
  await expect(other.locator('#relation')).toBeVisible();
  await expect(other.getByText(messages.otherTab)).toBeVisible();
});

test('with storage blocked the run goes on, and it is said once', { tag: '@ci' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await beginTask(page, 'tai-khoan-tap-huan', 'alone');
  await openRegistration(page);
  await expect(page.locator('.practice-head .notice')).toHaveCount(1);
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expectScreen(page, accountMessages.otp.title);
});

/** What is typed is on the disk, not only on its way there. */
async function untilKept(page: Page, text: string): Promise<void> {
  await expect.poll(() => dumpStorage(page)).toContain(text);
}
