import { sandbox } from '#sandbox/world-for-tests.ts';
import { deskMessages } from '#src/practice/messages-desk.vi.ts';
import { decide, fillDeskForm, openDeskCase, rightLetterOf } from '../journeys/desk-forms.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { inspect, openWith } from './inspect.ts';
import { inspectPaper } from './inspect-paper.ts';
import { pressByKey, tabTo } from './keyboard.ts';

test.setTimeout(240_000);

/** One case for every form of the desk. */
const oneOfEachAct = [...new Map(sandbox.cases.map(({ right, id }) => [right.act, id])).values()];

const looks = [
  { name: 'on a phone', theme: 'light', text: '1', width: 360, height: 740 },
  { name: 'with large letters on a small screen', theme: 'dark', text: '3', width: 320, height: 640 },
  { name: 'dossier and decision side by side', theme: 'light', text: '1', width: 1280, height: 800 },
] as const;

test('axe objects to nothing in the queue of the desk, in three palettes', { tag: '@ci' }, async ({
  page,
}) => {
  await openWith(page, looks[0]);
  await page.goto('/thuc-hanh/mot-cua');
  await expect(page.getByText(deskMessages.own.none)).toBeVisible();
  await inspect(page, 'queue', ['dark', 'contrast']);
});

for (const [index, id] of oneOfEachAct.entries()) {
  test(`axe objects to nothing at the desk: ${id}`, { tag: '@ci' }, async ({ page }) => {
    const { name, ...look } = looks[index % looks.length] ?? looks[0];
    await openWith(page, look);
    await test.step(name, () => inspectCase(page, id));
  });
}

async function inspectCase(page: Page, id: string): Promise<void> {
  const letter = rightLetterOf(id);
  await openDeskCase(page, id);
  await page.locator(`input[name="act"][value="${letter['act']}"]`).check();
  await page.locator('#primary-action').click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await inspect(page, `${id}, with errors`, ['contrast']);
  await fillDeskForm(page, letter);
  await decide(page);
  await inspect(page, `${id}, decided`, ['dark']);
  await inspectPaper(page, '.sheet');
}

test('a picture, large, at the desk', { tag: '@ci' }, async ({ page }) => {
  await openWith(page, looks[0]);
  await openDeskCase(page, 'khai-sinh-anh-mo');
  await page.getByRole('button', { name: deskMessages.dossier.look }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await inspect(page, 'a picture, large');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

for (const { name, ...look } of [looks[0], looks[2]]) {
  test(`a dossier is decided by keyboard alone: ${name}`, { tag: '@ci' }, async ({ page }) => {
    await openWith(page, look);
    await page.goto('/thuc-hanh/mot-cua');
    await page.getByRole('link', { name: 'Khai sinh cho cháu, nộp cuối buổi chiều' }).focus(); // The card draws its ring.
    await page.keyboard.press('Enter');
    await expect(page.locator('.desk-case h1')).toBeFocused();
    await tabTo(page, page.locator('#act'));
    await page.keyboard.press('Space');
    for (const [id, text] of [
      ['#date', '25'],
      ['#date-month', '11'],
      ['#date-year', '2026'],
    ] as const) {
      await tabTo(page, page.locator(id));
      await page.keyboard.type(text);
    }
    await pressByKey(page, page.locator('#primary-action'));
    await expect(page.locator('#desk-decision-title')).toBeFocused();
    await expect(page.locator('.grade-line[data-ok="false"]')).toHaveCount(0);
    await pressByKey(page, page.locator('#primary-action'));
    await expect(page.getByRole('heading', { level: 1, name: deskMessages.title })).toBeVisible();
  });
}
