import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { messages } from '#src/lessons/quiz-messages.vi.ts';
import { lessonQuestions } from '#src/lessons/rules/lesson-questions.ts';
import { type Quiz, QuizSchema } from '#src/lessons/schemas.ts';
import { expect, type Page } from './fixtures.ts';
import { lessonFolder } from './lesson-source.ts';

/** The questions under a lesson, as the teacher wrote them. */
export async function readQuiz(slug: string): Promise<Quiz['items']> {
  const text = await readFile(`${lessonFolder(slug)}/quiz.yaml`, 'utf8');
  return [...lessonQuestions(QuizSchema.parse(parse(text)))];
}

/** Answer the questions on the lesson's page, each rightly but perhaps the first; every reason is read. */
export async function answerAll(
  page: Page,
  questions: Quiz['items'],
  { firstRight }: { firstRight: boolean },
): Promise<void> {
  for (const [index, { question, options }] of questions.entries()) {
    const form = page.locator('form', { hasText: question });
    const chosen = options.find(({ right }) => (index === 0 && !firstRight ? !right : right));
    await form.getByLabel(chosen?.text ?? '', { exact: true }).check();
    await form.getByRole('button', { name: messages.check }).click();
    await expect(form.getByText(chosen?.reason ?? '')).toBeVisible();
  }
}
