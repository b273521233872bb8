import type { Progress, Seat } from '../board-schema.ts';
import { standingOf, stuckForMs } from './seat-standing.ts';
import { stuckAfterMs } from './who-needs-help.ts';

/** How far a class has come in one task or lesson. */
export interface ClassProgress {
  /** Null while nobody has begun. */
  readonly subject: string | null;
  /** Who is at it or has finished it. */
  readonly count: number;
  readonly doneCount: number;
  /** The step that half of them have reached; null while nobody has begun. */
  readonly medianStep: number | null;
  /** How many have each step behind them, from the first one on. */
  readonly passed: readonly number[];
  /** What most of those who are stuck are stuck on; null when nobody is, or nothing goes wrong. */
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
  const stuck = present.filter((seat) => (stuckForMs(seat, now) ?? 0) >= stuckAfterMs);
  const faults = stuck.flatMap(({ progress }) => (progress?.subject === chosen && progress?.fault) || []);
  const worst = mostFrequent(faults);
  return {
    subject: chosen ?? null,
    count: at.length,
    doneCount: at.filter(({ doneAt }) => doneAt !== null).length,
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

/** Of two that are equally frequent, the one that comes first in the alphabet: the board does not jump. */
function mostFrequent(words: readonly string[]): { word: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first] = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  return first && { word: first[0], count: first[1] };
}
