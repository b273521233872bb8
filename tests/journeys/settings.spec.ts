import { frameMessages } from '#src/platform/ui/messages.vi.ts';
import { settingsMessages as texts } from '#src/platform/ui/settings-messages.vi.ts';
import { settingsMissing } from '#src/platform/ui/settings-missing.vi.ts';
import { expect, type Page, test } from './fixtures.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: texts.title });
const openSettings = async (page: Page) => {
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await page.getByRole('button', { name: frameMessages.settings.openLabel }).click();
};

test('text size, colour, motion and address are chosen while reading, and hold on every page', {
  tag: '@ci',
}, async ({ page }) => {
  await page.goto('/bai-hoc/a1-nam-khong');
  await openSettings(page);
  await expect(dialog(page).getByRole('heading')).toBeFocused();
  await expect(dialog(page).getByRole('radio', { name: texts.text.options[1], exact: true })).toBeChecked();
  const wanted = [texts.text.options[3], texts.theme.options.contrast, texts.motion.options.less, 'chị'];
  for (const name of wanted) await dialog(page).getByRole('radio', { name, exact: true }).check();
  await expect(page.locator('html')).toHaveCSS('font-size', '28px');
  await dialog(page).getByRole('button', { name: texts.done }).click();
  await expect(dialog(page)).toBeHidden();

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Chào\s+chị/);
  const { dataset } = await page.evaluate(() => ({ dataset: { ...document.documentElement.dataset } }));
  expect(dataset).toMatchObject({ text: '3', theme: 'contrast', motion: 'less' });
  await openSettings(page);
  for (const chosen of [
    texts.text.options[3],
    texts.theme.options.contrast,
    texts.motion.options.less,
    'chị',
  ])
    await expect(dialog(page).getByRole('radio', { name: chosen, exact: true })).toBeChecked();
});

test.describe('on a phone that has stored nothing', () => {
  test.use({ serviceWorkers: 'block' });

  test('settings that cannot be fetched say so, and open once they can', async ({ page, context }) => {
    await page.goto('/bai-hoc');
    await context.setOffline(true);
    await openSettings(page);
    await expect(page.getByRole('alert')).toHaveText(settingsMissing);
    await context.setOffline(false);
    await openSettings(page);
    await expect(dialog(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
