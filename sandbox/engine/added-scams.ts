import type { Trigger } from '../scam-schema.ts';
import type { InjectedFault } from '../scenario-schema.ts';
import type { World } from './world.ts';

/** The first message, call or page that can be added to this task as this fault, and when it comes. */
export function addedScam(
  world: World,
  fault: 'F-SCAM' | 'F-FAKE99',
  turnsUp: (world: World, trigger: Trigger) => boolean,
): Omit<Extract<InjectedFault, { scam: string }>, 'id'> | undefined {
  for (const { id, addedAs } of world.addableScams) {
    if (addedAs?.fault === fault && turnsUp(world, addedAs.trigger))
      return { scam: id, trigger: addedAs.trigger };
  }
  return undefined;
}

/** Those whom a trainer sent into the task come with their words, and the task asks for an answer to them. */
export function withAddedScams(world: World): World {
  const { faults, goals } = world.scenario;
  const wanted = faults.flatMap((fault) => ('scam' in fault ? [fault.scam] : []));
  const known = world.scams.map(({ id }) => id);
  const added = world.addableScams.filter(({ id }) => wanted.includes(id) && !known.includes(id));
  const asksAlready = goals.some(({ when }) => when === 'scams-handled');
  const [goal] = added.flatMap(({ addedAs }) => addedAs?.goal ?? []);
  const more =
    goal === undefined || asksAlready ? [] : [{ id: 'nguoi-la', text: goal, when: 'scams-handled' as const }];
  return {
    ...world,
    scams: [...world.scams, ...added],
    scenario: { ...world.scenario, goals: [...goals, ...more] },
  };
}
