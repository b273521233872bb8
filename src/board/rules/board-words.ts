import type { Progress, Seat } from '../board-schema.ts';

/** Something a class can do together. */
export interface SubjectWords {
  readonly id: string;
  readonly title: string;
  readonly kind: 'task' | 'lesson';
  /** Names of steps that are its own, by their ids. */
  readonly steps?: Readonly<Record<string, string>>;
}

/** Words for the ids and codes that phones tell: no id is ever shown. Put together when the site is built. */
export interface BoardWords {
  /** In the order in which they are offered. */
  readonly subjects: readonly SubjectWords[];
  /** Steps that many tasks have. */
  readonly steps: Readonly<Record<string, string>>;
  /** What goes wrong, by its code. */
  readonly faults: Readonly<Record<string, string>>;
}

/** What something is called; undefined for what this build does not know. */
export function subjectTitle({ subjects }: BoardWords, id: string | null): string | undefined {
  return subjects.find((subject) => subject.id === id)?.title;
}

/** What a step is called: its own name, that of all tasks, or that of the page it is a part of (`form.owner`). */
export function stepTitle(
  { subjects, steps }: BoardWords,
  { subject, step }: Pick<Progress, 'subject' | 'step'>,
): string | undefined {
  const own = subjects.find(({ id }) => id === subject)?.steps;
  const [page = ''] = step.split('.');
  return own?.[step] ?? steps[step] ?? steps[page];
}

/** What goes wrong, in a few words. */
export function faultTitle({ faults }: BoardWords, code: string): string | undefined {
  return faults[code];
}

/** What the steps of a subject are called, by their number from 1: as those who are or were at them tell it. */
export function stepTitlesOf(
  words: BoardWords,
  seats: readonly Pick<Seat, 'progress'>[],
  subject: string | null,
): ReadonlyMap<number, string> {
  const titles = new Map<number, string>();
  for (const { progress } of seats) {
    if (progress === null || progress.subject !== subject || titles.has(progress.stepIndex)) continue;
    const title = stepTitle(words, progress);
    if (title !== undefined) titles.set(progress.stepIndex, title);
  }
  return titles;
}
