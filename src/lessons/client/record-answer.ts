import { recordLearningEvent, type Stored } from '#src/platform/learning-log/client/record.ts';
import { questionSubject } from '#src/platform/learning-log/rules/subjects.ts';
import type { Answer } from './quiz-question.ts';

/** An answer and the lesson it belongs to. */
export interface LessonAnswer extends Answer {
  readonly slug: string;
  readonly contentVersion: string;
}

/** Write down one answer. Loaded at the first answer only: it brings the database library with it. */
export function recordAnswer({ slug, contentVersion, ...answer }: LessonAnswer): Promise<Stored> {
  const { questionId, choice, right } = answer;
  return recordLearningEvent({
    type: 'question-answered',
    subject: questionSubject(slug, questionId),
    contentVersion,
    result: { right, choice: `dap-an-${choice + 1}` },
  });
}
