import { assess } from '#sandbox/engine/assess.ts';
import type { Composition } from '#sandbox/engine/compose.ts';
import type { Form, Mode } from '#sandbox/engine/event-schema.ts';
import { type Run, startRun } from '#sandbox/engine/run.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { PracticeRun as RunHead } from '#src/platform/learning-log/schemas.ts';
import { logFinished, logRefused, logStarted } from './practice-log.ts';
import { PracticeRun } from './practice-run.svelte.ts';
import { createMemoryKeeper, createRunKeeper, openStores, type Stores } from './run-keeper.ts';

/** One step that is done again, and what becomes of it. */
export interface StepReview {
  /** Whether the step is behind one, done right. */
  isDone(state: PracticeState): boolean;
  /** The step is behind one: to be called once. */
  finish(): Promise<void>;
  /** Whether it went right without a refusal. */
  readonly isRight: boolean;
}

/** A run before the learner, and what the page needs to find and end it. */
export interface Visit {
  readonly run: PracticeRun;
  /** Absent when nothing can be kept on this device. */
  readonly runId?: string;
  /** Only one step is done again. */
  readonly review?: StepReview;
}

/** How a run is to begin. Without a seed it is drawn; without a form a test takes the two in turn. */
export interface Beginning extends Composition {
  readonly mode: Mode;
  readonly seed?: number;
}

/** Begin a task anew. A run left open before is taken away. */
export async function beginVisit(task: World, { mode, seed, ...chosen }: Beginning): Promise<Visit> {
  const stores = await openStores();
  const form = chosen.form ?? (mode === 'test' ? await otherForm(task, stores) : undefined);
  const composition = { ...chosen, ...(form && { form }) };
  const start = { mode, seed: seed ?? randomSeed(), at: Date.now(), ...composition };
  const { world, run, event } = startRun(task, start);
  await removeOpenRun(world, stores);
  const { id: scenarioId, version } = world.scenario;
  const about = { scenarioId, contentVersion: String(version), mode, seed: start.seed };
  const head = stores?.runs.newRun({ ...about, ...(form && { form }) });
  if (head) await stores?.runs.keepRun(head, [event]);
  void logStarted(world, mode);
  return createVisit({ world, run }, head, stores);
}

/** Who takes a test gets the form that was not met last. */
async function otherForm(task: World, stores: Stores | undefined): Promise<Form> {
  const last = await stores?.runs.findLastForm(task.scenario.id);
  return last?.ok && last.value === 'a' && task.scenario.formB !== undefined ? 'b' : 'a';
}

/** What this device keeps of a task: a run under way, and one that was ended and can be looked at again. */
export async function findKeptRuns(scenarioId: string): Promise<{ isOpen: boolean; isDone: boolean }> {
  const stores = await openStores();
  const [open, ended] = await Promise.all([
    stores?.runs.findOpenRun(scenarioId),
    stores?.runs.findEndedRun(scenarioId),
  ]);
  const isThere = (found: typeof open) => found?.ok === true && found.value !== undefined;
  return { isOpen: isThere(open), isDone: isThere(ended) };
}

/** Put a run before the learner, with what was typed on its open page. */
export async function createVisit(
  { world, run }: { readonly world: World; readonly run: Run },
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
