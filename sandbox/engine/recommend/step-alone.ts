import { stepName } from '../page.ts';
import { type Run, record, startRun } from '../run.ts';
import type { PracticeState } from '../state.ts';
import type { World } from '../world.ts';
import { recommend } from './recommend.ts';

/** One step of a task, to be done by itself: everything before it is done already. */
export interface StepAlone {
  readonly run: Run;
  readonly world: World;
  /** Whether the step is behind one, done right. */
  isDone(state: PracticeState): boolean;
}

/** More actions than any task needs: whoever is not there by then never gets there. */
const mostActions = 200;

/**
 * Play a task as the guide would, up to the first time it comes to a step. The learner is not there: nothing of it
 * counts as theirs.
 * @returns undefined when the guide never comes to this step, as of a page that only mistakes lead to
 */
export function stepAlone(
  task: World,
  step: string,
  { seed, at }: { readonly seed: number; readonly at: number },
): StepAlone | undefined {
  const begun = startRun(task, { mode: 'hinted', seed, at });
  const run = playWhile(begun.world, begun.run, at, ({ place }) => stepName(place) !== step);
  if (stepName(run.state.place) !== step) return undefined;
  const { world } = begun;
  const beyond = playWhile(world, run, at, ({ place }) => stepName(place) === step);
  // However one gets there: as near to the end as the guide is after this step.
  const left = actionsLeft(world, beyond.state);
  return { run, world, isDone: (state) => actionsLeft(world, state) <= left };
}

/** Follow the guide for as long as the state says, or to the end of the task. */
function playWhile(world: World, from: Run, at: number, goesOn: (state: PracticeState) => boolean): Run {
  let run = from;
  for (let action = 0; action < mostActions && goesOn(run.state); action++) {
    const next = recommend(world, run.state);
    if (next === undefined) return run;
    run = record(world, run, next.draft, { at, by: 'simulated' }).run;
  }
  return run;
}

/** How many actions the guide still asks for; the state alone tells, so time stands still for this. */
function actionsLeft(world: World, state: PracticeState): number {
  let run: Run = { events: [], state };
  for (let action = 0; action < mostActions; action++) {
    const next = recommend(world, run.state);
    if (next === undefined) return action;
    run = record(world, run, next.draft, { at: state.now, by: 'simulated' }).run;
  }
  return mostActions;
}
