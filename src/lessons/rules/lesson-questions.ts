import type { Quiz, QuizItem } from '../schemas.ts';

/** The questions that stand under a lesson; those held in reserve are asked in tests alone. */
export function lessonQuestions({ items }: Quiz): readonly QuizItem[] {
  return items.filter(({ reserve }) => !reserve);
}
