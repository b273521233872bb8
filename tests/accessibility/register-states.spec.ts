import { callMessages } from '#src/classes/messages-calls.vi.ts';
import { doublesMessages } from '#src/classes/messages-doubles.vi.ts';
import { enterMessages } from '#src/classes/messages-enter.vi.ts';
import { sheetMessages } from '#src/classes/messages-sheet.vi.ts';
import { addresses } from '#src/classes/ui/addresses.ts';
import { classDay } from '../journeys/class-desk.ts';
import { chooseFile, openEntry, typePerson } from '../journeys/enter-desk.ts';
import { expect, test } from '../journeys/fixtures.ts';
import { signInAs } from '../journeys/staff-desk.ts';
import { inspectScreen, looks, openWith } from './inspect.ts';

for (const [place, [name, look]] of looks.entries()) {
  const options = { tag: place === 0 ? [] : ['@ci'] };

  test(
    `axe objects to nothing where people are entered by hand: ${name}`,
    options,
    async ({ page, server }) => {
      await openWith(page, look);
      await signInAs(page, server, 'trainer');
      await page.goto('/can-bo/ghi-danh');
      await expect(page.getByRole('button', { name: /^Chọn buổi này/ }).first()).toBeVisible();
      await inspectScreen(page, 'days');
      await page.goto(addresses.paperForm);
      await expect(page.locator('.paper-form').first()).toBeVisible();
      await inspectScreen(page, 'a form on paper and a letter');
      await openEntry(page, await classDay(page.request, 10 + place), 'people');
      await page.getByRole('button', { name: enterMessages.people.add }).click();
      await page.getByRole('button', { name: enterMessages.people.send(2) }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await inspectScreen(page, 'people, refused');
      await page.getByRole('button', { name: enterMessages.people.removeWhich(1) }).click();
      await page.getByLabel(enterMessages.commune.label).selectOption({ index: 1 });
      await typePerson(page, { name: 'Hồ Thị Sáng' });
      await page.getByLabel(sheetMessages.consent).check();
      await page.getByRole('button', { name: enterMessages.people.send(1) }).click();
      await expect(page.locator('.enter-code')).toHaveCount(1);
      await inspectScreen(page, 'people, entered');
      await page.goto('/can-bo/can-quyet-dinh');
      await expect(page.getByRole('heading', { name: doublesMessages.none })).toBeVisible();
      await inspectScreen(page, 'nothing to decide');
      await page.goto('/can-bo/goi-dien');
      await expect(page.getByRole('heading', { name: callMessages.none })).toBeVisible();
      await inspectScreen(page, 'nobody to call');
    },
  );

  test(`axe objects to nothing from a file to its answer: ${name}`, { tag: '@ci' }, async ({
    page,
    server,
    network,
  }) => {
    await openWith(page, look);
    await signInAs(page, server, 'officer');
    await openEntry(page, await classDay(page.request, 13 + place), 'sheet');
    await page.waitForLoadState('networkidle');
    await inspectScreen(page, 'no file');
    await chooseFile(page, 'thon.xlsx', [
      { name: 'Hồ Thị Sớm', phone: '0905500001' },
      { name: 'Hồ Văn Muộn', phone: '0905' },
      { name: 'Hồ Thị Sớm', phone: '0905500001' },
    ]);
    await page.getByText(sheetMessages.columns).click();
    await page.getByRole('button', { name: sheetMessages.send(1) }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await inspectScreen(page, 'read, refused');
    await page.getByLabel(sheetMessages.consent).check();
    await network.cut();
    await page.getByRole('button', { name: sheetMessages.send(1) }).click();
    await expect(page.getByText(sheetMessages.waiting.title)).toBeVisible();
    await inspectScreen(page, 'waiting');
    await network.restore();
    await expect(page.getByRole('button', { name: sheetMessages.result })).toBeVisible();
    await inspectScreen(page, 'answered');
  });
}
