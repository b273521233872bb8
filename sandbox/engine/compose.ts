import type { Goal, InjectedFault, Scenario } from '../scenario-schema.ts';
import { withAddedScams } from './added-scams.ts';
import type { Form, PracticeEvent } from './event-schema.ts';
import { placeFault } from './place-fault.ts';
import { withSpoiltPictures } from './spoilt-pictures.ts';
import type { World } from './world.ts';

/** What is chosen of a task when a run begins. Left out: form a. The faults that the task is about stay in any case. */
export interface Composition {
  readonly form?: Form;
  readonly faults?: readonly InjectedFault['id'][];
}

/** The world of a run: its form's people and facts, its own faults and those that were chosen, where they can strike. */
export function composeWorld(world: World, { form, faults }: Composition): World {
  const scenario = scenarioOf(world.scenario, form);
  const people = new Set([scenario.persona, ...scenario.cast]);
  const told = { ...world, scenario, personas: world.personas.filter(({ id }) => people.has(id)) };
  if (faults === undefined) return withSpoiltPictures(told);
  const own = scenario.faults;
  const added = faults.filter((id) => !own.some((fault) => fault.id === id));
  const placed = added.flatMap((id) => placeFault(told, id) ?? []);
  const goals = placed.some(({ id }) => id === 'F-RESULT-ERR')
    ? scenario.goals.map(readWordByWord)
    : scenario.goals;
  const composed = { ...told, scenario: { ...scenario, goals, faults: [...own, ...placed] } };
  return withSpoiltPictures(withAddedScams(composed));
}

/** A result with a misprint has not come before it is right. */
function readWordByWord(goal: Goal): Goal {
  return goal.when === 'result-opened' ? { ...goal, when: 'result-right' } : goal;
}

/** The world in which these events happened, from the task's own. */
export function worldOfRun(world: World, events: readonly PracticeEvent[]): World {
  const [first] = events;
  return first?.type === 'run-started' ? composeWorld(world, compositionOf(first)) : world;
}

/** The other form has its own people and facts; everything else of the task is the same. */
export function scenarioOf({ formB, ...formA }: Scenario, form: Form | undefined): Scenario {
  if (form !== 'b' || formB === undefined) return formA;
  const {
    start = formA.start,
    office = formA.office,
    faults = formA.faults,
    petition = formA.petition,
    ...who
  } = formB;
  return { ...formA, ...who, start, faults, ...(office && { office }), ...(petition && { petition }) };
}

function compositionOf({ form, faults }: Extract<PracticeEvent, { type: 'run-started' }>): Composition {
  return {
    ...(form !== undefined && { form }),
    ...(faults !== undefined && { faults: faults as readonly InjectedFault['id'][] }),
  };
}
