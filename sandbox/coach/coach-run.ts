import { choose, type Turn } from './choose.ts';
import type { CoachData } from './coach-data.ts';
import type { CoachEvent } from './coach-event-schema.ts';
import { type CoachState, startState, stepUnderWay } from './coach-state.ts';
import { type Luck, luckOf } from './luck.ts';
import { type CoachResult, resultOf } from './result.ts';

/** One run of a dialogue. */
export interface CoachRun {
  readonly data: CoachData;
  readonly luck: Luck;
  readonly state: CoachState;
  readonly turns: readonly Turn[];
}

/** Begin a dialogue. @param seed a whole number; the same seed and choices give the same run */
export function startCoaching(data: CoachData, seed: number): CoachRun {
  return { data, luck: luckOf(seed), state: startState(data), turns: [] };
}

/** Make one choice. What cannot be chosen changes nothing: the very same run comes back. */
export function chooseIn(run: CoachRun, choiceId: string): CoachRun {
  const chosen = choose(run.data, run.state, run.luck, choiceId);
  return chosen ? { ...run, state: chosen.state, turns: [...run.turns, chosen.turn] } : run;
}

/** Whether every step is over. */
export function isOver({ data, state }: CoachRun): boolean {
  return stepUnderWay(data, state) === undefined;
}

/** What the run came to. */
export function resultOfRun({ data, state, luck, turns }: CoachRun): CoachResult {
  return resultOf(data, state, luck, turns);
}

/** A run again from what was stored of it; `undefined` when it belongs to another dialogue or an older version. */
export function replayCoaching(data: CoachData, events: readonly CoachEvent[]): CoachRun | undefined {
  const [first, ...rest] = events;
  const { id, version } = data.dialogue;
  if (first?.type !== 'coach-started' || first.dialogue !== id || first.version !== version) return undefined;
  let run = startCoaching(data, first.seed);
  for (const event of rest) {
    const next = event.type === 'chosen' ? chooseIn(run, event.choice) : run;
    if (next === run) return undefined;
    run = next;
  }
  return run;
}
