import fc from 'fast-check';
import { loadSandbox } from '../load.ts';
import { readSandboxFiles } from '../read-sandbox-files.ts';
import type { CoachData } from './coach-data.ts';
import { type CoachRun, chooseIn, isOver, startCoaching } from './coach-run.ts';
import { stepUnderWay } from './coach-state.ts';
import { goodChoice } from './exemplary-coach.ts';
import { type Luck, luckOf } from './luck.ts';

/** For tests: the real dialogues, and coaches that play them. */
export const dialogues = loadSandbox(readSandboxFiles()).dialogues;

/** One dialogue by its id. */
export function dialogueOf(id: string): CoachData {
  const found = dialogues.find(({ dialogue }) => dialogue.id === id);
  if (!found) throw new Error(`no dialogue "${id}"`);
  return found;
}

/** A way to coach: what to choose at this moment. */
export type Coach = (run: CoachRun) => string;

/** Play a dialogue to its end. @throws Error when it does not end: every step must be over after five choices */
export function play(data: CoachData, seed: number, coach: Coach, luck: Luck = luckOf(seed)): CoachRun {
  let run: CoachRun = { ...startCoaching(data, seed), luck };
  for (let left = data.dialogue.steps.length * 5; left > 0 && !isOver(run); left -= 1)
    run = chooseIn(run, coach(run));
  if (!isOver(run)) throw new Error(`${data.dialogue.id} does not end`);
  return run;
}

/** Does everything for the person. */
export const takesOver: Coach = ({ data, state }) => goodChoice(data, state, 'take-over');

/** At some steps the person's phone is taken; everything else is left to another coach. */
export function withTakeovers(coach: Coach, steps: ReadonlySet<number>): Coach {
  return (run) => (steps.has(run.state.records.length) ? takesOver(run) : coach(run));
}

/** Chooses by a fixed list of numbers: the same at the same step and attempt, whatever the person says. */
export function byNumbers(numbers: readonly number[]): Coach {
  return ({ data, state }) => {
    const step = stepUnderWay(data, state);
    const ids = ['wait', ...(step?.choices ?? []).map(({ id }) => id)];
    const at = state.records.length * 5 + state.tooLittle;
    return ids[(numbers[at] ?? 0) % ids.length] ?? 'wait';
  };
}

export const anyDialogue = fc.constantFrom(...dialogues);
export const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
export const anyNumbers = fc.array(fc.nat({ max: 839 }), { minLength: 50, maxLength: 50 });
/** Places of steps. */
export const anySteps = fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 10 });
