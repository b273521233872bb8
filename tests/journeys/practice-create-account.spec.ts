import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { refusalTexts } from '#src/practice/messages-codes.vi.ts';
import { lessonTexts } from '#src/practice/messages-lessons.vi.ts';
import { resultMessages } from '#src/practice/messages-result.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import {
  beginTask,
  card,
  checkSim,
  choosePassword,
  copyCard,
  expectScreen,
  openPhone,
  openRegistration,
  press,
  readCode,
  readNewest,
  signIn,
  typeCode,
} from './practice-account.ts';

test('a learner is led by the hand to a practice account and sees how it went', async ({ page }) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'guided');
  await test.step('every step says what to do and marks where', async () => {
    await expectMarked(page, '[data-does="page-opened:register-sim"]');
    await openRegistration(page);
    await expectMarked(page, '#personalId');
    await copyCard(page);
    await page.locator('#phone').blur(); // The mark waits until the field is left.
    await expectMarked(page, '#primary-action');
    await press(page, accountMessages.person.next);
    await expectMarked(page, '#open-phone');
    const code = await readCode(page);
    await expectMarked(page, '#code');
    await typeCode(page, code);
    await expectMarked(page, '#password');
    await choosePassword(page);
    await signIn(page);
  });
  await test.step('the result', async () => {
    await page.locator('#see-result').click();
    await expectScreen(page, messages.result.title);
    await expect(page.getByText(resultMessages.passed)).toBeVisible();
    await expect(page.getByText(resultMessages.noMistakes)).toBeVisible();
  });
  await test.step('and once more, with hints only when asked for', async () => {
    await press(page, resultMessages.next.hinted);
    await expectScreen(page, messages.home.title);
    await expect(page.locator('#coach')).toHaveCount(0);
  });
});

test('alone, with the SIM in somebody else’s name', { tag: '@ci' }, async ({ page }) => {
  await beginTask(page, 'tai-khoan-sim-lech', 'alone');
  await test.step('a hint is given only when asked for', async () => {
    await expect(page.locator('#coach')).toHaveCount(0);
    await page.locator('#open-menu').click();
    await press(page, messages.menuItems.firstHint);
    await expect(page.locator('#coach')).toBeVisible();
  });
  await page.locator('[data-does="page-opened:register-sim"]').click();
  await press(page, accountMessages.sim.next);
  await test.step('the portal refuses the number and says what to do', async () => {
    await copyCard(page);
    await press(page, accountMessages.person.next);
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toContainText(refusalTexts['account.sim-mismatch']);
    await expect(page).toHaveTitle(/^Lỗi:/);
  });
  await test.step('asked, the carrier names somebody else; the shop puts it right', async () => {
    await page.goBack();
    await expectScreen(page, accountMessages.sim.title);
    expect(await checkSim(page)).not.toContain(card.fullName);
    await press(page, accountMessages.sim.visit);
    await openPhone(page);
    expect(await readNewest(page)).toMatch(/chính chủ/);
    await page.goBack();
    await press(page, accountMessages.sim.next);
  });
  await test.step('what was typed before is still there', async () => {
    await expect(page.locator('#fullName')).toHaveValue(card.fullName);
    await press(page, accountMessages.person.next);
    await expectScreen(page, accountMessages.otp.title);
  });
});

test('alone, with a code that comes late: wait first, ask again only once', { tag: '@ci' }, async ({
  page,
}) => {
  await beginTask(page, 'tai-khoan-otp-cham', 'alone');
  await openRegistration(page);
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expectScreen(page, accountMessages.otp.title);
  await expect(page.locator('.phone-count')).toHaveCount(0);
  for (let waits = 0; waits < 10 && (await page.locator('.phone-count').count()) === 0; waits += 1) {
    const before = (await page.locator('.notice').allTextContents()).join();
    await press(page, accountMessages.otp.wait);
    await expect.poll(async () => (await page.locator('.notice').allTextContents()).join()).not.toBe(before);
  }
  const code = await readCode(page);
  await press(page, accountMessages.otp.resend);
  await typeCode(page, code);
  await expect(page.getByRole('alert')).toContainText(refusalTexts['otp.superseded']);
  await press(page, accountMessages.otp.resend);
  await expect(page.getByRole('alert')).toContainText(refusalTexts['otp.already-resent']);
});

test('alone, with a code that is too old: ask for a new one, use the newest', { tag: '@ci' }, async ({
  page,
}) => {
  await beginTask(page, 'tai-khoan-otp-het-han', 'alone');
  await openRegistration(page);
  await copyCard(page);
  await press(page, accountMessages.person.next);
  const old = await readCode(page);
  await typeCode(page, old);
  await expect(page.getByRole('alert')).toContainText(refusalTexts['otp.expired']);
  await press(page, accountMessages.otp.resend);
  const fresh = await readCode(page);
  expect(fresh).not.toBe(old);
  await typeCode(page, fresh);
  await choosePassword(page);
  await signIn(page);
  await page.locator('#see-result').click();
  await expect(page.getByText(lessonTexts['otp.expired'] ?? 'no lesson')).toBeVisible();
});

/** One place is marked, it is this one, and it is described by what the guide says. */
async function expectMarked(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await expect(target).toHaveAttribute('aria-describedby', /coach-text/);
  await expect(page.locator('[data-marked]')).toHaveCount(1);
}
