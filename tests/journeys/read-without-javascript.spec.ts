import { pageMessages as classes } from '#src/classes/messages-page.vi.ts';
import { messages as home } from '#src/home/messages.vi.ts';
import { messages as lesson } from '#src/lessons/messages.vi.ts';
import { messages as quiz } from '#src/lessons/quiz-messages.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { messages as progress } from '#src/progress/messages.vi.ts';
import { messages as search } from '#src/search/messages.vi.ts';
import { readQuiz } from './answer-quiz.ts';
import { expect, type Page, test } from './fixtures.ts';
import { readLessons } from './lesson-source.ts';

test.use({ javaScriptEnabled: false });

for (const [at, { slug, title, places, drawings, prose }] of readLessons().entries()) {
  const tag = at === 0 ? [] : ['@ci'];
  test(`without JavaScript the lesson ${slug} reads completely, the answers of the quiz too`, {
    tag,
  }, async ({ page }) => {
    await page.goto('/bai-hoc');
    await page.getByRole('main').getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await test.step('headings, steps, drawings and every sentence', async () => {
      expect(places.length).toBeGreaterThan(9);
      for (const place of places) {
        await expect(page.locator(`#${place.id}`).getByRole('heading', { name: place.title })).toBeVisible();
      }
      expect(drawings).toHaveLength(3);
      for (const name of drawings) await expect(page.getByRole('img', { name })).toBeVisible();
      for (const reply of await page.locator('.reply > summary').all()) await reply.click();
      const shown = await shownText(page);
      expect(prose.length).toBeGreaterThan(40);
      expect(prose.filter((text) => !shown.includes(oneLine(text)))).toEqual([]);
    });
    await test.step('each answer and each reason is one press away', async () => {
      for (const { question, options } of await readQuiz(slug)) {
        const form = page.locator('form').filter({ hasText: question });
        await form.getByText(quiz.showAnswer).click();
        for (const { reason } of options) await expect(form.getByText(reason)).toBeVisible();
        const right = options.find((option) => option.right)?.text ?? '';
        await expect(form.locator('details strong')).toHaveText(right);
      }
    });
    await expect(page.getByRole('button', { name: lesson.finish })).toBeHidden();
    await everyControlWorks(page);
  });
}

for (const [at, { address, heading, says, leadsTo }] of [
  { address: '/', heading: /^Chào/, says: home.home.lead, leadsTo: '/bai-hoc' },
  {
    address: '/bai-hoc',
    heading: lesson.listTitle,
    says: lesson.listIntro,
    leadsTo: '/bai-hoc/a1-nam-khong',
  },
  {
    address: '/thuc-hanh',
    heading: startMessages.listTitle,
    says: startMessages.withoutScript.text,
    leadsTo: '/bai-hoc',
  },
  { address: '/thuc-hanh/cong?bai=nop-ho-so', says: startMessages.withoutScript.text, leadsTo: '/bai-hoc' },
  { address: '/lop-hoc', heading: 'Lớp học miễn phí', says: 'Lớp học', leadsTo: '/bai-hoc' },
  { address: '/lop-hoc/dang-ky', says: classes.withoutScript.text, leadsTo: '/bai-hoc' },
  { address: '/lop-hoc/phieu', says: classes.withoutScript.text, leadsTo: '/bai-hoc' },
  { address: '/lop-hoc/tra-ma', says: classes.withoutScript.text, leadsTo: '/bai-hoc' },
  { address: '/tien-do', heading: progress.title, says: progress.withoutScript.text, leadsTo: '/bai-hoc' },
  {
    address: '/tim-kiem',
    heading: search.title,
    says: search.withoutScript,
    leadsTo: '/bai-hoc/b4-nop-ho-so',
  },
].entries()) {
  const tag = at === 0 ? [] : ['@ci'];
  test(`without JavaScript ${address} says what can be done, and no control is dead`, { tag }, async ({
    page,
  }) => {
    await page.goto(address);
    if (heading) await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    const shown = await shownText(page);
    expect(shown).toContain(says);
    expect(shown).not.toContain(progress.loading);
    await everyControlWorks(page);
    await page.locator(`main a[href="${leadsTo}"]`).filter({ visible: true }).first().click();
    await expect(page).toHaveURL(new RegExp(`${leadsTo}$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

/** Without a script only what the browser itself understands does anything: links, folds, choices, forms with an address. */
async function everyControlWorks(page: Page): Promise<void> {
  const elsewhere = `form[action]:not([action="${new URL(page.url()).pathname}"])`;
  const dead = page
    .locator(`button:not(${elsewhere} button), [role="button"], a:not([href]), select`)
    .filter({ visible: true });
  expect(await dead.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML))).toEqual([]);
}

/** All that is to be read; Playwright's own search for text would leave `<noscript>` out. */
async function shownText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is in the page and hidden does not count.
  return oneLine(await page.locator('main').innerText());
}

/** The build makes typographic marks of the teacher's straight ones. */
function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replaceAll('’', "'");
}
