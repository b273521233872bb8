import type { FaultId } from '#sandbox/engine/codes.ts';
import type { Composition } from '#sandbox/engine/compose.ts';
import { composeWorld } from '#sandbox/engine/compose.ts';
import type { Form } from '#sandbox/engine/event-schema.ts';
import { fittingFaults } from '#sandbox/engine/place-fault.ts';
import { createWorld, getPersona, type World } from '#sandbox/engine/world.ts';
import type { Scenario } from '#sandbox/scenario-schema.ts';
import { readFaults, readTasks, readTaskWorld, sandbox } from './read-tasks.ts';

/** What a trainer may choose for one task. */
export interface ComposableTask {
  readonly id: string;
  readonly title: string;
  /** The forms of its story, by the person whom the learner plays. */
  readonly forms: readonly { readonly form: Form; readonly person: string }[];
  /** Faults that can be put into it. */
  readonly faults: readonly {
    readonly id: NonNullable<Composition['faults']>[number];
    readonly title: string;
  }[];
  /** What it is about already; nothing takes that out. */
  readonly teaches: readonly string[];
}

/** A fault and the tasks that are about it. */
export interface TaughtFault {
  readonly id: FaultId;
  readonly title: string;
  readonly tasks: readonly Pick<ComposableTask, 'id' | 'title'>[];
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
      faults: fittingFaults(world)
        .filter((fault) => !world.scenario.faults.some((own) => own.id === fault))
        .map((fault) => ({ id: fault, title: titles.get(fault) ?? fault })),
      teaches: world.scenario.teaches.map((fault) => titles.get(fault) ?? fault),
    };
  });
}

/** Every fault that a task of its own teaches. Build time only. */
export function readTaughtFaults(): readonly TaughtFault[] {
  const { scenarios } = sandbox();
  const taught = readFaults().map(({ id, title }) => ({
    id,
    title,
    tasks: scenarios.filter(({ teaches }) => teaches.includes(id)).map((task) => pick(task)),
  }));
  return taught.filter(({ tasks }) => tasks.length > 0);
}

function pick({ id, title }: Scenario): Pick<ComposableTask, 'id' | 'title'> {
  return { id, title };
}

function personOf(world: World, form: Form): string {
  return getPersona(composeWorld(world, { form })).callName;
}
