import type { BankLesson, BankQuestion, QuestionBank } from '#src/lessons/rules/question-bank.ts';
import { questionSubject } from '#src/platform/learning-log/rules/subjects.ts';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';

/** When a test is taken: before and after a class, or at the end of a module. */
export type TestTime = 'before' | 'after' | 'final';
export type TestForm = 'A' | 'B';
export type TestEvent = Extract<LearningEvent, { type: 'test-finished' }>;

/** A question of a test, with the lesson that teaches it. */
export interface TestQuestion {
  /** `lesson#question`, as the learning record knows it. */
  readonly subject: string;
  readonly lesson: Pick<BankLesson, 'slug' | 'title' | 'contentVersion'>;
  readonly question: BankQuestion;
}

/** What was chosen, by subject: an index into the options, or that one does not know yet. */
export type TestAnswers = Readonly<Record<string, number | 'unknown'>>;

/** Questions that a final test has at least, where a module has as many. */
const fewestInFinal = 10;
/** The share of right answers that passes. */
const passMark = 0.8;

/** The subject of a module's test. @param module A–E */
export function testSubject(module: string): string {
  return `kiem-tra-${module.toLowerCase()}`;
}

/**
 * The questions of a test, in the order of the lessons. Before and after a class each form has the same number of
 * questions of every lesson; a final test of a short module is filled up from the other form.
 */
export function questionsOf({ lessons }: QuestionBank, time: TestTime, form: TestForm): TestQuestion[] {
  const all = lessons.flatMap(({ slug, title, contentVersion, questions }) =>
    questions.map((question) => ({
      subject: questionSubject(slug, question.id),
      lesson: { slug, title, contentVersion },
      question,
    })),
  );
  const own = all.filter(({ question }) => question.form === form);
  if (time !== 'final') return lessons.flatMap((lesson) => evenShare(lesson, own));
  if (own.length >= fewestInFinal) return own;
  const filling = all.filter(({ question }) => question.form !== form).slice(0, fewestInFinal - own.length);
  return all.filter((one) => own.includes(one) || filling.includes(one));
}

/** Of one lesson, as many questions as the shorter form has: before and after are measured with the same rule. */
function evenShare({ slug, questions }: BankLesson, own: readonly TestQuestion[]): TestQuestion[] {
  const ofA = questions.filter(({ form }) => form === 'A').length;
  const shorter = Math.min(ofA, questions.length - ofA);
  return own.filter(({ lesson }) => lesson.slug === slug).slice(0, shorter);
}

/**
 * Which form comes now. The two cross: half of a class meets form A before and B after, the other half the other way
 * round; a final test that is taken again takes the other form.
 * @param before tests of this module that this person took, oldest first
 * @param personKey anything that tells people apart and stays the same
 */
export function formFor(time: TestTime, before: readonly TestEvent[], personKey: string): TestForm {
  const last = (wanted: TestTime) => before.findLast(({ result }) => result.when === wanted)?.result.form;
  const met = time === 'final' ? last('final') : time === 'after' ? last('before') : undefined;
  if (met !== undefined) return met === 'A' ? 'B' : 'A';
  const sum = [...personKey].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const first: TestForm = sum % 2 === 0 ? 'A' : 'B';
  if (time !== 'after') return first;
  return first === 'A' ? 'B' : 'A';
}

/** How a test ended. */
export function resultOf(
  questions: readonly TestQuestion[],
  answers: TestAnswers,
): { readonly right: string[]; readonly wrong: string[]; readonly passed: boolean } {
  const isRight = ({ subject, question }: TestQuestion) => {
    const answer = answers[subject];
    return typeof answer === 'number' && question.options[answer]?.right === true;
  };
  const right = questions.filter(isRight).map(({ subject }) => subject);
  const wrong = questions.filter((one) => !isRight(one)).map(({ subject }) => subject);
  return { right, wrong, passed: right.length >= questions.length * passMark };
}

/** The tests of a module that a person took, oldest first. @param events in the order in which they happened */
export function testsTaken(events: readonly LearningEvent[], module: string): TestEvent[] {
  return events.filter(
    (event): event is TestEvent => event.type === 'test-finished' && event.subject === testSubject(module),
  );
}
