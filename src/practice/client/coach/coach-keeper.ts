import type { CoachData } from '#sandbox/coach/coach-data.ts';
import type { CoachEvent } from '#sandbox/coach/coach-event-schema.ts';
import type { CoachRun } from '#sandbox/coach/coach-run.ts';
import { replayCoaching } from '#sandbox/coach/coach-run.ts';
import type { PracticeRun as RunHead } from '#src/platform/learning-log/schemas.ts';
import { openStores } from '../run-keeper.ts';

/** The word for this kind of practice in runs and learning events. */
export const coachMode = 'coach';

/** A run of a dialogue and everything kept of it. */
export interface KeptRun {
  readonly run: CoachRun;
  /** Absent when this device keeps nothing. */
  readonly head?: RunHead;
  readonly events: readonly CoachEvent[];
}

/** What became of a choice: kept (or only on this page), or another tab went on first. */
export type Kept = 'kept' | 'conflict';

/** Keep a new run on the device; one left open before is taken away. Without storage it lives as long as the page. */
export async function keepNewRun(
  data: CoachData,
  first: CoachEvent,
  seed: number,
): Promise<RunHead | undefined> {
  const stores = await openStores();
  if (!stores) return undefined;
  const { id, version } = data.dialogue;
  const before = await stores.runs.findOpenRun(id);
  if (before.ok && before.value) await stores.runs.discardRun(before.value);
  const head = stores.runs.newRun({ scenarioId: id, contentVersion: String(version), mode: coachMode, seed });
  await stores.runs.keepRun(head, [first]);
  return head;
}

/** Keep one more event. */
export async function keepEvent(
  head: RunHead | undefined,
  event: CoachEvent,
  all: readonly CoachEvent[],
): Promise<Kept> {
  const stores = head && (await openStores());
  if (!stores) return 'kept';
  const added = await stores.runs.appendPracticeEvent(head.id, event);
  if (added.ok) stores.runs.noteRunTouched(head);
  else if (added.code === 'run.conflict') return 'conflict';
  else if (added.code === 'run.gone') await stores.runs.keepRun(head, all);
  return 'kept';
}

/** The run has come to its end: it is not offered to go on with any more. */
export async function keepEnd(head: RunHead | undefined): Promise<void> {
  if (!head) return;
  const stores = await openStores();
  await stores?.runs.finishRun(head);
}

/**
 * The run to go on with: the one that is named, or the one left open.
 * @returns `old` when it is of an older version of the dialogue and cannot go on
 */
export async function findKeptRun(
  data: CoachData,
  runId: string | undefined,
): Promise<KeptRun | 'old' | undefined> {
  const stores = await openStores();
  const open = stores && runId === undefined ? await stores.runs.findOpenRun(data.dialogue.id) : undefined;
  const id = runId ?? (open?.ok ? open.value?.id : undefined);
  if (!stores || id === undefined) return undefined;
  const { CoachEventSchema } = await import('#sandbox/coach/coach-event-schema.ts');
  const loaded = await stores.runs.loadRun(id, CoachEventSchema);
  if (!loaded.ok || !loaded.value) return undefined;
  const { run: head, events } = loaded.value;
  const run = replayCoaching(data, events);
  return run ? { run, head, events } : 'old';
}
