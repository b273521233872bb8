import { beginCoaching, goOn, readDialogue, say } from '../journeys/coach-resident.ts';
import { expect, test } from '../journeys/fixtures.ts';
import { inspect, type Look, looks, openWith } from './inspect.ts';
import { pressByKey, tabTo } from './keyboard.ts';

const id = 'giup-thanh-toan';
const { dialogue } = readDialogue(id);
const allLooks: readonly (readonly [string, Look])[] = [
  ...looks,
  ['wide', { theme: 'light', text: '2', width: 1280, height: 800 }],
];

for (const [place, [name, look]] of allLooks.entries()) {
  const tag = place === 0 ? [] : ['@ci'];
  test(`axe objects to nothing from the first word to the result: ${name}`, { tag }, async ({ page }) => {
    await openWith(page, look);
    await page.goto(`/thuc-hanh/huong-dan/tap?bai=${id}`);
    await expect(page.locator('#primary-action')).toBeVisible();
    await inspect(page, 'start');
    await page.locator('#primary-action').click();
    await expect(page.locator('[data-phase=step]')).toBeVisible();
    await inspect(page, 'first step');
    await say(page, 'hoi');
    await inspect(page, 'after a question');
    if ((await page.locator('[data-phase=step]').count()) > 0) await say(page, 'lam-mau');
    await inspect(page, 'what a step came to');
    await goOn(page);
    await inspect(page, 'a fear');
    for (let step = 1; step < dialogue.steps.length; step += 1) {
      await say(page, 'lam-thay');
      if (step === 1) await inspect(page, 'taken over');
      await goOn(page);
    }
    await inspect(page, 'alone');
    await goOn(page);
    await inspect(page, 'result');
  });
}

for (const { name, ...look } of [
  { name: 'on a phone', text: '1', width: 360, height: 740 },
  { name: 'with large letters on a small screen', text: '3', width: 320, height: 640 },
] as const) {
  const tag = name === 'on a phone' ? [] : ['@ci'];
  test(`a whole dialogue by keyboard alone, ${name}: the focus is always seen`, { tag }, async ({ page }) => {
    await openWith(page, { theme: 'light', ...look });
    await page.goto(`/thuc-hanh/huong-dan/tap?bai=${id}`);
    await expect(page.locator('#primary-action')).toBeVisible();
    await pressByKey(page, page.locator('#primary-action'));
    for (let step = 0; step < dialogue.steps.length; step += 1) {
      await expect(page.locator('#screen-title')).toBeFocused();
      await tabTo(page, page.locator('[data-choice=wait]'));
      await pressByKey(page, page.locator('[data-choice=lam-mau]'));
      await expect(page.locator('#effect')).toBeFocused();
      await pressByKey(page, page.locator('#primary-action'));
    }
    await pressByKey(page, page.locator('#primary-action'));
    await expect(page.locator('[data-passed]')).toBeVisible();
    await expect(page.locator('#screen-title')).toBeFocused();
  });
}

test('beginning a dialogue leaves the reader at its heading', { tag: '@ci' }, async ({ page }) => {
  await beginCoaching(page, id);
  await expect(page.locator('#screen-title')).toBeFocused();
});
