import {
  type CoachNumbers,
  type GuidingKind,
  type HelpKind,
  helpKinds,
  type Learnt,
  type Need,
  needs,
} from './coach-codes.ts';
import type { CoachData } from './coach-data.ts';
import { type CoachState, stepUnderWay } from './coach-state.ts';
import type { Luck } from './luck.ts';

const enough = {
  time: 'wait',
  question: 'ask',
  explanation: 'explain',
  pointing: 'point',
  showing: 'show',
} as const satisfies Record<Need, GuidingKind>;

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

/**
 * Whether help is enough. From explaining up, help builds on what was said before in the same step, a rung for each
 * time: an explanation said again reaches as far as pointing. A question builds on nothing.
 */
export function isEnough(rung: number, need: Need, groundwork: number): boolean {
  return rung + (isTeaching(rung) ? groundwork : 0) >= rungOfNeed(need);
}

/** From explaining up, help says something that the next help can build on. */
export function isTeaching(rung: number): boolean {
  return rung >= helpKinds.indexOf('explain');
}

/** Whether these words take the thinking away when they come first, before the resident was asked anything. */
export function isPushing(kind: HelpKind): boolean {
  return kind === 'point' || kind === 'show';
}

/**
 * As what a step is learnt and remembered: as what the help was, or as more where the step took more than that.
 * Where pointing or showing came first, nothing better can come of it any more.
 */
export function learntAs(how: GuidingKind, need: Need, unasked: boolean): Learnt {
  if (unasked) return 'unasked';
  const least = helpFor(need);
  return helpKinds.indexOf(least) > helpKinds.indexOf(how) ? least : how;
}

/** The rung of help that a need asks for. */
export function rungOfNeed(need: Need): number {
  return needs.indexOf(need);
}

/** The kind of help that is just enough. */
export function helpFor(need: Need): GuidingKind {
  return enough[need];
}
