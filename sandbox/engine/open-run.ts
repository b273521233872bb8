import * as z from 'zod/mini';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { worldOfRun } from './compose.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { type PracticeEvent, PracticeEventSchema } from './event-schema.ts';
import { type Run, replay } from './run.ts';
import type { World } from './world.ts';

/** Why a stored run cannot go on. In every case a clean restart is offered; nothing is thrown. */
export type RunTrouble = 'run.unreadable' | 'run.other-scenario' | 'run.older-engine' | 'run.older-scenario';

const EventsSchema = z.array(PracticeEventSchema);

/** A run from storage and the world it happens in. */
interface OpenedRun {
  readonly world: World;
  readonly run: Run;
}

/** Take up a run from storage: parse it, see that it is one of this task, and replay it in its own world. */
export function openRun(task: World, stored: unknown): Result<OpenedRun, RunTrouble> {
  const parsed = z.safeParse(EventsSchema, stored);
  if (!parsed.success) return fail('run.unreadable');
  const trouble = findTrouble(task, parsed.data);
  if (trouble !== undefined) return fail(trouble);
  const world = worldOfRun(task, parsed.data);
  return ok({ world, run: replay(world, parsed.data) });
}

function findTrouble(world: World, events: readonly PracticeEvent[]): RunTrouble | undefined {
  const [first] = events;
  if (first?.type !== 'run-started' || events.some(({ seq }, index) => seq !== index))
    return 'run.unreadable';
  if (first.scenario !== world.scenario.id) return 'run.other-scenario';
  if (first.engineVersion !== ENGINE_VERSION) return 'run.older-engine';
  return first.scenarioVersion === world.scenario.version ? undefined : 'run.older-scenario';
}
