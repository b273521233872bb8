import { messages as homeMessages } from '#src/home/messages.vi.ts';
import { staffMessages } from '#src/staff/messages.vi.ts';
import { accountMessages } from '#src/staff/messages-account.vi.ts';
import { staffTitles } from '#src/staff/problem-messages.vi.ts';
import { expect, openAnotherPhone, type Page, test } from './fixtures.ts';
import { codeNow, type StaffPerson, signInAs, signInByForm } from './staff-desk.ts';

const { factor, devices, password } = accountMessages;
const { code, signIn } = staffMessages;

test('a second factor is set up, asked for, replaced by a spare code, and a strange device signed out', {
  tag: '@ci',
}, async ({ page, context, server }) => {
  const person = await signInAs(page, server, 'trainer');
  await page.goto('/can-bo/tai-khoan');
  const form = page.locator('form', { hasText: factor.title });
  const isHere = (text: string) => expect(page.getByText(text)).toBeVisible();
  await form.getByLabel(factor.password, { exact: true }).fill(person.password);
  await form.getByRole('button', { name: factor.begin }).click();
  const secret = (await page.locator('.staff-secret').textContent()) ?? '';
  const [spare = ''] = await page.locator('.staff-spares li').allTextContents();
  await form.getByRole('button', { name: factor.confirm }).click();
  await expect(form.getByRole('alert')).toBeFocused();
  await form.getByLabel(factor.stored).check();
  await form.getByLabel(factor.code).fill(codeNow(secret));
  await form.getByRole('button', { name: factor.confirm }).click();
  await isHere(factor.done);

  await test.step('a phone gets in by a code, another by a spare one', async () => {
    const [second, third] = [
      await openAnotherPhone(context, server),
      await openAnotherPhone(context, server),
    ];
    await beginOn(second, person);
    await second.getByLabel(code.field).fill('000000');
    await second.getByRole('button', { name: code.send }).click();
    await expect(second.getByRole('alert')).toBeFocused();
    await second.getByLabel(code.field).fill(codeNow(secret));
    await second.getByRole('button', { name: code.send }).click();
    await expect(second.getByRole('heading', { name: staffMessages.home.hello(person.name) })).toBeVisible();
    await beginOn(third, person);
    await third.getByRole('button', { name: code.useSpare }).click();
    await third.getByLabel(code.spareField).fill(spare);
    await third.getByRole('button', { name: code.send }).click();
    await expect(third.getByRole('heading', { name: staffMessages.home.hello(person.name) })).toBeVisible();

    await page.reload();
    const others = page.getByRole('button', { name: /^Đăng xuất Chrome/ });
    await expect(others.nth(1)).toBeVisible();
    while ((await others.count()) > 0) {
      const left = await others.count();
      await others.first().click();
      await expect(others).toHaveCount(left - 1);
    }
    for (const phone of [second, third]) {
      await phone.reload();
      await expect(phone.getByRole('heading', { name: signIn.title })).toBeVisible();
    }
  });
  await form.getByLabel(factor.password, { exact: true }).fill(person.password);
  await form.getByRole('button', { name: factor.end }).click();
  await isHere(factor.ended);
});

test('a changed password and signing out everywhere leave no other phone signed in, and nothing in the browser', {
  tag: '@ci',
}, async ({ page, context, server, expectedConsole }) => {
  expectedConsole.push(/status of 403/); // the browser's own lines
  const person = await signInAs(page, server, 'trainer');
  const other = await openAnotherPhone(context, server);
  await other.goto('/can-bo');
  await signInByForm(other, person);
  await expect(other.getByRole('heading', { name: staffMessages.home.hello(person.name) })).toBeVisible();

  const changed = { ...person, password: 'tôm-cá-cua-ghẹ' };
  await page.goto('/can-bo/tai-khoan');
  const form = page.locator('form', { hasText: password.title });
  await form.getByLabel(password.current, { exact: true }).fill('không phải mật khẩu');
  await form.getByLabel(password.next, { exact: true }).fill(changed.password);
  await form.getByRole('button', { name: password.send }).click();
  await expect(form.getByRole('alert')).toBeFocused();
  await form.getByLabel(password.current, { exact: true }).fill(person.password);
  await form.getByRole('button', { name: password.send }).click();
  await expect(page.getByText(password.done)).toBeVisible();
  await other.reload();
  await signInByForm(other, changed);
  await expect(other.getByRole('heading', { name: staffMessages.home.hello(person.name) })).toBeVisible();

  await page.evaluate(() => sessionStorage.setItem('ct.staff.roster', 'names'));
  await page.getByRole('button', { name: devices.everywhere, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: devices.ask.yes }).click();
  await expect(page.getByText(signIn.leftText)).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).not.toContain('ct.staff.roster');
  await other.reload();
  await expect(other.getByRole('heading', { name: signIn.title })).toBeVisible();
});

test('five wrong passwords lock the account for a while, and the page says what to do', {
  tag: '@ci',
}, async ({ page, server, expectedConsole }) => {
  expectedConsole.push(/status of 401/, /status of 429/); // the browser's own lines
  const person = await signInAs(page, server, 'leader');
  await page.context().clearCookies();
  await page.goto('/can-bo');
  for (let tries = 0; tries < 5; tries += 1) {
    await signInByForm(page, { ...person, password: `sai lần thứ ${tries}` });
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('button', { name: signIn.send })).toBeVisible();
  }
  await signInByForm(page, person);
  await expect(page.getByText(staffTitles['sign-in.locked'])).toBeVisible();
  await expect(page.getByLabel(signIn.email)).toHaveValue(person.email);
});

test('without a network the page says so, and goes on when it is back', { tag: '@ci' }, async ({
  page,
  server,
  network,
}) => {
  await signInAs(page, server, 'trainer');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'current', { timeout: 60_000 });
  await test.step('a page that was never opened here: what works without one', async () => {
    await network.cut();
    await page.goto('/can-bo');
    await expect(page.getByRole('heading', { name: homeMessages.offline.title })).toBeVisible();
    await network.restore();
  });
  await test.step('one that was: it says what can be done without one', async () => {
    await page.goto('/can-bo');
    await expect(page.getByRole('heading', { name: staffMessages.home.places })).toBeVisible();
    await network.cut();
    await page.reload();
    await expect(page.getByText(staffMessages.home.offline)).toBeVisible();
    await expect(page.getByRole('heading', { name: staffMessages.home.places })).toBeVisible();
    await network.restore();
    await expect(page.getByText(staffMessages.home.offline)).toBeHidden();
  });
});

async function beginOn(phone: Page, person: StaffPerson): Promise<void> {
  await phone.goto('/can-bo');
  await signInByForm(phone, person);
  await expect(phone.getByRole('heading', { name: code.title })).toBeVisible();
}
