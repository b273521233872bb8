import type { HelpKind, Need, Skill } from './coach-codes.ts';
import type { CoachData } from './coach-data.ts';
import type { DialogueStep } from './coach-schema.ts';

/** How one step ended. */
export interface StepRecord {
  readonly step: string;
  /** The help after which it was done; `take-over` when the officer did it. */
  readonly how: HelpKind;
  /** What would have been enough at that moment. */
  readonly need: Need;
  /** Help that was not enough, times. */
  readonly tooLittle: number;
  /** It was done with more help than the person needed. */
  readonly early: boolean;
  /** It began with pointing or showing, before the person was asked or told anything. */
  readonly unasked: boolean;
  /** The person put it down because no help was enough for too long. */
  readonly gaveUp: boolean;
}

/** The simulated resident in the middle of a dialogue. Points of 0–100. */
export interface CoachState {
  readonly calm: number;
  readonly patience: number;
  readonly understanding: Readonly<Record<Skill, number>>;
  /** Help of this step that was not enough, times. */
  readonly tooLittle: number;
  /** Explaining, pointing and showing of this step that was not enough, times: the next one builds on it. */
  readonly groundwork: number;
  /** This step began with pointing or showing, before the person was asked or told anything. */
  readonly unasked: boolean;
  /** Where this step began: what it can take away has a limit. */
  readonly began: { readonly calm: number; readonly patience: number };
  /** Steps that are over, in order. The step under way is the next one. */
  readonly records: readonly StepRecord[];
}

const newStep = { tooLittle: 0, groundwork: 0, unasked: false } as const;

/** The resident before the first step. */
export function startState({ dialogue, resident }: CoachData): CoachState {
  const { calm, patience, understanding } = resident;
  const state = { calm, patience, understanding, ...newStep, began: { calm, patience }, records: [] };
  return enterStep({ dialogue, resident }, state);
}

/** The step under way; `undefined` when all are over. */
export function stepUnderWay(
  { dialogue }: Pick<CoachData, 'dialogue'>,
  { records }: CoachState,
): DialogueStep | undefined {
  return dialogue.steps[records.length];
}

/** Before a step: it may wake a fear. */
export function enterStep(
  { dialogue, resident }: Pick<CoachData, 'dialogue' | 'resident'>,
  state: CoachState,
): CoachState {
  const wakes = dialogue.steps[state.records.length]?.wakes;
  const cost = resident.fears.find(({ id }) => id === wakes)?.cost ?? 0;
  const calm = Math.max(0, state.calm - cost);
  return { ...state, calm, ...newStep, began: { calm, patience: state.patience } };
}
