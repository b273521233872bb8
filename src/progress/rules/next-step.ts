import type { Facts, LessonStanding, lessonStanding } from './lesson-standing.ts';

/** What the rule needs of lessons and tasks, each in teaching order. */
export interface Outline {
  readonly lessons: readonly OutlineLesson[];
  readonly tasks: readonly OutlineItem[];
}

/** A lesson or practice task that can come next. */
export interface OutlineItem {
  /** Slug of a lesson, scenario id of a task. */
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly minutes: number;
}

/** A lesson, its questions and the task it ends with. */
export interface OutlineLesson extends OutlineItem {
  /** Subject of the practice it ends with. */
  readonly task?: string | undefined;
  readonly questions: readonly string[];
}

/** Why it comes next; the words for it are in `messages.vi.ts`. */
export type NextKind = 'go-on-lesson' | 'go-on-task' | 'practise' | 'answer' | 'start-lesson' | 'all-done';

/** The one thing to do next. */
export interface NextStep {
  readonly kind: NextKind;
  readonly href: string;
  /** Of the lesson or task; empty when everything is done. */
  readonly title: string;
  /** Minutes it takes; of `answer`, questions that are left. */
  readonly number: number;
}

/** The words for one kind of next step. */
export interface NextWords {
  readonly kicker: string;
  /** In place of the lesson's or task's title. */
  readonly title?: string;
  /** `{number}` stands for the step's number. */
  readonly note: string;
}

/**
 * What comes next: what was touched last and is not finished; then the task of a lesson that was read; then questions
 * of a lesson that was read; then the first new lesson: whoever has learnt all of the residents' is led on to those of
 * officers, for helping others is what comes next. Home and "Of mine" both ask here. Runs as inline code too: it
 * must stay self-contained and small.
 * @param standingOf the rule {@link lessonStanding}
 */
export function nextStep(
  facts: Facts,
  { lessons, tasks }: Outline,
  standingOf: typeof lessonStanding,
): NextStep {
  const lessonsThatAre = (...wanted: LessonStanding[]) =>
    lessons.filter(({ id, questions }) => wanted.includes(standingOf(facts, id, questions)));
  const step = (
    kind: NextKind,
    { href, title, minutes }: Omit<OutlineItem, 'id'>,
    number = minutes,
  ): NextStep => ({
    kind,
    href,
    title,
    number,
  });
  for (const { kind, id, minutesLeft } of [...facts.underWay].reverse()) {
    const found = (kind === 'task' ? tasks : lessonsThatAre('begun')).find((one) => one.id === id);
    if (found) return step(`go-on-${kind}`, found, minutesLeft);
  }
  const taught = lessonsThatAre('read', 'learnt').map(({ task }) => task);
  const untried = tasks.find(({ id }) => taught.includes(id) && !facts.passedTasks.includes(id));
  if (untried) return step('practise', untried);
  const [read] = lessonsThatAre('read');
  if (read) {
    const left = read.questions.filter((id) => !facts.rightAnswers.includes(`${read.id}#${id}`));
    return step('answer', { ...read, href: `${read.href}#${left[0]}` }, left.length);
  }
  const [fresh] = lessonsThatAre('new');
  if (fresh) return step('start-lesson', fresh);
  return step('all-done', { href: '/thuc-hanh', title: '', minutes: 0 });
}

/** The step in words. Self-contained, like {@link nextStep}. */
export function describeStep(
  { kind, href, title, number }: NextStep,
  words: Readonly<Record<NextKind, NextWords>>,
): { readonly href: string; readonly kicker: string; readonly title: string; readonly note: string } {
  return { href, title, ...words[kind], note: words[kind].note.replace('{number}', `${number}`) };
}
