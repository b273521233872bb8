import { messages as lessonMessages } from '#src/lessons/messages.vi.ts';
import { messages } from '#src/take-home/messages.vi.ts';
import { messages as pageMessages } from '#src/take-home/page-messages.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import { lessonSlugs, readLesson } from './lesson-source.ts';
import { printedSheets } from './printed-sheets.ts';
import { readCode } from './read-code.ts';

test.use({ viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false });

const slug = 'b2-dien-bieu-mau';

test('a trainer finds the material from a lesson and from the list of lessons', async ({ page }) => {
  await page.goto(`/bai-hoc/${slug}`);
  await page.getByRole('link', { name: lessonMessages.takeHome, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.title(readLesson(slug).title));
  await page.goto('/bai-hoc');
  await page.getByRole('link', { name: lessonMessages.forTrainers }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.listTitle);
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(2 * lessonSlugs.length + 1);
  await page.getByRole('link', { name: messages.slidesOf(readLesson(slug).title) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(readLesson(slug).title);
});

for (const [at, lesson] of lessonSlugs.entries()) {
  test(`card, poster and texts of ${lesson} each print on their own sheet`, {
    tag: at === 0 ? [] : ['@ci'],
  }, async ({ page }) => {
    await page.goto(`/bai-hoc/${lesson}`);
    expect(await sheetsAfter(page, lessonMessages.pocketPrint)).toEqual(['105 × 148']);
    await openMaterial(page, lesson);
    expect(await sheetsAfter(page, lessonMessages.pocketPrint)).toEqual(['105 × 148']);
    expect(await sheetsAfter(page, messages.posterPrintA4)).toEqual(['210 × 297']);
    expect(await sheetsAfter(page, messages.posterPrintA3)).toEqual(['297 × 420']);
    expect(await sheetsAfter(page, messages.loudPrint)).toEqual(['210 × 297']);
    expect(await sheetsAfter(page, messages.zaloPrint)).toEqual(['210 × 297']);
    await test.step('Ctrl and P print them all', async () => {
      const all = ['105 × 148', '210 × 297', '210 × 297', '210 × 297'];
      expect(await printedSheets(page)).toEqual(all);
    });
    await test.step('the poster is read from two metres, and nothing of it is cut off', async () => {
      await page.emulateMedia({ media: 'print' });
      expect(await posterLook(page)).toEqual({ titlePoints: 61, isCut: false, hasPicture: true });
      await page.emulateMedia({ media: null });
    });
  });
}

test('the code on the poster is read as the address of the lesson', async ({ page, server }) => {
  await openMaterial(page, slug);
  const code = page.getByRole('img', { name: messages.qrLabel('B2') });
  expect(await readCode(code)).toBe(`${server.url}/bai-hoc/${slug}`);
  await expect(page.locator('[data-poster]')).toContainText(new URL(server.url).host);
  await expect(page.getByText(messages.localAddress)).toBeVisible();
});

test('announcement and message are copied as they stand', async ({ page, context, server }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMaterial(page, slug);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const part = (name: string) => page.getByRole('region', { name });

  await part(messages.loudTitle).getByRole('button', { name: messages.copy }).click();
  await expect(part(messages.loudTitle).getByRole('status')).toHaveText(pageMessages.copied);
  expect(await copied()).toMatch(/^Kính thưa bà con!.*\nBài học: Điền biểu mẫu cho đúng\./);

  await part(messages.zaloTitle).getByRole('button', { name: messages.copy }).click();
  await expect(part(messages.zaloTitle).getByRole('status')).toHaveText(pageMessages.copied);
  expect(await copied()).toContain(`\nMở ra học và làm thử, sai không sao: ${server.url}/bai-hoc/${slug}\n`);
  expect((await copied()).length).toBeLessThanOrEqual(600);
});

test('where the browser does not let copy, it says what to do', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await openMaterial(page, slug);
  const part = page.getByRole('region', { name: messages.zaloTitle });
  await part.getByRole('button', { name: messages.copy }).click();
  await expect(part.getByRole('status')).toHaveText(pageMessages.notCopied);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is there to read, and no button that would do nothing', async ({ page }) => {
    await page.goto(`/mang-ve/${slug}`);
    for (const name of [messages.posterTitle, messages.loudTitle, messages.zaloTitle])
      await expect(page.getByRole('region', { name })).toBeVisible();
    await expect(page.locator('#loud-text p').first()).toHaveText(/^Kính thưa bà con!/);
    await expect(page.locator('#chat-text')).toContainText(`/bai-hoc/${slug}`);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

async function openMaterial(page: Page, lesson: string): Promise<void> {
  await page.goto(`/mang-ve/${lesson}`);
  await expect(page.locator('[data-code-of] svg')).toBeVisible();
}

/** What comes out of the printer after a press. The browser's own dialog, which no test can close, is left out. */
async function sheetsAfter(page: Page, button: string): Promise<string[]> {
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await page.getByRole('button', { name: button }).click();
  return printedSheets(page);
}

function posterLook(page: Page) {
  return page.locator('[data-poster]').evaluate((poster) => {
    const millimetre = 96 / 25.4;
    const title = poster.querySelector('h3');
    const drawing = poster.querySelector('.poster-drawing');
    return {
      titlePoints: title && Math.round((Number.parseFloat(getComputedStyle(title).fontSize) * 72) / 96),
      isCut: poster.scrollHeight > poster.clientHeight || poster.scrollWidth > poster.clientWidth,
      hasPicture: (drawing?.getBoundingClientRect().height ?? 0) > 35 * millimetre,
    };
  });
}
