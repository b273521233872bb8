import type { Progress, Seat } from '../board-schema.ts';
import { mostFrequent } from './most-frequent.ts';

/** Something a class can do together. */
export interface SubjectWords {
  readonly id: string;
  readonly title: string;
  readonly kind: 'task' | 'lesson';
  /** Names of steps that are its own, by their ids. */
  readonly steps?: Readonly<Record<string, string>>;
  /** Ids of its steps in their order, where that is known when the site is built. */
  readonly way?: readonly string[];
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

/**
 * What the steps of a subject are called, by their number from 1: by its own way. Where there is none, or a phone with an
 * older page counts otherwise, what most of those tell who are at it.
 */
export function stepTitlesOf(
  words: BoardWords,
  seats: readonly Pick<Seat, 'progress'>[],
  subject: string | null,
): ReadonlyMap<number, string> {
  const at = seats.flatMap(({ progress }) => (progress?.subject === subject && progress ? [progress] : []));
  const way = words.subjects.find(({ id }) => id === subject)?.way;
  const told = way && at.every(({ stepsTotal }) => stepsTotal === way.length) ? stepsOf(way) : stepsTold(at);
  return new Map(
    [...told].flatMap(([number, step]) => {
      const title = stepTitle(words, { subject: subject ?? '', step });
      return title === undefined ? [] : [[number, title] as const];
    }),
  );
}

function stepsOf(way: readonly string[]): ReadonlyMap<number, string> {
  return new Map(way.map((step, at) => [at + 1, step]));
}

function stepsTold(at: readonly Progress[]): ReadonlyMap<number, string> {
  const numbers = new Set(at.map(({ stepIndex }) => stepIndex));
  return new Map(
    [...numbers].flatMap((number) => {
      const steps = at.flatMap(({ stepIndex, step }) => (stepIndex === number ? [step] : []));
      const most = mostFrequent(steps);
      return most === undefined ? [] : [[number, most.word] as const];
    }),
  );
}
