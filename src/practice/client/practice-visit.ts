import { assess } from '#sandbox/engine/assess.ts';
import type { Mode } from '#sandbox/engine/event-schema.ts';
import { type Run, startRun } from '#sandbox/engine/run.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { PracticeRun as RunHead } from '#src/platform/learning-log/schemas.ts';
import { logFinished, logRefused, logStarted } from './practice-log.ts';
import { PracticeRun } from './practice-run.svelte.ts';
import { createMemoryKeeper, createRunKeeper, openStores, type Stores } from './run-keeper.ts';

/** A run before the learner, and what the page needs to find and end it. */
export interface Visit {
  readonly run: PracticeRun;
  /** Absent when nothing can be kept on this device. */
  readonly runId?: string;
}

/** Begin a task anew. A run left open before is taken away. */
export async function beginVisit(world: World, mode: Mode): Promise<Visit> {
  const stores = await openStores();
  const seed = randomSeed();
  const { run, event } = startRun(world, { mode, seed, at: Date.now() });
  await removeOpenRun(world, stores);
  const contentVersion = String(world.scenario.version);
  const head = stores?.runs.newRun({ scenarioId: world.scenario.id, contentVersion, mode, seed });
  if (head) await stores?.runs.keepRun(head, [event]);
  void logStarted(world, mode);
  return createVisit(world, run, head, stores);
}

/** Whether a run of this task was left open on this device. */
export async function isRunOpen(scenarioId: string): Promise<boolean> {
  const stores = await openStores();
  const found = await stores?.runs.findOpenRun(scenarioId);
  return found?.ok === true && found.value !== undefined;
}

/** Put a run before the learner, with what was typed on its open page. */
export async function createVisit(
  world: World,
  run: Run,
  head: RunHead | undefined,
  stores: Stores | undefined,
): Promise<Visit> {
  const keeper = stores && head ? createRunKeeper(head, stores) : createMemoryKeeper();
  const shown = new PracticeRun(world, run, keeper, {
    refused: (place, code) => void logRefused(world, place, code),
    finished(events) {
      void logFinished(world, assess(world, events), run.state.mode);
      void keeper.finish();
    },
    begunAnew: () => void keeper.reopen(),
  });
  await shown.ready();
  return { run: shown, ...(head && { runId: head.id }) };
}

async function removeOpenRun(world: World, stores: Stores | undefined): Promise<void> {
  const before = await stores?.runs.findOpenRun(world.scenario.id);
  if (before?.ok && before.value) await stores?.runs.discardRun(before.value);
}

function randomSeed(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random >>> 1;
}
