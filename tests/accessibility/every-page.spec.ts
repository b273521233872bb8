import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBuiltSite, routesOf } from '../../scripts/budgets/built-site.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { objections, widerThanScreen } from './inspect.ts';

const routes = routesOf(openBuiltSite(fileURLToPath(new URL('../../dist', import.meta.url))));
/** Folders whose pages come from one template each: `npm test` looks at the first of each, CI at all. */
const templates = ['/bai-hoc', '/kiem-tra', '/mang-ve', '/thu-tuc', '/trinh-chieu'];
const firstOfKind = new Set(
  templates.map((folder) => routes.find((route) => path.dirname(route) === folder)),
);

for (const route of routes) {
  const tag = firstOfKind.has(route) || !templates.includes(path.dirname(route)) ? [] : ['@ci'];

  test(`${route} has nothing that axe objects to, and never scrolls sideways`, { tag }, async ({ page }) => {
    await page.goto(route);
    await test.step('as it comes', () => hasNoObjections(page, 'light'));

    await test.step('320 px wide', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openAs(page, { 'ct.text': '1' });
      expect(await widerThanScreen(page)).toEqual([]);
    });

    await test.step('with the largest text', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openAs(page, { 'ct.text': '3' });
      await expect(page.locator('html')).toHaveCSS('font-size', '28px');
      expect(await widerThanScreen(page)).toEqual([]);
    });
  });

  test(`${route} has nothing that axe objects to in other colours`, { tag: '@ci' }, async ({ page }) => {
    await page.goto(route);
    for (const theme of ['dark', 'contrast']) await test.step(theme, () => hasNoObjections(page, theme));
  });
}

async function hasNoObjections(page: Page, theme: string): Promise<void> {
  await openAs(page, { 'ct.theme': theme });
  expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
  expect(await objections(page)).toEqual([]);
}

/** Open the page anew as someone who has chosen these settings before. */
async function openAs(page: Page, settings: Record<string, string>): Promise<void> {
  await page.evaluate((chosen) => {
    for (const [key, value] of Object.entries(chosen)) localStorage.setItem(key, value);
  }, settings);
  await page.reload();
  // Some pages say what they are about only when they have read what is on the device.
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true }).first()).toBeVisible();
}
