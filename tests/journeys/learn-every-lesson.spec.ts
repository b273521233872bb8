import { messages as lessonMessages } from '#src/lessons/messages.vi.ts';
import { practiceLink } from '#src/lessons/practice-link.ts';
import { messages as aloud } from '#src/lessons/read-aloud-messages.vi.ts';
import { messages as offline } from '#src/platform/offline/messages.vi.ts';
import { answerAll, readQuiz } from './answer-quiz.ts';
import { expect, type Page, test } from './fixtures.ts';
import { type LessonSource, readLessons } from './lesson-source.ts';
import { untilOffline } from './offline-fixtures.ts';
import { lendVoice, whatWasSaid } from './stand-in-voice.ts';

for (const [index, lesson] of readLessons().entries()) {
  // The first one is of its kind; all are gone through where there is time for it.
  const tag = index === 0 ? [] : ['@ci'];
  test(`${lesson.slug}: opened, listened to, tried, answered, recorded, and there without a network`, {
    tag,
  }, async ({ page, network }) => {
    await lendVoice(page);
    await test.step('opened', () => open(page, lesson));
    await test.step('listened to', () => listen(page, lesson));
    await test.step('tried', () => openPractice(page, lesson));
    await test.step('answered and recorded', async () => {
      await open(page, lesson);
      await answerAll(page, await readQuiz(lesson.slug), { firstRight: true });
      await expect(page.locator('[data-finished=learnt]')).toBeVisible();
      await expect.poll(() => recordedLessons(page)).toContain(lesson.slug);
    });
    await test.step('without a network', async () => {
      await untilOffline(page, 'current');
      await expect(page.getByText(offline.lines.ready)).toBeAttached();
      await network.cut();
      await open(page, lesson);
      await openPractice(page, lesson);
    });
  });
}

async function open(page: Page, { slug, title, drawings }: LessonSource): Promise<void> {
  await page.goto(`/bai-hoc/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  for (const name of drawings) await expect(page.getByRole('img', { name })).toBeVisible();
  await expect(page.getByText(lessonMessages.practiseNote).first()).toBeVisible();
}

/** Every sentence from the title to the pocket card, once and in order; then it is still. */
async function listen(page: Page, { title }: LessonSource): Promise<void> {
  expect(await whatWasSaid(page)).toEqual([]);
  await page.getByRole('button', { name: aloud.main.still }).click();
  await expect(page.getByRole('button', { name: aloud.main.still })).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await whatWasSaid(page)).length).toBeGreaterThan(40);
  const said = await whatWasSaid(page);
  expect(said[0]).toBe(title);
  expect(said).toContain(lessonMessages.pocketTitle);
  const folded = await page.locator('.term-gloss > :not(summary)').allTextContents();
  const heard = said.join(' ');
  for (const text of [...folded, lessonMessages.pocketPrint]) expect(heard).not.toContain(text.trim());
}

/** The way to every practice stands in the lesson, and leads there. */
async function openPractice(page: Page, { practice }: LessonSource): Promise<void> {
  const [main] = practice.map((ref) => practiceLink(ref).href);
  await page.locator(`.practise a[href="${main}"]`).first().click();
  await expect(page).toHaveURL(String(main));
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveCount(1);
}

async function recordedLessons(page: Page): Promise<readonly string[]> {
  const summary = await page.evaluate(() => localStorage.getItem('ct.summary'));
  return JSON.parse(summary ?? '{}').doneLessons ?? [];
}
