import { messages } from '#src/search/messages.vi.ts';
import { expect, type Page, test } from './fixtures.ts';

const birth = 'Đăng ký khai sinh';
const field = (page: Page) => page.getByRole('combobox', { name: messages.label });
const status = (page: Page) => page.locator('[data-search="status"]');
const results = (page: Page) => page.locator('[data-search="results"]').getByRole('link');
const suggestions = (page: Page) => page.getByRole('listbox').getByRole('option');
const inLessons = (page: Page) => page.locator('[data-search="lesson-list"]').getByRole('link');

async function search(page: Page, query: string) {
  await page.goto('/tim-kiem');
  await field(page).fill(query);
  await page.keyboard.press('Enter');
}

test.describe('the right thing comes first whatever way it is typed', () => {
  for (const [place, [how, query, title, kind]] of (
    [
      ['with marks', 'giấy độc thân', 'Cấp Giấy xác nhận tình trạng hôn nhân', messages.kinds.procedure],
      ['without marks', 'dang ky khai sinh', birth, messages.kinds.procedure],
      ['with keys of Telex', 'ddawng kys tamj trus', 'Đăng ký tạm trú', messages.kinds.procedure],
      ['in one piece', 'dangkykethon', 'Đăng ký kết hôn', messages.kinds.procedure],
      ['in NFD, with i for y', 'chữ kí số'.normalize('NFD'), 'Chữ ký số', messages.kinds.term],
      ['with a slip', 'captcah', 'Mã xác thực trong hình', messages.kinds.term],
      ['as a question', 'mất mạng lúc nộp thì làm sao', 'Mất mạng lúc nộp', messages.kinds.fault],
      ['for a lesson', 'THẬT HAY GIẢ', 'Thật hay giả?', messages.kinds.lesson],
    ] as const
  ).entries()) {
    test(how, { tag: place < 2 ? [] : ['@ci'] }, async ({ page }) => {
      await search(page, query);
      await expect(results(page).first()).toHaveText(title);
      await expect(page.locator('[data-search="results"] .result-kind').first()).toHaveText(kind);
      await expect(status(page)).toHaveText(/^Tìm thấy \d+ mục/);
    });
  }
});

test('a word is explained at once, and leads to the list of words', { tag: '@ci' }, async ({ page }) => {
  await search(page, 'mã OTP là gì');
  await expect(page.locator('[data-search="results"]')).toContainText('Mã chỉ dùng một lần');
  await expect(results(page).first()).toHaveAttribute('href', '/tu-ngu#otp');
});

test('a procedure can be read, and leads to the tasks in which it is filed', async ({ page }) => {
  await search(page, 'khai sinh');
  await results(page).first().click();
  await expect(page).toHaveURL(/\/thu-tuc\/khai-sinh$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(birth);
  await page.getByRole('main').locator('a[href^="/thuc-hanh/cong?bai="]').first().click();
  await expect(page).toHaveURL(/\/thuc-hanh\/cong\?bai=/);
});

test('what stands inside lessons follows, each lesson once, and moves nothing', { tag: '@ci' }, async ({
  page,
}) => {
  await page.route(/\/pagefind\/pagefind\.js/, async (route) => {
    await expect(results(page).first()).toBeVisible();
    await route.continue();
  });
  await search(page, 'mã hồ sơ');
  const before = await results(page).first().boundingBox();
  await expect(inLessons(page).first()).toBeVisible();
  expect(await results(page).first().boundingBox()).toEqual(before);
  await expect(page.locator('[data-search="lesson-list"] mark').first()).toBeVisible();
  const hrefs = (links: ReturnType<typeof results>) =>
    links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const shown = [...(await hrefs(results(page))), ...(await hrefs(inLessons(page)))];
  expect(new Set(shown).size).toBe(shown.length);
});

test.describe('suggestions while typing', () => {
  test('by keyboard: arrows choose, Enter opens', async ({ page }) => {
    await page.goto('/tim-kiem');
    await field(page).pressSequentially('khai s');
    await expect(suggestions(page).first()).toContainText(birth);
    expect(await suggestions(page).count()).toBeLessThanOrEqual(5);
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('[data-search="suggestion-status"]')).toHaveText(/^Có \d gợi ý/);
    await page.keyboard.press('ArrowDown');
    await expect(suggestions(page).first()).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute('aria-activedescendant', 'suggestion-0');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/thu-tuc\/khai-sinh$/);
  });

  test('Escape closes them and keeps what was typed; Enter then searches', { tag: '@ci' }, async ({
    page,
  }) => {
    await page.goto('/tim-kiem');
    await field(page).pressSequentially('khai s');
    await expect(suggestions(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(field(page)).toHaveValue('khai s');
    await page.keyboard.press('Enter');
    await expect(results(page).first()).toHaveText(birth);
    await expect(page.getByRole('listbox')).toBeHidden();
  });

  test('nothing known begins so: none, and the field is a plain one', { tag: '@ci' }, async ({ page }) => {
    await page.goto('/tim-kiem');
    await field(page).pressSequentially('khai s');
    await expect(suggestions(page).first()).toBeVisible();
    await field(page).fill('qqqq');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  });

  test.describe('by touch', () => {
    test.use({ hasTouch: true });

    test('a tap goes straight to the page', async ({ page }) => {
      await page.goto('/tim-kiem');
      await field(page).tap();
      await field(page).pressSequentially('tam tr');
      await suggestions(page).filter({ hasText: 'Đăng ký tạm trú' }).tap();
      await expect(page).toHaveURL(/\/thu-tuc\/dang-ky-tam-tru$/);
    });
  });
});

test('the words stand in the address, and going back shows the earlier results', async ({ page }) => {
  await page.goto('/tim-kiem?q=otp');
  await expect(field(page)).toHaveValue('otp');
  await expect(results(page).first()).toHaveText('Mã OTP');
  await field(page).fill('khai sinh');
  await page.getByRole('button', { name: messages.submit }).click();
  await expect(page).toHaveURL('/tim-kiem?q=khai%20sinh');
  await expect(results(page).first()).toHaveText(birth);
  await page.goBack();
  await expect(results(page).first()).toHaveText('Mã OTP');
  await results(page)
    .first()
    .evaluate((link) => link.setAttribute('href', '/thu-tuc'));
  await results(page).first().click();
  await expect(page).toHaveURL(/\/thu-tuc$/);
  await page.goBack();
  await expect(results(page).first()).toHaveText('Mã OTP');
});

test('nothing found offers the nearest three and the ways on', { tag: '@ci' }, async ({ page }) => {
  await search(page, 'karaokeeeeee');
  await expect(status(page)).toHaveText(messages.near(3, 'karaokeeeeee'));
  await expect(results(page)).toHaveCount(3);
  await expect(results(page).first()).toContainText('karaoke');
  for (const name of [messages.ways.lessons, messages.ways.procedures, messages.ways.terms])
    await expect(page.getByRole('link', { name })).toBeVisible();
});

test('what nothing is called by, but lessons tell of, is answered by those lessons', { tag: '@ci' }, async ({
  page,
}) => {
  await search(page, 'pleiku');
  await expect(status(page)).toHaveText(messages.onlyTold('pleiku'));
  await expect(results(page)).toHaveCount(0);
  await expect(inLessons(page).first()).toBeVisible();
});

test.describe('nonsense', () => {
  for (const [place, query] of ['   ', '😀', '…?!'].entries()) {
    test(`“${query}” is no word: asks to type one`, { tag: place === 0 ? [] : ['@ci'] }, async ({ page }) => {
      await search(page, query);
      await expect(status(page)).toHaveText(messages.noLetters);
      await expect(results(page)).toHaveCount(0);
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
      await expect(status(page)).toContainText(/^Không thấy/);
      expect((await status(page).textContent())?.length).toBeLessThan(300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    await field(page).fill('y'.repeat(20_000));
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('y'.repeat(100));
    expect(new URL(page.url()).searchParams.get('q')).toBe('y'.repeat(100));
  });
});

test.describe('when a part does not come', () => {
  // Its worker would fetch the parts in the background.
  test.use({ serviceWorkers: 'block' });

  const pieces = ['pf_index', 'pagefind.js', 'pagefind-entry.json', 'wasm', 'pf_meta', 'pf_fragment'];
  for (const [place, missing] of pieces.entries()) {
    const title = `${missing}: the first answers stand there, and the rest works once the network is back`;
    test(title, { tag: place === 0 ? [] : ['@ci'] }, async ({ page, expectedConsole }) => {
      expectedConsole.push(/^(uncaught: )?Failed to load /); // Pagefind's own words for the developer
      await page.route(new RegExp(`/pagefind/.*${missing}`), (route) => route.abort());
      await search(page, 'cam kết');
      await expect(page.locator('[data-search="lesson-status"]')).toHaveText(messages.inLessons.failed);
      await expect(results(page).first()).toBeVisible();
      await page.unrouteAll();
      await field(page).fill('mã hồ sơ');
      await page.getByRole('button', { name: messages.submit }).click();
      await expect(inLessons(page).first()).toBeVisible();
    });
  }

  test('the catalogue: says so, lists the lessons, and works once the network is back', {
    tag: '@ci',
  }, async ({ page }) => {
    await page.route('**/tim-kiem/muc-luc.json', (route) => route.abort());
    await search(page, 'khai sinh');
    await expect(status(page)).toHaveText(messages.failed);
    await expect(page.getByRole('heading', { name: messages.allTitle })).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('button', { name: messages.submit }).click();
    await expect(results(page).first()).toHaveText(birth);
  });
});

test('a result opens with the keyboard alone', { tag: '@ci' }, async ({ page }) => {
  await search(page, 'khai sinh');
  await expect(results(page).first()).toHaveText(birth);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/thu-tuc\/khai-sinh$/);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('all lessons are there, and the page says why', async ({ page }) => {
    await page.goto('/tim-kiem?q=otp');
    // Playwright does not draw <noscript> when it switches scripts off, so only its presence can be seen here.
    expect(await page.content()).toContain(messages.withoutScript);
    await expect(page.getByRole('link', { name: 'Thật hay giả?' })).toBeVisible();
  });
});
