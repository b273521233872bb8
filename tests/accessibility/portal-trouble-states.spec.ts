import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { phoneMessages } from '#src/practice/messages-phone.vi.ts';
import { scamMessages } from '#src/practice/messages-scams.vi.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { beginTask, copyCard, expectScreen, press, signIn } from '../journeys/practice-account.ts';
import { inspect, openWith } from './inspect.ts';

const looks = [
  { name: 'light, on a phone', theme: 'light', text: '1', width: 360, height: 740 },
  { name: 'dark, 320 px, largest text', theme: 'dark', text: '3', width: 320, height: 640 },
] as const;

for (const { name, ...look } of looks) {
  test(`axe objects to nothing when something goes wrong: ${name}`, { tag: '@ci' }, async ({ page }) => {
    test.setTimeout(240_000);
    await openWith(page, look);
    await test.step('the account', () => visitAccountTroubles(page));
    await test.step('the lost phone', () => visitLostPhone(page));
    await test.step('strangers', () => visitStrangers(page));
    await test.step('the drill', () => visitDrill(page));
  });
}

async function visitAccountTroubles(page: Page): Promise<void> {
  await beginTask(page, 'quen-mat-khau', 'guided');
  await page.locator('[data-does="page-opened:sign-in"]').click();
  await expectScreen(page, messages.signIn.title);
  await press(page, messages.signIn.forgotten);
  await expectScreen(page, accountMessages.recover.title);
  await press(page, accountMessages.recover.next);
  await expect(page.getByRole('alert')).toBeFocused();
  await inspect(page, 'recover, refused');

  await openPerson(page, 'tai-khoan-ma-xac-thuc');
  await page.locator('.captcha summary').click();
  await press(page, accountMessages.person.next);
  await expect(page.getByRole('alert')).toBeFocused();
  await inspect(page, 'code in a picture, refused');

  await openPerson(page, 'tai-khoan-otp-khoa');
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expectScreen(page, accountMessages.otp.title);
  await inspect(page, 'code locked');

  await beginTask(page, 'he-thong-ban', 'guided');
  await page.locator('[data-does="page-opened:sign-in"]').click();
  await signIn(page);
  await expect(page.getByRole('alert')).toBeFocused();
  await inspect(page, 'sign-in system busy');
}

async function visitLostPhone(page: Page): Promise<void> {
  await beginTask(page, 'mat-dien-thoai', 'guided');
  await page.locator('#open-phone').click();
  await expect(page.getByText(phoneMessages.lost.title)).toBeVisible();
  await inspect(page, 'phone lost');
  await press(page, phoneMessages.close);
  await page.locator('[data-does="page-opened:safety"]').click();
  await expectScreen(page, accountMessages.safety.title);
  await inspect(page, 'safety');
  await page.locator('#lock-account').click();
  await expect(page.getByText(accountMessages.safety.lost.locked)).toBeVisible();
  await inspect(page, 'account locked');
  await page.locator('#visit-police').click();
  await page.locator('#go-home').click();
  await page.locator('[data-does="page-opened:sign-in"]').click();
  await signIn(page);
  await expect(page.getByText(messages.signIn.asked)).toBeVisible();
  await page.locator('#open-phone').click();
  await expectScreen(page, scamMessages.approvals.title);
  await inspect(page, 'own sign-in asked');
}

async function visitStrangers(page: Page): Promise<void> {
  await openPerson(page, 'goi-xin-ma');
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expectScreen(page, accountMessages.otp.title);
  await inspect(page, 'a call arrives');
  await page.locator('#open-phone').click();
  await expectScreen(page, scamMessages.call.title);
  await inspect(page, 'call, ringing');
  await page.locator('#answer-call').click();
  for (let lines = 1; lines < 4; lines += 1) {
    await expect(page.locator('.call-words li')).toHaveCount(lines);
    await page.locator('#listen-on').click();
  }
  await expect(page.locator('#listen-on')).toHaveCount(0);
  await inspect(page, 'call, to answer');
  await page.locator('.scam-answer button').last().click();
  await expect(page.getByText(scamMessages.risky)).toBeVisible();
  await inspect(page, 'call, believed');

  await beginTask(page, 'trang-na-na', 'guided');
  await page.locator('#open-phone').click();
  await expectScreen(page, scamMessages.web.title);
  await inspect(page, 'strange page');
  await page.locator('.scam-answer button').last().click();
  await page.locator('#close-phone').click();
  await page.locator('[data-does="page-opened:safety"]').click();
  await expectScreen(page, accountMessages.safety.title);
  await inspect(page, 'something was given away');
}

async function visitDrill(page: Page): Promise<void> {
  await page.goto('/thuc-hanh/that-hay-gia');
  await inspect(page, 'drill');
  for (let place = 0; place < 8; place += 1) {
    await page.locator('#drill-fake').click();
    await expect(page.locator('#drill-next')).toBeFocused();
    if (place < 2) await inspect(page, 'drill, judged');
    await page.locator('#drill-next').click();
  }
  await expect(page.locator('#drill-again')).toBeVisible();
  await inspect(page, 'drill, result');
}

async function openPerson(page: Page, task: string): Promise<void> {
  await beginTask(page, task, 'guided');
  await page.locator('[data-does="page-opened:register-sim"]').click();
  await press(page, accountMessages.sim.next);
  await expect(page.locator('#fullName')).toBeVisible();
}
