import { findOpenDraft } from '#sandbox/engine/change.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import { isOfReading, journeyStages, journeyStep } from './journey.ts';
import type { PortalPlace } from './phone-page.ts';

/**
 * The steps of a task as others count them, each by its id; fixed by the task, so that step 3 is the same for a whole class.
 * The learner counts stages; whoever follows thirty people wants to see them move: every page of the form is a step, and
 * where the way has fewer stages than the task has goals, its goals are (`goal.2`).
 */
export function toldWay(world: World): readonly string[] {
  const { goals, procedure } = world.scenario;
  const stages: readonly string[] = isOfReading(world) ? [] : journeyStages(world);
  const pages = world.procedures.find(({ id }) => id === procedure)?.pages ?? [];
  if (stages.includes('form') && pages.length > 0)
    return stages.flatMap((stage) => (stage === 'form' ? pages.map(({ id }) => `form.${id}`) : stage));
  return goals.length > stages.length ? goals.map((_, at) => `goal.${at + 1}`) : stages;
}

/** Where one is on that way, from 1. */
export function toldStep(
  world: World,
  state: PracticeState,
  place: PortalPlace,
): { readonly current: number; readonly total: number } {
  const step = journeyStep(world, state, place);
  if (isOfReading(world)) return step; // its questions are steps already
  const way = toldWay(world);
  const total = way.length;
  if (way[0] === 'goal.1') return { current: Math.min(state.reached.length + 1, total), total };
  const formAt = way.findIndex((id) => id.startsWith('form.'));
  const more = total - step.total; // pages of the form after its first one
  if (formAt < 0 || step.current <= formAt) return { current: step.current, total };
  if (step.current > formAt + 1) return { current: step.current + more, total };
  const completed = findOpenDraft(state)?.completed ?? [];
  const open = way.findIndex((id, at) => at >= formAt && !completed.includes(id.replace('form.', '')));
  const shown = way.indexOf(`form.${place.subject}`);
  return { current: Math.min(shown < 0 ? open : shown, formAt + more) + 1, total };
}
