import { staffMessages } from '#src/staff/messages.vi.ts';
import { accountMessages } from '#src/staff/messages-account.vi.ts';
import { linkMessages } from '#src/staff/messages-link.vi.ts';
import { memberMessages } from '#src/staff/messages-members.vi.ts';
import { roleMessages } from '#src/staff/messages-roles.vi.ts';
import { trailMessages } from '#src/staff/messages-trail.vi.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { codeNow, manager, signInAs, signInByForm } from '../journeys/staff-desk.ts';
import { inspectScreen, looks, openWith } from './inspect.ts';

for (const [place, [name, look]] of looks.entries()) {
  const options = { tag: place === 0 ? [] : ['@ci'] };

  test(`axe objects to nothing from signing in to a new password: ${name}`, { tag: '@ci' }, async ({
    page,
    server,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 4\d\d/); // the browser's own lines
    await openWith(page, look);
    const { email, password } = await signInAs(page, server, 'trainer');
    const texts = accountMessages.factor;
    await page.goto('/can-bo');
    await expect(page.getByRole('heading', { name: staffMessages.home.places })).toBeVisible();
    await inspectScreen(page, 'home');
    await page.goto('/can-bo/tai-khoan');
    await page.getByRole('button', { name: accountMessages.password.send }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await inspectScreen(page, 'account, refused');
    await page.getByRole('button', { name: accountMessages.devices.everywhere }).click();
    await inspectScreen(page, 'second look');
    await page.getByRole('button', { name: accountMessages.devices.ask.no }).click();
    await page.locator('#factor-password').fill(password);
    await page.getByRole('button', { name: texts.begin }).click();
    const secret = (await page.locator('.staff-secret').textContent()) ?? '';
    await inspectScreen(page, 'second factor, being set up');
    await page.getByLabel(texts.stored).check();
    await page.getByLabel(texts.code).fill(codeNow(secret));
    await page.getByRole('button', { name: texts.confirm }).click();
    await expect(page.getByText(texts.done)).toBeVisible();
    await inspectScreen(page, 'second factor, on');
    await page.getByRole('button', { name: staffMessages.signOut.here }).click();
    await expect(page.getByText(staffMessages.signIn.leftText)).toBeVisible();
    await inspectScreen(page, 'signed out');
    await signInByForm(page, { name: '', email, password: '' });
    await expect(page.getByRole('alert')).toBeFocused();
    await inspectScreen(page, 'signing in, refused');
    await signInByForm(page, { name: '', email, password });
    await expect(page.getByRole('heading', { name: staffMessages.code.title })).toBeVisible();
    await inspectScreen(page, 'code');
    await page.getByRole('button', { name: staffMessages.code.useSpare }).click();
    await inspectScreen(page, 'spare code');
  });

  test(
    `axe objects to nothing from the members to the link: ${name}`,
    options,
    async ({ page, server, expectedConsole }) => {
      expectedConsole.push(/status of 4\d\d/); // the browser's own lines
      await openWith(page, look);
      await signInAs(page, server, 'leader');
      await inspectNotAllowed(page);
      await signInAs(page, server, 'manager');
      await page.goto('/can-bo/thanh-vien');
      await page.getByText(memberMessages.invite.open).click();
      await page.getByRole('radio', { name: roleMessages.officer.name }).check();
      await page.getByRole('button', { name: memberMessages.invite.send }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await inspectScreen(page, 'inviting, refused');
      await page.getByLabel(memberMessages.invite.name).fill('Phạm Văn An');
      await page.getByRole('radio', { name: roleMessages.leader.name }).check();
      await page.getByRole('button', { name: memberMessages.invite.send }).click();
      await expect(page.locator('[data-link]')).toBeVisible();
      await inspectScreen(page, 'link to give');
      const link = (await page.locator('[data-link]').textContent()) ?? '';
      await page.getByRole('button', { name: /^Sửa / }).first().click();
      await inspectScreen(page, 'one member');
      await page.goto('/can-bo/nhat-ky');
      await expect(page.getByRole('button', { name: trailMessages.export })).toBeVisible();
      await expect(page.locator('.staff-deed').first()).toBeVisible();
      await inspectScreen(page, 'trail');
      await inspectLink(page, link);
    },
  );
}

async function inspectNotAllowed(page: Page): Promise<void> {
  await page.goto('/can-bo/thanh-vien');
  await expect(page.getByRole('heading', { name: staffMessages.notAllowed.title })).toBeVisible();
  await inspectScreen(page, 'not allowed');
}

async function inspectLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: linkMessages.send.join }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await inspectScreen(page, 'joining, refused');
  await page.getByLabel(linkMessages.email).fill(manager.email);
  await page.getByLabel(linkMessages.password, { exact: true }).fill(manager.password);
  await page.getByRole('button', { name: linkMessages.send.join }).click();
  await expect(page.getByRole('alert')).toBeFocused(); // that address is taken
  await inspectScreen(page, 'address taken');
  await page.getByLabel(linkMessages.email).fill(`an.${Date.now()}@example.vn`);
  await page.getByRole('button', { name: linkMessages.send.join }).click();
  await expect(page.getByRole('heading', { name: linkMessages.done.join })).toBeVisible();
  await inspectScreen(page, 'joined');
  await page.goto(link);
  await page.reload();
  await expect(page.getByRole('heading', { name: linkMessages.over })).toBeVisible();
  await inspectScreen(page, 'over');
}
