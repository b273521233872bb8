import type { CoachNumbers, Need } from './coach-codes.ts';
import type { CoachRun } from './coach-run.ts';
import type { DialogueStep } from './coach-schema.ts';
import { stepUnderWay } from './coach-state.ts';
import { needNow } from './need.ts';

/** How somebody looks. */
export type Mood = 'calm' | 'unsure' | 'worried' | 'tired';

/** What is before the officer: what the person says or does, and the fear that it wakes. */
export interface Heard {
  readonly fear?: string;
  readonly says: string;
}

/** What the resident says at this moment of the step under way. `undefined` when all steps are over. */
export function heardNow({ data, state, luck }: CoachRun): Heard | undefined {
  const step = stepUnderWay(data, state);
  const need = needNow(data, state, luck);
  if (!step || need === undefined) return undefined;
  if (state.tooLittle > 0) return { says: saysStuck(step, need) };
  const fear = data.resident.fears.find(({ id }) => id === step.wakes)?.says;
  const says = need === 'time' || need === 'question' ? step.ready : step.unsure;
  return { says, ...(fear !== undefined && { fear }) };
}

/** How the resident looks: fear shows before tiredness. */
export function moodOf({ data, state }: Pick<CoachRun, 'data' | 'state'>): Mood {
  const { numbers } = data;
  return moodAt(numbers, state.calm, state.patience);
}

function moodAt(numbers: CoachNumbers, calm: number, patience: number): Mood {
  if (calm < numbers['worried-below']) return 'worried';
  if (patience < numbers['tired-below']) return 'tired';
  return calm >= numbers['calm-from'] ? 'calm' : 'unsure';
}

function saysStuck({ stuck, ready }: DialogueStep, need: Need): string {
  if (need === 'time' || need === 'question') return ready;
  return stuck[need];
}
