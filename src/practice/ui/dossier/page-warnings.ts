import type { Answers } from '#sandbox/engine/event-schema.ts';
import { checkPage, errorsIn, mergeAnswers } from '#sandbox/engine/form/form.ts';
import type { FormPage } from '#sandbox/procedure-schema.ts';
import { fieldProblemTexts } from '../../messages-codes.vi.ts';

interface Typed {
  readonly saved: Answers;
  readonly answers: Answers;
  /** Simulated epoch ms. */
  readonly now: number;
}

/** What should be looked at twice on a page without an error; empty while something has to be put right first. */
export function warningsOf(page: FormPage, { saved, answers, now }: Typed): readonly string[] {
  const problems = checkPage(page, mergeAnswers(page, saved, answers, now), now);
  if (errorsIn(problems).length > 0) return [];
  return problems.map(({ code, limit }) => fieldProblemTexts[code](limit));
}
