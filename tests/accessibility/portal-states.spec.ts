import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { phoneMessages } from '#src/practice/messages-phone.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import {
  beginTask,
  checkSim,
  choosePassword,
  copyCard,
  expectScreen,
  openPhone,
  press,
  readCode,
  signIn,
  typeCode,
} from '../journeys/practice-account.ts';
import { inspect, openWith } from './inspect.ts';

const looks = [
  { name: 'light, on a phone', tag: [], theme: 'light', text: '1', width: 360, height: 740 },
  { name: 'dark, 320 px', tag: ['@ci'], theme: 'dark', text: '1', width: 320, height: 640 },
  {
    name: 'high contrast, largest text',
    tag: ['@ci'],
    theme: 'contrast',
    text: '3',
    width: 360,
    height: 740,
  },
  { name: 'wide, phone beside', tag: ['@ci'], theme: 'light', text: '1', width: 1280, height: 800 },
] as const;

for (const { name, tag, ...look } of looks) {
  test(`axe objects to nothing from the start to the result: ${name}`, { tag: [...tag] }, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await openWith(page, look);
    await visitEveryState(page, look.width >= 992);
  });
}

/** Every state of the account part, each looked at by axe and for sideways scrolling. */
async function visitEveryState(page: Page, beside: boolean): Promise<void> {
  await page.goto('/thuc-hanh/cong?bai=tai-khoan-sim-lech');
  await expect(page.getByRole('link', { name: startMessages.guided })).toBeVisible();
  await inspect(page, 'start');
  await beginTask(page, 'tai-khoan-sim-lech', 'guided');
  await inspect(page, 'home');
  await press(page, messages.home.register);
  await expectScreen(page, accountMessages.sim.title);
  await inspect(page, 'sim');
  if (beside) await askCarrierBeside(page);
  else await askCarrier(page);
  await inspect(page, 'sim answered');
  await press(page, accountMessages.sim.visit);
  await expect(page.locator('#visit-carrier')).toHaveCount(0);
  await press(page, accountMessages.sim.next);
  await expect(page.locator('#fullName')).toBeVisible();
  await press(page, accountMessages.person.next);
  await expect(page.getByRole('alert')).toBeFocused();
  await inspect(page, 'person with errors');
  await press(page, messages.card);
  await inspect(page, 'card');
  await page.keyboard.press('Escape');
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expectScreen(page, accountMessages.otp.title);
  await inspect(page, 'otp');
  await enterCode(page, beside);
  await expectScreen(page, accountMessages.password.title);
  await press(page, accountMessages.password.next);
  await expect(page.getByRole('alert')).toBeFocused(); // or the page would still be growing
  await inspect(page, 'password with errors');
  await page.reload();
  await choosePassword(page);
  await expectScreen(page, messages.signIn.title);
  await inspect(page, 'sign in');
  await signIn(page);
  await expect(page.locator('#see-result')).toBeVisible();
  await inspect(page, 'done');
  await press(page, messages.menu);
  await inspect(page, 'menu');
  await page.keyboard.press('Escape');
  await page.locator('#see-result').click();
  await expectScreen(page, messages.result.title);
  await inspect(page, 'result');
}

async function askCarrier(page: Page): Promise<void> {
  await openPhone(page);
  await inspect(page, 'phone, empty');
  await page.locator('#compose-sms').click();
  await page.locator('#send-sms').click();
  await inspect(page, 'phone, refused');
  await press(page, phoneMessages.cancel);
  await press(page, phoneMessages.close);
  await expectScreen(page, accountMessages.sim.title);
  await checkSim(page);
}

async function askCarrierBeside(page: Page): Promise<void> {
  await page.locator('#compose-sms').click();
  await page.locator('#smsTo').fill('1414');
  await page.locator('#smsText').fill('TTTB');
  await page.locator('#send-sms').click();
  await page.locator('.sms-new button').click();
  await expect(page.locator('#visit-carrier')).toBeVisible();
}

async function enterCode(page: Page, beside: boolean): Promise<void> {
  if (!beside) return typeCode(page, await readCode(page));
  await page.locator('.sms-new button').first().click();
  const newest = page.locator('.sms').first();
  const aCode = /(?<!\d)(\d{6})(?!\d)/;
  await expect(newest).toHaveText(aCode);
  const [, code = ''] = aCode.exec((await newest.textContent()) ?? '') ?? [];
  await typeCode(page, code);
}
