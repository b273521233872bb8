import { slideMessages as messages } from '#src/take-home/slide-messages.vi.ts';
import { messages as pageMessages } from '#src/take-home/slides-page-messages.vi.ts';
import { readQuiz } from './answer-quiz.ts';
import { expect, type Page, test } from './fixtures.ts';
import { lessonSlugs, readLesson } from './lesson-source.ts';
import { printedSheets } from './printed-sheets.ts';
import { readCode } from './read-code.ts';

const slug = 'a1-nam-khong';
const address = `/trinh-chieu/${slug}`;

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1024, height: 768 }, isMobile: false, hasTouch: false });

  test('a trainer goes through a lesson with the keys and the clicker', async ({ page }) => {
    await page.goto(address);
    const count = await slideCount(page);
    expect(count).toBeGreaterThan(20);
    await expectSlide(page, 1, count);
    for (const key of ['ArrowRight', 'PageDown', ' ', 'ArrowDown']) await page.keyboard.press(key);
    await expectSlide(page, 5, count);
    expect(new URL(page.url()).hash).toBe('#so-5');
    for (const key of ['ArrowLeft', 'PageUp', 'Shift+ ']) await page.keyboard.press(key);
    await expectSlide(page, 2, count);
    await page.keyboard.press('End');
    await expectSlide(page, count, count);
    await page.reload();
    await expectSlide(page, count, count);
    await page.keyboard.press('Home');
    await expectSlide(page, 1, count);
  });

  test('a question comes first, its answer at the next press; form B when asked for', async ({ page }) => {
    await page.goto(address);
    const quiz = await readQuiz(slug);
    for (const form of ['A', 'B'] as const) {
      const [item] = quiz.filter((question) => question.form === form);
      if (!item) throw new Error(`no question of form ${form}`);
      if (form === 'B') await page.getByRole('link', { name: messages.otherForm.B }).click();
      const shown = page.getByRole('heading', { name: item.question, exact: true });
      await pressUntil(page, shown);
      await expect(page.locator('[data-current] [data-right] p')).toBeHidden();
      await page.keyboard.press('PageDown');
      await expect(shown).toBeVisible();
      await expect(page.locator('[data-revealed] [data-right]')).toContainText(messages.right);
      await page.keyboard.press('PageDown');
      await expect(shown).toBeHidden();
    }
  });

  test('works from buttons in focus, and the button answers the space bar itself', async ({ page }) => {
    await page.goto(address);
    const count = await slideCount(page);
    const next = page.getByRole('button', { name: messages.next });
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link').first()).toBeFocused();
    await next.focus();
    await expect(next).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press(' ');
    await expectSlide(page, 2, count);
    await page.getByRole('button', { name: messages.dark }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  });

  test('the code opens the practice of the lesson', async ({ page, server }) => {
    await page.goto(address);
    const code = page.getByRole('img', { name: messages.practiseLabel('A1') }).first();
    await pressUntil(page, code);
    const { practice } = readLesson(slug);
    const task = practice[0] && 'task' in practice[0] ? practice[0].task : '';
    expect(await readCode(code)).toBe(`${server.url}/thuc-hanh/cong?bai=${task}`);
  });

  test('a handout has every slide, with the answers, on few sheets', async ({ page }) => {
    await page.goto(address);
    const count = await slideCount(page);
    await expectSlide(page, 1, count);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-slide]').filter({ visible: true })).toHaveCount(count);
    await expect(page.locator('[data-right] p').filter({ visible: true })).toHaveCount(2);
    await page.emulateMedia({ media: null });
    const sheets = await printedSheets(page);
    expect(new Set(sheets)).toEqual(new Set(['210 × 297']));
    expect(sheets.length).toBeLessThan(10);
  });
});

for (const [at, lesson] of lessonSlugs.entries()) {
  test(`no slide of ${lesson} overflows, and no letter is small`, { tag: at === 0 ? [] : ['@ci'] }, async ({
    browser,
    server,
  }) => {
    for (const viewport of [
      { width: 1024, height: 768 },
      { width: 1280, height: 720 },
    ]) {
      const page = await browser.newPage({ viewport, baseURL: server.url });
      for (const form of ['a', 'b']) {
        await page.goto(`/trinh-chieu/${lesson}?de=${form}`);
        const { seen, faults } = await slideFaults(page);
        expect(seen).toBeGreaterThan(20);
        expect(faults, `${viewport.width} × ${viewport.height}, form ${form}`).toEqual([]);
      }
      await page.close();
    }
  });
}

test('a finger turns the slides, on a phone too', async ({ page }) => {
  await page.goto(address);
  const count = await slideCount(page);
  await swipe(page, { from: 300, to: 60 });
  await expectSlide(page, 2, count);
  await swipe(page, { from: 60, to: 300 });
  await expectSlide(page, 1, count);
  await swipe(page, { from: 200, to: 180 });
  await expectSlide(page, 1, count);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the slides stand below one another, with questions of form A and their answers', async ({ page }) => {
    await page.goto(address);
    const { places } = readLesson(slug);
    for (const { title } of places.slice(0, 2))
      await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
    for (const { form, question } of await readQuiz(slug)) {
      const shown = page.getByRole('heading', { name: question, exact: true });
      if (form === 'A') await expect(shown).toBeVisible();
      else await expect(shown).toBeHidden();
    }
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

function counter(page: Page) {
  return page.locator('[data-slide-counter]');
}

async function slideCount(page: Page): Promise<number> {
  await expect(counter(page)).toHaveText(/\d/);
  return Number((await counter(page).textContent())?.split('/')[1]);
}

async function expectSlide(page: Page, at: number, count: number): Promise<void> {
  await expect(counter(page)).toHaveText(pageMessages.slideOf(at, count));
  await expect(page.locator('[data-slide]').filter({ visible: true })).toHaveCount(1);
}

/** Press forward until something is on the wall; at most as often as there are slides and answers. */
async function pressUntil(page: Page, wanted: ReturnType<Page['locator']>): Promise<void> {
  const most = 2 * (await slideCount(page));
  for (let pressed = 0; pressed < most && !(await wanted.isVisible()); pressed++)
    await page.keyboard.press('PageDown');
  await expect(wanted).toBeVisible();
}

async function swipe(page: Page, { from, to }: { from: number; to: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 300 }] });
  await touch('touchStart', from);
  await touch('touchMove', to);
  await touch('touchEnd');
}

/** Every slide with its answer open: what reaches below the bar or beyond the edge, and letters below 28 px. */
function slideFaults(page: Page): Promise<{ seen: number; faults: string[] }> {
  return page.evaluate(async () => {
    const bar = document.querySelector('nav[class*="buttons"]')?.getBoundingClientRect().top ?? 0;
    const count = Number(document.querySelector('[data-slide-counter]')?.textContent?.split('/')[1]);
    const faults: string[] = [];
    let seen = 0;
    while (seen < 2 * count) {
      const slide = document.querySelector('[data-current] > div');
      const name = `${location.hash}: ${slide?.textContent?.trim().slice(0, 60)}`;
      for (const part of slide?.querySelectorAll('*:not(svg *):not(.for-screen-reader)') ?? []) {
        const { bottom, right, width, height } = part.getBoundingClientRect();
        if (width === 0 || height === 0) continue;
        if (bottom > bar || right > innerWidth) faults.push(`${name} sticks out by ${bottom - bar} px`);
        if (Number.parseFloat(getComputedStyle(part).fontSize) < 28) faults.push(`${name} has small letters`);
      }
      seen++;
      const before = document.querySelector('.slides')?.innerHTML;
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
      if (document.querySelector('.slides')?.innerHTML === before) break;
    }
    return { seen, faults: [...new Set(faults)] };
  });
}
