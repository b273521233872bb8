import type { Turn } from './choose.ts';
import type { AdviceCode, HelpKind, Need, StepNote } from './coach-codes.ts';
import type { CoachData } from './coach-data.ts';
import type { CoachState, StepRecord } from './coach-state.ts';
import type { Luck } from './luck.ts';
import { fearGap, learntAs } from './need.ts';

/** How one step went and what is left of it. */
export interface StepResult {
  readonly step: string;
  readonly goal: string;
  readonly note: StepNote;
  readonly how: HelpKind;
  readonly need: Need;
  /** Done by the resident, and again in the round "now you alone". */
  readonly repeats: boolean;
}

/** What a dialogue came to. */
export interface CoachResult {
  /** Share of the steps that the resident did and could repeat, 0–1. This is the score. */
  readonly ownShare: number;
  readonly passed: boolean;
  readonly steps: readonly StepResult[];
  /** The most important first, two at most. */
  readonly advice: readonly AdviceCode[];
}

/** How many steps the resident must be able to repeat. */
export function neededSteps({ pass, steps }: CoachData['dialogue']): number {
  return Math.ceil(pass.minOwnShare * steps.length - 1e-9);
}

/** Help that was not enough so often is help that came late. */
const lateFrom = 2;
const mostAdvice = 2;

/** The round "now you alone", and what the officer can take from it. Steps not reached count as not done. */
export function resultOf(
  data: CoachData,
  state: CoachState,
  luck: Luck,
  turns: readonly Turn[],
): CoachResult {
  const steps = state.records.map((record, index) => stepResult(data, state, luck, record, index));
  const ownShare = steps.filter(({ repeats }) => repeats).length / data.dialogue.steps.length;
  const passed = ownShare >= data.dialogue.pass.minOwnShare;
  return { ownShare, passed, steps, advice: adviceOf(steps, turns, passed) };
}

function stepResult(
  data: CoachData,
  state: CoachState,
  luck: Luck,
  record: StepRecord,
  index: number,
): StepResult {
  const { step, how, need } = record;
  const goal = data.dialogue.steps[index]?.goal ?? step;
  return {
    step,
    goal,
    how,
    need,
    note: noteOf(record),
    repeats: canRepeat(data, state, luck, record, index),
  };
}

/** Whether somebody does a step once more with nobody beside them. What they only watched is soon gone. */
function canRepeat(
  { dialogue, numbers }: CoachData,
  { understanding, calm, patience }: CoachState,
  luck: Luck,
  { how, need, unasked }: StepRecord,
  index: number,
): boolean {
  const step = dialogue.steps[index];
  if (!step || how === 'take-over') return false;
  const tired = Math.floor(((100 - patience) * numbers['tired-weight']) / 100);
  const gap = step.difficulty - understanding[step.skill] - numbers[`keep-${learntAs(how, need, unasked)}`];
  const today = luck.swing(index, 'alone', numbers.luck) + fearGap(numbers, calm) + tired;
  return gap + today <= numbers['alone-gap'];
}

function noteOf({ how, gaveUp, early, unasked, tooLittle }: StepRecord): StepNote {
  if (gaveUp) return 'gave-up';
  if (how === 'take-over') return 'taken-over';
  if (tooLittle >= lateFrom) return 'late';
  if (unasked) return 'early';
  return early ? 'too-much' : 'right';
}

function adviceOf(
  steps: readonly StepResult[],
  turns: readonly Turn[],
  passed: boolean,
): readonly AdviceCode[] {
  const has = (...notes: readonly StepNote[]) => steps.some(({ note }) => notes.includes(note));
  const wanted: readonly (readonly [AdviceCode, boolean])[] = [
    ['hands-off', has('taken-over')],
    ['help-sooner', has('late', 'gave-up')],
    ['ask-first', has('early')],
    ['just-enough', has('too-much')],
    ['kind-words', turns.some(({ poor }) => poor !== undefined)],
  ];
  const given = wanted.filter(([, isWanted]) => isWanted).map(([advice]) => advice);
  // Only waiting can come to nothing without any other fault.
  return given.length === 0 ? [passed ? 'keep-on' : 'ask-first'] : given.slice(0, mostAdvice);
}
