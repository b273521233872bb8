import { type CoachNumbers, type HelpKind, helpKinds, type Need, needs } from './coach-codes.ts';
import type { CoachData } from './coach-data.ts';
import { type CoachState, stepUnderWay } from './coach-state.ts';
import type { Luck } from './luck.ts';

/** The least help that is enough for the step under way, at this moment. `undefined` when all steps are over. */
export function needNow(data: CoachData, state: CoachState, luck: Luck): Need | undefined {
  const step = stepUnderWay(data, state);
  if (!step) return undefined;
  const { numbers, resident } = data;
  const swing = luck.swing(state.records.length, 'together', numbers.luck);
  const gap = step.difficulty - state.understanding[step.skill] + swing + fearGap(numbers, state.calm);
  const limits = [resident.slowness, numbers['gap-explain'], numbers['gap-point'], numbers['gap-show']];
  return needs[limits.filter((limit) => gap > limit).length];
}

/** How much harder fear makes everything. */
export function fearGap(numbers: CoachNumbers, calm: number): number {
  return Math.floor(((100 - calm) * numbers['fear-weight']) / 100);
}

/** How much help a choice is, comparable with {@link rungOfNeed}: a less good sentence helps one rung less. */
export function rungOfHelp(kind: HelpKind, isPoor: boolean): number {
  return helpKinds.indexOf(kind) - Number(isPoor);
}

/** The rung of help that a need asks for. */
export function rungOfNeed(need: Need): number {
  return needs.indexOf(need);
}

/** The kind of help that is just enough. */
export function helpFor(need: Need): HelpKind {
  return helpKinds[rungOfNeed(need)] ?? 'show';
}
