import { messages } from '#src/search/messages.vi.ts';
import { expect, type Page, test } from './fixtures.ts';

const accounts = 'Tài khoản: từ SIM chính chủ đến VNeID';
const form = 'Điền biểu mẫu: người nộp và chủ hồ sơ';
const supplement = 'Khi bị yêu cầu bổ sung';

async function search(page: Page, query: string) {
  await page.goto('/tim-kiem');
  await page.getByRole('searchbox', { name: messages.label }).fill(query);
  await page.keyboard.press('Enter');
}

const resultsOf = (page: Page) => page.locator('[data-search-results]').getByRole('link');

test.describe('finds a lesson whatever way the words are typed', () => {
  for (const [place, [how, query, lesson]] of (
    [
      ['without marks', 'chu ho so', form],
      ['with i for y', 'đăng kí tạm trú', supplement],
      ['in NFD', 'người nộp'.normalize('NFD'), form],
      ['in capitals', 'SIM CHÍNH CHỦ', accounts],
      ['without đ', 'dien thoai', accounts],
    ] as const
  ).entries()) {
    test(how, { tag: place === 0 ? [] : ['@ci'] }, async ({ page }) => {
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

test.describe('says what was found, not more', () => {
  const status = (page: Page) => page.locator('[data-search-status]');

  test('pages that only begin alike are called near', async ({ page }) => {
    await search(page, 'khai sin');
    await expect(status(page)).toHaveText(
      /^Chưa thấy trang nào có đủ chữ “khai sin”. Có \d+ trang gần giống\./,
    );
    await expect(resultsOf(page).first()).toBeVisible();
  });

  for (const [place, query] of ['   ', '😀', '…?!'].entries()) {
    test(`“${query}” is no word: asks to type one`, { tag: place === 0 ? [] : ['@ci'] }, async ({ page }) => {
      await search(page, query);
      await expect(status(page)).toHaveText(messages.noLetters);
      await expect(resultsOf(page)).toHaveCount(0);
    });
  }

  test('markup is said back as text', async ({ page }) => {
    await search(page, '<img src=x onerror=alert(1)> otp');
    await expect(status(page)).toContainText('<img src=x onerror=alert(1)> otp');
    await expect(page.locator('main img')).toHaveCount(0);
  });

  test('20,000 letters are cut, in the field and in the address, and fit the screen', { tag: '@ci' }, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    // In an address, as many as fit into what the server reads of one.
    for (const letters of ['x'.repeat(20_000), '😀x'.repeat(10_000)]) {
      await page.goto(`/tim-kiem?q=${encodeURIComponent(letters.slice(0, 3000))}`);
      await expect(status(page)).toContainText(/^Chưa thấy/);
      expect((await status(page).textContent())?.length).toBeLessThan(300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    await page.getByRole('searchbox').fill('y'.repeat(20_000));
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('y'.repeat(100));
    expect(new URL(page.url()).searchParams.get('q')).toBe('y'.repeat(100));
  });
});

test.describe('without the index and without a network', () => {
  // Its worker would fetch the index in the background.
  test.use({ serviceWorkers: 'block' });

  const pieces = ['pf_index', 'pagefind.js', 'pagefind-entry.json', 'wasm', 'pf_meta', 'pf_fragment'];
  for (const [place, missing] of pieces.entries()) {
    const title = `${missing} missing: says what to do, and works once the network is back`;
    test(title, { tag: place === 0 ? [] : ['@ci'] }, async ({ page, expectedConsole }) => {
      expectedConsole.push(/^(uncaught: )?Failed to load /); // Pagefind's own words for the developer
      await page.route(new RegExp(`/pagefind/.*${missing}`), (route) => route.abort());
      await search(page, 'otp');
      const status = page.locator('[data-search-status]');
      await expect(status).toHaveText(messages.failed);
      await expect(page.getByRole('link', { name: accounts })).toBeVisible();
      await page.unrouteAll();
      await page.getByRole('button', { name: messages.submit }).click();
      await expect(status).toHaveText(/^Tìm thấy/);
      await expect(resultsOf(page).first()).toHaveText(accounts);
    });
  }
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
