import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { certificateMessages } from '#src/assessment/messages-certificate.vi.ts';
import { testMessages as texts } from '#src/assessment/messages-test.vi.ts';
import { messages as lessonMessages } from '#src/lessons/messages.vi.ts';
import { type Quiz, QuizSchema } from '#src/lessons/schemas.ts';
import { expect, type Page } from './fixtures.ts';
import { lessonFolder, lessonSlugs } from './lesson-source.ts';

type Item = Quiz['items'][number];

/** The lessons of a module, by its letter. */
export function slugsOf(module: string): readonly string[] {
  return lessonSlugs.filter((slug) => slug.startsWith(module));
}

/** Read the lessons of a module, as far as the module's certificate asks for it. */
export async function finishLessons(page: Page, module: string): Promise<void> {
  for (const slug of slugsOf(module)) {
    await page.goto(`/bai-hoc/${slug}`);
    await page.getByRole('button', { name: lessonMessages.finish }).click();
  }
}

const items: readonly Item[] = lessonSlugs.flatMap(
  (slug) => QuizSchema.parse(parse(readFileSync(`${lessonFolder(slug)}/quiz.yaml`, 'utf8'))).items,
);

/** The question before the learner. */
export async function shownItem(page: Page): Promise<Item> {
  const heading = await page.locator('#test-heading').textContent();
  const found = items.find(({ question }) => question === heading?.trim());
  if (!found) throw new Error(`no question "${heading}"`);
  return found;
}

/** Answer what is shown, rightly or with "I do not know", and go on. @returns the question's id */
export async function answer(page: Page, isRight: boolean): Promise<string> {
  const { id, question, options } = await shownItem(page);
  const text = isRight ? (options.find(({ right }) => right)?.text ?? '') : texts.unknown;
  await page.getByLabel(text, { exact: true }).check();
  await page.locator('#test-next').click();
  await expect(page.locator('#test-heading')).not.toHaveText(question);
  return id;
}

/** Begin a test before or after a class, or the final one. */
export async function beginTest(page: Page, time: keyof typeof texts.time): Promise<void> {
  await page.getByRole('button', { name: texts.start(texts.time[time].name) }).click();
  await expect(page.locator('#test-heading')).toBeFocused();
}

/** Answer until the result. @returns ids of the questions */
export async function answerAll(page: Page, isRight: (at: number) => boolean): Promise<string[]> {
  const ids: string[] = [];
  while (await page.locator('#test-next').isVisible()) ids.push(await answer(page, isRight(ids.length)));
  return ids;
}

/** Learn a module, pass its test and have the paper made out. @returns the code that stands on it */
export async function earnCertificate(page: Page, module: string, name: string): Promise<string> {
  await finishLessons(page, module);
  await page.goto(`/kiem-tra/${module}`);
  await beginTest(page, 'final');
  await answerAll(page, () => true);
  await expect(page.getByText(texts.result.passed.title)).toBeVisible();
  await page.goto('/chung-nhan');
  const own = page.getByRole('region', { name: new RegExp(`Chặng ${module.toUpperCase()}`) });
  await own.getByLabel(certificateMessages.name).fill(name);
  await own.getByRole('button', { name: certificateMessages.issue }).click();
  const printed = await own.locator('.certificate .number').textContent();
  return printed?.replace(/^.*: /, '') ?? '';
}
