import { expect, type Page, test } from '../journeys/fixtures.ts';
import { objections, openWith, widerThanScreen } from './inspect.ts';

/** What the search page looks like besides being empty, which `every-page.spec.ts` sees. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  suggestions: async (page) => {
    await page.goto('/tim-kiem');
    await page.getByRole('combobox').pressSequentially('khai s');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  },
  results: async (page) => {
    await page.goto('/tim-kiem?q=ma%20ho%20so');
    await expect(page.locator('[data-search="lesson-list"] a').first()).toBeVisible();
  },
  'nothing found': async (page) => {
    await page.goto('/tim-kiem?q=xyzqwk');
    await expect(page.locator('[data-search="results"] a')).toHaveCount(3);
  },
  'no letters': async (page) => {
    await page.goto('/tim-kiem?q=%3F');
    await expect(page.locator('[data-search="status"]')).not.toBeEmpty();
  },
};

for (const [place, [state, reach]] of Object.entries(states).entries()) {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    const tag = place === 0 && theme === 'light' ? [] : ['@ci'];
    test(`search, ${state}, ${theme}: axe, also in big letters; no sideways scrolling`, { tag }, async ({
      page,
    }) => {
      await openWith(page, { theme, text: '3', width: 360, height: 740 });
      await reach(page);
      expect(await objections(page)).toEqual([]);
      expect(await widerThanScreen(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await widerThanScreen(page)).toEqual([]);
    });
  }
}
