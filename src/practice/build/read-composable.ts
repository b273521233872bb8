import type { Composition } from '#sandbox/engine/compose.ts';
import { composeWorld } from '#sandbox/engine/compose.ts';
import type { Form } from '#sandbox/engine/event-schema.ts';
import { fittingFaults } from '#sandbox/engine/place-fault.ts';
import { createWorld, getPersona, type World } from '#sandbox/engine/world.ts';
import { readFaults, readTasks, readTaskWorld } from './read-tasks.ts';

/** What a trainer may choose for one task. */
export interface ComposableTask {
  readonly id: string;
  readonly title: string;
  /** The forms of its story, by the person whom the learner plays. */
  readonly forms: readonly { readonly form: Form; readonly person: string }[];
  /** Faults that can strike in it. */
  readonly faults: readonly {
    readonly id: NonNullable<Composition['faults']>[number];
    readonly title: string;
  }[];
}

/** Every task with what can be chosen for it. Build time only. */
export function readComposable(): readonly ComposableTask[] {
  const titles = new Map(readFaults().map(({ id, title }) => [id, title]));
  return readTasks().map(({ id, title }) => {
    const world = createWorld(readTaskWorld(id));
    const forms: readonly Form[] = world.scenario.formB === undefined ? ['a'] : ['a', 'b'];
    return {
      id,
      title,
      forms: forms.map((form) => ({ form, person: personOf(world, form) })),
      faults: fittingFaults(world).map((fault) => ({ id: fault, title: titles.get(fault) ?? fault })),
    };
  });
}

function personOf(world: World, form: Form): string {
  return getPersona(composeWorld(world, { form })).callName;
}
