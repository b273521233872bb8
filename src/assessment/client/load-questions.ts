import {
  type BankLesson,
  type BankQuestion,
  bankAddress,
  isQuestionBank,
  type QuestionBank,
} from '#src/lessons/rules/question-bank.ts';
import { readSubject } from '#src/platform/learning-log/rules/subjects.ts';
import { type FetchTrouble, fetchJson } from '#src/platform/offline/client/fetch-json.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';

/** Why questions are not there. */
export type QuestionTrouble = `questions.${FetchTrouble}`;

/** A question and the lesson it belongs to. */
export interface KnownQuestion {
  readonly lesson: BankLesson;
  readonly question: BankQuestion;
}

/** The questions of a module, from the device when its pack is there. @param module A–E */
export async function loadBank(module: string): Promise<Result<QuestionBank, QuestionTrouble>> {
  const fetched = await fetchJson(bankAddress(module), isQuestionBank);
  return fetched.ok ? ok(fetched.value) : fail(`questions.${fetched.code}`);
}

/** The question of a subject; `undefined` when it is asked no more. */
export function findQuestion(banks: readonly QuestionBank[], subject: string): KnownQuestion | undefined {
  const { whole, part } = readSubject(subject);
  const lesson = banks.flatMap(({ lessons }) => lessons).find(({ slug }) => slug === whole);
  const question = lesson?.questions.find(({ id }) => id === part);
  return lesson && question && { lesson, question };
}
