import { messages } from '#src/lessons/search-messages.vi.ts';
import { expect, type Page, test } from './fixtures.ts';

const accounts = 'Tài khoản: từ SIM chính chủ đến VNeID';
const form = 'Điền biểu mẫu: người nộp và chủ hồ sơ';

async function search(page: Page, query: string) {
  await page.goto('/tim-kiem');
  await page.getByRole('searchbox', { name: messages.label }).fill(query);
  await page.keyboard.press('Enter');
}

const resultsOf = (page: Page) => page.locator('[data-search-results]').getByRole('link');

test.describe('finds a lesson whatever way the words are typed', () => {
  for (const [how, query, lesson] of [
    ['without marks', 'dang ky khai sinh', form],
    ['with i for y', 'đăng kí khai sinh', form],
    ['in NFD', 'đăng ký khai sinh'.normalize('NFD'), form],
    ['in capitals', 'SIM CHÍNH CHỦ', accounts],
    ['without đ', 'dien thoai', accounts],
  ] as const) {
    test(how, async ({ page }) => {
      await search(page, query);
      await expect(resultsOf(page).filter({ hasText: lesson })).toBeVisible();
      await expect(page.locator('[data-search-status]')).toHaveText(/^Tìm thấy \d+ trang/);
      await expect(page.locator('[data-search-results] mark').first()).toBeVisible();
    });
  }
});

test('the words stand in the address, and going back shows the earlier results', async ({ page }) => {
  await page.goto('/tim-kiem?q=otp');
  await expect(page.getByRole('searchbox')).toHaveValue('otp');
  await expect(resultsOf(page).first()).toHaveText(accounts);
  await page.getByRole('searchbox').fill('khai sinh');
  await page.getByRole('button', { name: messages.submit }).click();
  await expect(page).toHaveURL('/tim-kiem?q=khai%20sinh');
  await expect(resultsOf(page).filter({ hasText: form })).toBeVisible();
  await page.goBack();
  await expect(resultsOf(page).first()).toHaveText(accounts);
});

test('nonsense finds nothing and says what to do', async ({ page }) => {
  await search(page, 'xyzqwk');
  await expect(page.locator('[data-search-status]')).toHaveText(messages.nothing('xyzqwk'));
  await expect(page.getByText(messages.nothingHints[0])).toBeVisible();
  await expect(page.getByRole('link', { name: accounts })).toBeVisible();
});

test('a result opens with the keyboard alone', async ({ page }) => {
  await search(page, 'otp');
  await expect(resultsOf(page).first()).toHaveText(accounts);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/bai-hoc\/a4-tai-khoan$/);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('all lessons are there, and the page says why', async ({ page }) => {
    await page.goto('/tim-kiem?q=otp');
    // Playwright does not draw <noscript> when it switches scripts off, so only its presence can be seen here.
    expect(await page.content()).toContain(messages.withoutScript);
    await expect(page.getByRole('link', { name: accounts })).toBeVisible();
  });
});
