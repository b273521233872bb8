import { callMessages } from '#src/classes/messages-calls.vi.ts';
import { doublesMessages } from '#src/classes/messages-doubles.vi.ts';
import { enterMessages } from '#src/classes/messages-enter.vi.ts';
import { sheetMessages } from '#src/classes/messages-sheet.vi.ts';
import { addresses } from '#src/classes/ui/addresses.ts';
import { classDay } from '../journeys/class-desk.ts';
import { chooseFile, openEntry, typePerson } from '../journeys/enter-desk.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { signInAs } from '../journeys/staff-desk.ts';
import { type Look, objections, openWith, widerThanScreen } from './inspect.ts';

const looks: readonly (readonly [string, Look])[] = [
  ['light, on a phone', { theme: 'light', text: '1', width: 360, height: 740 }],
  ['dark, 320 px', { theme: 'dark', text: '1', width: 320, height: 640 }],
  ['high contrast, largest text', { theme: 'contrast', text: '3', width: 360, height: 740 }],
];

async function inspect(page: Page, state: string): Promise<void> {
  expect.soft(await objections(page), state).toEqual([]);
  expect.soft(await widerThanScreen(page), state).toEqual([]);
}

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
      await inspect(page, 'days');
      await page.goto(addresses.paperForm);
      await expect(page.locator('.paper-form').first()).toBeVisible();
      await inspect(page, 'a form on paper and a letter');
      await openEntry(page, await classDay(page.request, 10 + place), 'people');
      await page.getByRole('button', { name: enterMessages.people.add }).click();
      await page.getByRole('button', { name: enterMessages.people.send(2) }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await inspect(page, 'people, refused');
      await page.getByRole('button', { name: enterMessages.people.removeWhich(1) }).click();
      await page.getByLabel(enterMessages.commune.label).selectOption({ index: 1 });
      await typePerson(page, { name: 'Hồ Thị Sáng' });
      await page.getByLabel(sheetMessages.consent).check();
      await page.getByRole('button', { name: enterMessages.people.send(1) }).click();
      await expect(page.locator('.enter-code')).toHaveCount(1);
      await inspect(page, 'people, entered');
      await page.goto('/can-bo/can-quyet-dinh');
      await expect(page.getByRole('heading', { name: doublesMessages.none })).toBeVisible();
      await inspect(page, 'nothing to decide');
      await page.goto('/can-bo/goi-dien');
      await expect(page.getByRole('heading', { name: callMessages.none })).toBeVisible();
      await inspect(page, 'nobody to call');
    },
  );

  test(
    `axe objects to nothing from a file to its answer: ${name}`,
    options,
    async ({ page, server, network }) => {
      await openWith(page, look);
      await signInAs(page, server, 'officer');
      await openEntry(page, await classDay(page.request, 13 + place), 'sheet');
      await page.waitForLoadState('networkidle');
      await inspect(page, 'no file');
      await chooseFile(page, 'thon.xlsx', [
        { name: 'Hồ Thị Sớm', phone: '0905500001' },
        { name: 'Hồ Văn Muộn', phone: '0905' },
        { name: 'Hồ Thị Sớm', phone: '0905500001' },
      ]);
      await page.getByText(sheetMessages.columns).click();
      await page.getByRole('button', { name: sheetMessages.send(1) }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await inspect(page, 'read, refused');
      await page.getByLabel(sheetMessages.consent).check();
      await network.cut();
      await page.getByRole('button', { name: sheetMessages.send(1) }).click();
      await expect(page.getByText(sheetMessages.waiting.title)).toBeVisible();
      await inspect(page, 'waiting');
      await network.restore();
      await expect(page.getByRole('button', { name: sheetMessages.result })).toBeVisible();
      await inspect(page, 'answered');
    },
  );
}
