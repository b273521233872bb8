import { fileURLToPath } from 'node:url';
import { openBuiltSite, routesOf } from '../../scripts/budgets/built-site.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { objections, widerThanScreen } from './inspect.ts';

const routes = routesOf(openBuiltSite(fileURLToPath(new URL('../../dist', import.meta.url))));
const themes = ['light', 'dark', 'contrast'] as const;

for (const route of routes) {
  for (const theme of themes) {
    const tag = theme === 'light' ? [] : ['@ci'];
    test(`${route} has nothing that axe objects to: ${theme}`, { tag }, async ({ page }) => {
      await openIn(page, route, { 'ct.theme': theme });
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
      expect(await objections(page)).toEqual([]);
    });
  }

  test(`${route} never scrolls sideways: 320 px wide, and with the largest text`, { tag: '@ci' }, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openIn(page, route, { 'ct.text': '1' });
    expect(await widerThanScreen(page)).toEqual([]);

    await page.setViewportSize({ width: 360, height: 740 });
    await openIn(page, route, { 'ct.text': '3' });
    await expect(page.locator('html')).toHaveCSS('font-size', '28px');
    expect(await widerThanScreen(page)).toEqual([]);
  });
}

/** Open a page as someone who has chosen these settings before. */
async function openIn(page: Page, route: string, settings: Record<string, string>): Promise<void> {
  await page.goto(route);
  await page.evaluate((chosen) => {
    for (const [key, value] of Object.entries(chosen)) localStorage.setItem(key, value);
  }, settings);
  await page.reload();
}
