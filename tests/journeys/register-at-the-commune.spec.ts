import { enterMessages } from '#src/classes/messages-enter.vi.ts';
import { formMessages } from '#src/classes/messages-form.vi.ts';
import { paperMessages } from '#src/classes/messages-paper.vi.ts';
import { sheetMessages } from '#src/classes/messages-sheet.vi.ts';
import { staffMessages } from '#src/staff/messages.vi.ts';
import { classDay, registerElsewhere } from './class-desk.ts';
import { openEntry, typePerson } from './enter-desk.ts';
import { expect, type Page, test } from './fixtures.ts';
import { signInAs, signInByForm } from './staff-desk.ts';

const texts = enterMessages.people;

test('an officer registers a household, is asked about a namesake, and prints the slips', async ({
  page,
  server,
}) => {
  const session = await classDay(page.request, 6);
  await registerElsewhere(page.request, session.id, { name: 'Hồ Thị Hai', phone: '0905300009' });
  await signInAs(page, server, 'officer');
  await openEntry(page, session, 'people');
  await test.step('what is missing is said at each person', async () => {
    await page.getByRole('button', { name: texts.send(1) }).click();
    await expect(page.getByRole('alert')).toBeFocused();
  });
  await typePerson(page, { name: 'Hồ Văn Một', phone: '0905300001' });
  await page.getByRole('button', { name: texts.add }).click();
  await typePerson(page, { name: 'Hồ Thị Hai' });
  await page.getByLabel(texts.household).check();
  await agreeAndSend(page, texts.send(2));
  await test.step('one has a seat; the class has somebody of the other name', async () => {
    await expect(page.locator('.enter-code')).toHaveCount(1);
    await expect(page.getByLabel(texts.birthYear)).toBeVisible();
    await page.getByLabel(texts.birthYear).fill('1952');
    await agreeAndSend(page, texts.send(1));
  });
  await expect(page.locator('.enter-code')).toHaveCount(2);
  await test.step('on paper there is a slip for each, and nothing else', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.enter-slip')).toHaveCount(2);
    await expect(page.getByRole('heading').filter({ visible: true })).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
  });
  await page.getByRole('button', { name: texts.next }).click();
  await expect(page.getByLabel(texts.name)).toHaveValue('');
});

test('what was typed stays without a network and over a new sign-in, and counts once', {
  tag: '@ci',
}, async ({ page, server, network, expectedConsole }) => {
  expectedConsole.push(/status of 401/); // the browser's own line
  const officer = await signInAs(page, server, 'officer');
  await openEntry(page, await classDay(page.request, 7), 'people');
  await typePerson(page, { name: 'Hồ Thị Ba', phone: '0905300003' });
  await network.cut();
  await agreeAndSend(page, texts.send(1));
  await expect(page.getByText(texts.notSent)).toBeVisible();
  await page.getByRole('button', { name: texts.send(1) }).dblclick();
  await page.context().clearCookies();
  await network.restore(); // it is sent by itself: nobody is signed in any more
  await signInByForm(page, officer);
  await expect(page.locator('.enter-code')).toHaveCount(1);
  await page.reload();
  await expect(page.getByLabel(texts.name)).toHaveValue('');
});

test('forms that came on paper: what is typed stays over a reload, and goes when the officer signs out', {
  tag: '@ci',
}, async ({ page, server }) => {
  await signInAs(page, server, 'officer');
  const session = await classDay(page.request, 8);
  await openEntry(page, session, 'people');
  const { channels } = enterMessages;
  await page.getByRole('radio', { name: channels.names.paper }).check();
  await typePerson(page, { name: 'Hồ Thị Giấy', phone: '0905300011' });
  await page.getByRole('button', { name: texts.add }).click();
  await typePerson(page, { name: 'Hồ Văn Mực' });
  await test.step('a reload takes nothing; they are found without the address of the day too', async () => {
    await page.goto('/can-bo/ghi-danh');
    await expect(page.getByText(texts.takenUp)).toBeVisible();
    await expect(page.getByLabel(texts.name).first()).toHaveValue('Hồ Thị Giấy');
    await expect(page.getByLabel(texts.name).last()).toHaveValue('Hồ Văn Mực');
    await expect(page.getByRole('radio', { name: channels.names.paper })).toBeChecked();
  });
  await test.step('they agreed in writing; whoever is entered is kept no more', async () => {
    await page.getByRole('button', { name: texts.send(2) }).click();
    await expect(page.getByRole('link', { name: channels.consentMissing })).toBeVisible();
    await page.getByLabel(channels.consent).check();
    await page.getByRole('button', { name: texts.send(2) }).click();
    await expect(page.locator('.enter-code')).toHaveCount(2);
    await page.reload();
    await expect(page.getByLabel(texts.name)).toHaveValue('');
  });
  await test.step('signed out, nothing of anybody is in the browser', async () => {
    await typePerson(page, { name: 'Hồ Thị Dở' });
    await page.goto('/can-bo');
    await page.getByRole('button', { name: staffMessages.signOut.here }).click();
    await expect(page.getByText(staffMessages.signIn.leftText)).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('ct.staff.');
  });
});

test('a form on paper and a letter are made of the days, the questions and the words of the form online', {
  tag: '@ci',
}, async ({ page, context, server }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signInAs(page, server, 'helper');
  await page.goto('/can-bo/ghi-danh');
  await page.getByRole('link', { name: enterMessages.paper.open }).click();
  const days = page.getByRole('group', { name: paperMessages.days.title }).getByRole('checkbox');
  await expect(days.nth(3)).toBeChecked();
  await days.nth(3).uncheck();
  await page.getByLabel(paperMessages.backTo).fill('Nhà văn hóa thôn Đông');
  const form = page.locator('.paper-form').first();
  await expect(form.locator('.paper-days > *')).toHaveCount(3);
  await expect(form).toContainText(formMessages.review.consent);
  await expect(form).toContainText(paperMessages.form.back('Nhà văn hóa thôn Đông'));
  await test.step('copied, or opened where letters are written', async () => {
    await page.getByRole('button', { name: paperMessages.mail.copy }).click();
    await expect(page.getByText(paperMessages.mail.copied)).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`${formMessages.fullName.short}: `);
    expect(copied).toContain('Nhà văn hóa thôn Đông');
    const address = await page.getByRole('link', { name: paperMessages.mail.open }).getAttribute('href');
    expect(new URL(address ?? '').searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(copied);
  });
  await test.step('one sheet of A4 with the form, and nothing else', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.paper-form').filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('heading').filter({ visible: true })).toHaveCount(0);
    const cut = await page
      .locator('.paper-form')
      .evaluateAll((forms) => forms.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
    expect(cut).toBe(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

async function agreeAndSend(page: Page, send: string): Promise<void> {
  await page.getByLabel(sheetMessages.consent).check();
  await page.getByRole('button', { name: send }).click();
}
