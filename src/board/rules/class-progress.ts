import type { Progress, Seat } from '../board-schema.ts';
import { mostFrequent } from './most-frequent.ts';
import { standingOf } from './seat-standing.ts';

/** How far a class has come in one task or lesson. */
export interface ClassProgress {
  /** Null while nobody has begun. */
  readonly subject: string | null;
  /** Who is at it or has finished it. */
  readonly count: number;
  /** Who is at something else. */
  readonly elsewhere: number;
  /** Who has told nothing yet. */
  readonly notBegun: number;
  readonly doneCount: number;
  /** Of how many steps. */
  readonly stepsTotal: number;
  /** The step that half of them have reached; null while nobody has begun. */
  readonly medianStep: number | null;
  /** How many have each step behind them, from the first one on. */
  readonly passed: readonly number[];
  /** What goes wrong at most phones, as their cards show it, whatever they do; null when nothing does. */
  readonly worstFault: { readonly fault: string; readonly count: number } | null;
}

/**
 * How far a class has come. Who left is not counted.
 * @param subject of the board; null for the one that most are at
 * @param now milliseconds since 1970, by the server
 */
export function classProgress(seats: readonly Seat[], subject: string | null, now: number): ClassProgress {
  const present = seats.filter((seat) => standingOf(seat, now) !== 'left');
  const chosen = subject ?? mostFrequent(present.flatMap(({ progress }) => progress?.subject ?? []))?.word;
  const at = present.flatMap(({ progress }) => (progress?.subject === chosen && progress ? [progress] : []));
  const begun = present.filter(({ progress }) => progress !== null).length;
  const worst = mostFrequent(present.flatMap(({ progress }) => progress?.fault ?? []));
  return {
    subject: chosen ?? null,
    count: at.length,
    elsewhere: begun - at.length,
    notBegun: present.length - begun,
    doneCount: at.filter(({ doneAt }) => doneAt !== null).length,
    stepsTotal: Math.max(0, ...at.map(({ stepsTotal }) => stepsTotal)),
    medianStep: medianStepOf(at),
    passed: passedOf(at),
    worstFault: worst === undefined ? null : { fault: worst.word, count: worst.count },
  };
}

/** The lower one of two in the middle: at least half of the class has reached it. */
function medianStepOf(at: readonly Progress[]): number | null {
  const steps = at.map(reached).sort((a, b) => a - b);
  return steps[Math.floor((steps.length - 1) / 2)] ?? null;
}

function reached({ stepIndex, stepsTotal, doneAt }: Progress): number {
  return doneAt === null ? stepIndex : stepsTotal;
}

function passedOf(at: readonly Progress[]): number[] {
  const total = Math.max(0, ...at.map(({ stepsTotal }) => stepsTotal));
  const isPast = (step: number) => (one: Progress) => one.doneAt !== null || one.stepIndex > step;
  return Array.from({ length: total }, (_, index) => at.filter(isPast(index + 1)).length);
}
