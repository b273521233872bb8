import { messages as home } from '#src/home/messages.vi.ts';
import { messages as lessonMessages } from '#src/lessons/messages.vi.ts';
import { resultMessages } from '#src/practice/messages-result.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { messages as progress } from '#src/progress/messages.vi.ts';
import { answerAll, readQuiz } from './answer-quiz.ts';
import { expect, type Page } from './fixtures.ts';
import type { LessonSource } from './lesson-source.ts';
import { isDone, walkUntil } from './practice-guide.ts';
import { readWorld } from './practice-walk.ts';

/** From the first page into a lesson, read to its end, every question answered rightly. */
export async function learn(page: Page, lesson: LessonSource): Promise<void> {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: home.home.doors.learn.title, exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: lesson.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
  for (const name of lesson.drawings) await expect(page.getByRole('img', { name })).toBeVisible();
  await answerAll(page, await readQuiz(lesson.slug), { firstRight: true });
  await expect(page.locator('[data-finished=learnt]')).toBeVisible();
  await expect(page.getByText(lessonMessages.practiseNote)).toBeVisible();
}

/** A task that is open at its story, led by the hand. */
export async function beginGuided(page: Page): Promise<void> {
  await page.getByRole('link', { name: startMessages.guided }).click();
  await expect(page.locator('#screen-title')).toBeFocused();
}

/** The birth registration from the list of tasks to the result in the vault: filed, paid, followed, supplemented. */
export async function fileBirth(page: Page): Promise<void> {
  const world = readWorld('khai-sinh-cho-chau');
  await page.goto('/thuc-hanh');
  await page.getByRole('main').getByRole('link', { name: world.scenario.title }).click();
  await beginGuided(page);
  await walkUntil(page, world, isDone);
  await expect(page.locator('.sheet')).toContainText(String(world.scenario.facts['childName']));
  await seeResult(page);
}

/** Every thing to do is done, and the task counts as finished. */
export async function seeResult(page: Page): Promise<void> {
  await page.locator('#see-result').click();
  await expect(page.getByText(resultMessages.passed)).toBeVisible();
  const tasksUnderWay = () =>
    page.evaluate(() => {
      const { underWay } = JSON.parse(localStorage.getItem('ct.summary') ?? '{}');
      return underWay.filter(({ kind }: { kind: string }) => kind === 'task');
    });
  await expect.poll(tasksUnderWay).toEqual([]); // Ended on the device too, before one goes elsewhere.
}

/** The page of one's own says that the lesson is learnt and the tasks are done, and offers none of them to go on with. */
export async function expectProgress(
  page: Page,
  lesson: LessonSource,
  tasks: readonly string[],
): Promise<void> {
  await page.goto('/tien-do');
  const done = page.getByRole('region', { name: progress.done.heading });
  await expect(done.getByRole('heading', { name: lesson.title })).toBeVisible();
  await expect(done).toContainText(progress.done.learnt);
  for (const task of tasks) {
    const { title } = readWorld(task).scenario;
    await expect(done).toContainText(progress.done.passed(title));
  }
  await expect(page.getByRole('region', { name: progress.runs.heading })).toHaveCount(0);
}
