import { v7 } from 'uuid';
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { discardPracticeRun, listPracticeRuns } from '#src/platform/learning-log/client/practice-runs.ts';
import { refreshOpenRuns } from '#src/platform/learning-log/client/summary-store.ts';
import type { PracticeRun } from '#src/platform/learning-log/schemas.ts';
import {
  type CamTayDatabase,
  keysUnder,
  type PracticeEventRow,
  useDatabase,
} from '#src/platform/offline/client/database.ts';
import { keepValid, type RowSchema, setAside } from '#src/platform/offline/client/quarantine.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { tellOtherTabs } from './run-channel.ts';

export { noteRunTouched } from '#src/platform/learning-log/client/summary-store.ts';

/** What the store needs to know of an engine event. */
export interface SequencedEvent {
  readonly seq: number;
}

/**
 * Why an event was not kept. `run.conflict`: another tab went on from the same place, load the run again.
 * `run.gone`: it was taken away (another tab, or the browser cleared storage), keep it anew with {@link keepRun}.
 */
export type AppendTrouble = StorageTrouble | 'run.conflict' | 'run.gone';

/** A run and everything that happened in it, by place. */
export interface LoadedRun<E> {
  readonly run: PracticeRun;
  readonly events: E[];
}

/** Events that storage refused, by run: offered again, in order, with the next one. */
const unsaved = new Map<string, SequencedEvent[]>();

/** The head of a new run of the person who learns now. Nothing is kept yet: see {@link keepRun}. */
export function newRun(
  about: Pick<PracticeRun, 'scenarioId' | 'contentVersion' | 'mode' | 'seed' | 'form'>,
): PracticeRun {
  const now = new Date().toISOString();
  return { ...about, id: v7(), profileId: currentProfileId(), startedAt: now, updatedAt: now };
}

/** Keep a run with what happened in it so far, whole or not at all. */
export async function keepRun(
  run: PracticeRun,
  events: readonly SequencedEvent[],
): Promise<Result<void, StorageTrouble>> {
  const kept = await useDatabase((database) =>
    database.transaction('rw', database.practiceRuns, database.practiceEvents, async () => {
      await database.practiceRuns.put({ ...run, updatedAt: new Date().toISOString() });
      await database.practiceEvents.bulkPut(events.map((event) => rowOf(run.id, event)));
    }),
  );
  if (!kept.ok) return kept;
  unsaved.delete(run.id);
  await refreshOpenRuns(run.profileId);
  return ok(undefined);
}

/**
 * Add the next event of a run. A place that is taken is never overwritten; the very same event twice is kept once.
 * What storage refuses (full, blocked) waits on this page and goes along with the next event.
 */
export async function appendPracticeEvent(
  runId: string,
  event: SequencedEvent,
): Promise<Result<void, AppendTrouble>> {
  const waiting = [...(unsaved.get(runId) ?? []), event];
  unsaved.set(runId, waiting);
  const added = await useDatabase((database) => addEvents(database, runId, waiting));
  if (!added.ok) return added;
  unsaved.delete(runId);
  if (added.value !== 'kept') return fail(added.value);
  tellOtherTabs({ runId, seq: event.seq });
  return ok(undefined);
}

/**
 * A run with its events up to the first gap. Events that do not fit the schema, and all after them, are set aside.
 * `undefined`: there is no such run.
 */
export function loadRun<E extends SequencedEvent>(
  runId: string,
  schema: RowSchema<E>,
): Promise<Result<LoadedRun<E> | undefined, StorageTrouble>> {
  return useDatabase(async (database) => {
    const run = await database.practiceRuns.get(runId);
    if (!run) return undefined;
    const rows = await eventRows(database, runId);
    const events = await usableEvents(database, rows, schema);
    return { run, events };
  });
}

/** The run under way of the person who learns now, the last touched first. */
export function findOpenRun(scenarioId: string): Promise<Result<PracticeRun | undefined, StorageTrouble>> {
  return useDatabase(async (database) => {
    const runs = await listPracticeRuns(database, currentProfileId());
    return runs.find((run) => run.scenarioId === scenarioId && run.finishedAt === undefined);
  });
}

/** The run that the person who learns now ended last, for as long as runs are kept. */
export function findEndedRun(scenarioId: string): Promise<Result<PracticeRun | undefined, StorageTrouble>> {
  return useDatabase(async (database) => {
    const runs = await listPracticeRuns(database, currentProfileId());
    return runs.find((run) => run.scenarioId === scenarioId && run.finishedAt !== undefined);
  });
}

/**
 * Which form of this task the person who learns now met last, for as long as runs are kept: in the newest test, or
 * without one in practising, which is form a unless somebody composed it otherwise. `undefined`: none yet.
 */
export function findLastForm(scenarioId: string): Promise<Result<string | undefined, StorageTrouble>> {
  return useDatabase(async (database) => {
    const all = await listPracticeRuns(database, currentProfileId());
    const runs = all.filter((run) => run.scenarioId === scenarioId);
    const last = runs.find(({ mode }) => mode === 'test') ?? runs[0];
    return last && (last.form ?? 'a');
  });
}

/** Mark a run as ended. */
export function finishRun(run: PracticeRun): Promise<Result<void, StorageTrouble>> {
  return changeHead(run, { finishedAt: new Date().toISOString() });
}

/** A run that had ended is under way again. */
export function reopenRun(run: PracticeRun): Promise<Result<void, StorageTrouble>> {
  return changeHead(run, { finishedAt: undefined });
}

async function changeHead(
  run: PracticeRun,
  change: { readonly finishedAt: string | undefined },
): Promise<Result<void, StorageTrouble>> {
  const updatedAt = new Date().toISOString();
  const done = await useDatabase(async (database) => {
    await database.practiceRuns.update(run.id, { ...change, updatedAt });
  });
  if (done.ok) await refreshOpenRuns(run.profileId);
  return done;
}

/** Take a run away with everything typed in it. */
export async function discardRun(run: PracticeRun): Promise<Result<void, StorageTrouble>> {
  unsaved.delete(run.id);
  return discardPracticeRun(run);
}

function addEvents(
  database: CamTayDatabase,
  runId: string,
  events: readonly SequencedEvent[],
): PromiseLike<'kept' | 'run.conflict' | 'run.gone'> {
  const { practiceRuns, practiceEvents } = database;
  return database.transaction('rw', practiceRuns, practiceEvents, async () => {
    const touched = await practiceRuns.update(runId, { updatedAt: new Date().toISOString() });
    if (touched === 0) return 'run.gone';
    for (const event of events) {
      const before = await practiceEvents.get([runId, event.seq]);
      if (before && JSON.stringify(before.event) !== JSON.stringify(event)) return 'run.conflict';
      if (!before) await practiceEvents.add(rowOf(runId, event));
    }
    return 'kept';
  });
}

function eventRows(database: CamTayDatabase, runId: string): PromiseLike<PracticeEventRow[]> {
  return database.practiceEvents
    .where('[runId+seq]')
    .between(...keysUnder(runId))
    .toArray();
}

async function usableEvents<E extends SequencedEvent>(
  database: CamTayDatabase,
  rows: readonly PracticeEventRow[],
  schema: RowSchema<E>,
): Promise<E[]> {
  const eventSchema: RowSchema<E> = { safeParse: (row) => schema.safeParse((row as PracticeEventRow).event) };
  const valid = await keepValid(database, database.practiceEvents, eventSchema, rows);
  const usable = valid.filter((event, place) => event.seq === place);
  const usableSeqs = new Set(usable.map(({ seq }) => seq));
  const validSeqs = new Set(valid.map(({ seq }) => seq));
  const afterGap = rows.filter(({ seq }) => validSeqs.has(seq) && !usableSeqs.has(seq));
  await setAside(
    database,
    database.practiceEvents,
    afterGap.map((row) => ({ row, reason: 'run.gap' })),
  );
  return usable;
}

function rowOf(runId: string, event: SequencedEvent): PracticeEventRow {
  return { runId, seq: event.seq, event };
}
