import { enterMessages } from '#src/classes/messages-enter.vi.ts';
import { sheetMessages } from '#src/classes/messages-sheet.vi.ts';
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
  await network.restore();
  await page.context().clearCookies();
  await page.getByRole('button', { name: texts.send(1) }).click();
  await signInByForm(page, officer);
  await expect(page.getByLabel(texts.name)).toHaveValue('Hồ Thị Ba');
  await page.getByRole('button', { name: texts.send(1) }).dblclick();
  await expect(page.locator('.enter-code')).toHaveCount(1);
});

async function agreeAndSend(page: Page, send: string): Promise<void> {
  await page.getByLabel(sheetMessages.consent).check();
  await page.getByRole('button', { name: send }).click();
}
