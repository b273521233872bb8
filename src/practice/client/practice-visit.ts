import { assess } from '#sandbox/engine/assess.ts';
import { type Mode, type PracticeEvent, PracticeEventSchema } from '#sandbox/engine/event-schema.ts';
import { openRun, type RunTrouble } from '#sandbox/engine/open-run.ts';
import { type Run, startRun } from '#sandbox/engine/run.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { PracticeRun as RunHead } from '#src/platform/learning-log/schemas.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { logFinished, logRefused, logStarted } from './practice-log.ts';
import { PracticeRun } from './practice-run.svelte.ts';
import { createMemoryKeeper, createRunKeeper, openStores, type Stores } from './run-keeper.ts';
import type { LoadedRun } from './run-store.ts';

/** A run before the learner, and what the page needs to find and end it. */
export interface Visit {
  readonly run: PracticeRun;
  /** Absent when nothing can be kept on this device. */
  readonly runId?: string;
  /** The learner has seen the result: the run is not offered to go on with any more. */
  finish(): Promise<void>;
}

/** `run.none`: there is nothing to go on with. Otherwise the run of an older version cannot. */
export type ResumeTrouble = 'run.none' | RunTrouble;

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

/** Go on with a run: the one of this entry of the browser's history (also a finished one), else the one left open. */
export async function resumeVisit(world: World, runId?: string): Promise<Result<Visit, ResumeTrouble>> {
  const stores = await openStores();
  const loaded = stores && (await findRun(world, stores, runId));
  if (!loaded) return fail('run.none');
  const opened = openRun(world, loaded.events);
  if (opened.ok) return ok(await createVisit(world, opened.value, loaded.run, stores));
  console.info('[cam-tay] the run left open cannot go on', opened.code);
  return opened;
}

/** Whether a run of this task was left open on this device. */
export async function isRunOpen(scenarioId: string): Promise<boolean> {
  const stores = await openStores();
  const found = await stores?.runs.findOpenRun(scenarioId);
  return found?.ok === true && found.value !== undefined;
}

async function createVisit(
  world: World,
  run: Run,
  head: RunHead | undefined,
  stores: Stores | undefined,
): Promise<Visit> {
  const keeper = stores && head ? createRunKeeper(head, stores, PracticeEventSchema) : createMemoryKeeper();
  const shown = new PracticeRun(world, run, keeper, {
    refused: (place, code) => void logRefused(world, place, code),
    finished: (events) => void logFinished(world, assess(world, events), run.state.mode),
  });
  await shown.ready();
  return { run: shown, finish: () => keeper.finish(), ...(head && { runId: head.id }) };
}

async function removeOpenRun(world: World, stores: Stores | undefined): Promise<void> {
  const before = await stores?.runs.findOpenRun(world.scenario.id);
  if (before?.ok && before.value) await stores?.runs.discardRun(before.value);
}

async function findRun(
  world: World,
  { runs }: Stores,
  runId: string | undefined,
): Promise<LoadedRun<PracticeEvent> | undefined> {
  const open = runId === undefined ? await runs.findOpenRun(world.scenario.id) : undefined;
  const id = runId ?? (open?.ok ? open.value?.id : undefined);
  const loaded = id === undefined ? undefined : await runs.loadRun(id, PracticeEventSchema);
  return loaded?.ok ? loaded.value : undefined;
}

function randomSeed(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random >>> 1;
}
