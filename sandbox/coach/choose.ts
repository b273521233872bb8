import type { CoachNumbers, EffectCode, GuidingKind, HelpKind, Need } from './coach-codes.ts';
import type { CoachData } from './coach-data.ts';
import type { Choice, DialogueStep } from './coach-schema.ts';
import { type CoachState, enterStep, type StepRecord, stepUnderWay } from './coach-state.ts';
import type { Luck } from './luck.ts';
import { isEnough, isPushing, isTeaching, learntAs, needNow, rungOfHelp, rungOfNeed } from './need.ts';

/** The id of the choice to say nothing for now; every other is the id of a sentence. */
export const waiting = 'wait';

/** One choice and what it did to the person. */
export interface Turn {
  readonly step: string;
  readonly choice: string;
  readonly kind: HelpKind;
  readonly code: EffectCode;
  /** What a less good sentence did, in the words of the dialogue. */
  readonly poor?: string;
  /** What would have been enough. */
  readonly need: Need;
}

/** A choice made: the resident after it, and what happened. */
export interface Chosen {
  readonly state: CoachState;
  readonly turn: Turn;
}

/**
 * Apply one choice to the step under way. Pure: the same state, luck and choice give the same result.
 *
 * What is promised of every course of choices (see `coach.property.test.ts`): a step in which the officer takes over
 * leaves the person with no more calm, patience or understanding than any other way through it.
 * @returns `undefined` when there is no such choice, or all steps are over
 */
export function choose(data: CoachData, state: CoachState, luck: Luck, choiceId: string): Chosen | undefined {
  const step = stepUnderWay(data, state);
  const need = needNow(data, state, luck);
  const said = step?.choices.find(({ id }) => id === choiceId);
  if (!step || need === undefined || (choiceId !== waiting && !said)) return undefined;
  const kind: HelpKind = said?.kind ?? 'wait';
  const told = { step: step.id, choice: choiceId, kind, need, ...(said?.poor && { poor: said.poor }) };
  const outcome =
    kind === 'take-over'
      ? handedOver(data, state, step, need, false)
      : guided(data, state, luck, { step, kind, need, isPoor: said?.poor !== undefined });
  return { state: outcome.state, turn: { ...told, code: outcome.code } };
}

/** The sentences of the step under way, in the order of this run. */
export function choicesNow(data: CoachData, state: CoachState, luck: Luck): readonly Choice[] {
  const at = state.records.length;
  const placed = (stepUnderWay(data, state)?.choices ?? []).map((choice, index) => ({
    choice,
    place: luck.order(at, index),
  }));
  return placed.sort((a, b) => a.place - b.place).map(({ choice }) => choice);
}

interface Outcome {
  readonly state: CoachState;
  readonly code: EffectCode;
}

interface Guiding {
  readonly step: DialogueStep;
  readonly kind: GuidingKind;
  readonly need: Need;
  readonly isPoor: boolean;
}

function guided(data: CoachData, before: CoachState, luck: Luck, guiding: Guiding): Outcome {
  const { numbers } = data;
  const { kind, need, isPoor } = guiding;
  const poor = isPoor ? { calm: numbers['poor-calm'], patience: numbers['poor-patience'] } : noCost;
  const unasked = before.unasked || (before.tooLittle === 0 && isPushing(kind));
  const state = { ...spend(numbers, before, poor), unasked };
  const rung = rungOfHelp(kind, isPoor);
  if (!isEnough(rung, need, before.groundwork)) return tooLittle(data, state, luck, guiding);
  return done(data, state, guiding, rung > rungOfNeed(need));
}

/** Enough: the resident does it. Less help leaves more behind; what nobody asked for tires. */
function done(data: CoachData, before: CoachState, { step, kind, need }: Guiding, more: boolean): Outcome {
  const { numbers } = data;
  const tiring = more ? earlyCost(numbers, kind) : 0;
  const state = spend(numbers, before, { calm: 0, patience: tiring });
  const known = Math.min(
    100,
    state.understanding[step.skill] + numbers[`learn-${learntAs(kind, need, state.unasked)}`],
  );
  const early = tiring > 0;
  const { tooLittle, unasked } = state;
  const record = { step: step.id, how: kind, need, tooLittle, early, unasked, gaveUp: false };
  const after = {
    ...state,
    calm: Math.min(100, state.calm + numbers['done-calm']),
    understanding: { ...state.understanding, [step.skill]: known },
  };
  return { state: close(data, after, record), code: early ? 'done-early' : 'done' };
}

/** Not enough for somebody who is stuck: fear rises, and at last they put it down. */
function tooLittle(data: CoachData, before: CoachState, luck: Luck, guiding: Guiding): Outcome {
  const { step, kind, need, isPoor } = guiding;
  const { numbers, resident } = data;
  const attempt = before.tooLittle;
  const isWorried = before.calm < numbers['worried-below'];
  const chance = resident.wrongTaps + (isWorried ? numbers['slip-worried'] : 0);
  const slipped = luck.slip(before.records.length, attempt) < chance;
  const calm = numbers[`little-${kind}`] + (slipped ? numbers['slip-calm'] : 0);
  const state = spend(numbers, before, { calm, patience: numbers['try-patience'] });
  const groundwork = state.groundwork + Number(isTeaching(rungOfHelp(kind, isPoor)));
  const after = { ...state, tooLittle: attempt + 1, groundwork };
  if (after.tooLittle >= triesOf(numbers, before.began.patience))
    return handedOver(data, after, step, need, true);
  return { state: after, code: slipped ? 'slipped' : 'too-little' };
}

/** The officer does the step, because they took it or because the resident put it down. It costs the same. */
function handedOver(
  data: CoachData,
  state: CoachState,
  step: DialogueStep,
  need: Need,
  gaveUp: boolean,
): Outcome {
  const { numbers } = data;
  const after = {
    ...state,
    calm: Math.max(0, state.began.calm - numbers['take-over-calm']),
    patience: Math.max(0, state.began.patience - numbers['take-over-patience']),
  };
  const record: StepRecord = {
    step: step.id,
    how: 'take-over',
    need,
    tooLittle: state.tooLittle,
    early: false,
    unasked: state.unasked,
    gaveUp,
  };
  return { state: close(data, after, record), code: gaveUp ? 'gave-up' : 'taken-over' };
}

function close(data: CoachData, state: CoachState, record: StepRecord): CoachState {
  return enterStep(data, { ...state, records: [...state.records, record] });
}

interface Cost {
  readonly calm: number;
  readonly patience: number;
}
const noCost: Cost = { calm: 0, patience: 0 };

/** One step takes only so much: nothing that is said in it is worse than taking the phone away. */
function spend(numbers: CoachNumbers, state: CoachState, cost: Cost): CoachState {
  const leastCalm = Math.max(0, state.began.calm - numbers['take-over-calm']);
  const leastPatience = Math.max(0, state.began.patience - numbers['step-patience']);
  return {
    ...state,
    calm: Math.max(leastCalm, state.calm - cost.calm),
    patience: Math.max(leastPatience, state.patience - cost.patience),
  };
}

function earlyCost(numbers: CoachNumbers, kind: GuidingKind): number {
  return kind === 'wait' || kind === 'ask' ? 0 : numbers[`early-${kind}`];
}

/** How much too little help somebody takes before they put it down. */
function triesOf(numbers: CoachNumbers, patience: number): number {
  if (patience < numbers['spent-below']) return numbers['tries-spent'];
  return patience < numbers['tired-below'] ? numbers['tries-tired'] : numbers['tries-fresh'];
}
