import { frameMessages } from '#src/platform/ui/messages.vi.ts';
import { expect, test } from './fixtures.ts';

test('a learner opens the product and meets its name', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Cầm Tay/);
});

test('the foot of every page leads to how to install and to what is kept', async ({ page }) => {
  for (const [name, address] of [
    [frameMessages.install, '/cai-vao-may'],
    [frameMessages.privacy, '/quyen-rieng-tu'],
  ] as const) {
    await page.goto('/bai-hoc');
    await page.getByRole('contentinfo').getByRole('link', { name }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('a learner who mistypes an address is told so in Vietnamese and can go on', async ({
  page,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 404/);
  const answer = await page.goto('/khong-co-trang-nay');
  expect(answer?.status()).toBe(404);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).not.toHaveURL(/khong-co/);
});
