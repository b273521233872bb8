import { openRun, type RunTrouble } from '#sandbox/engine/open-run.ts';
import type { World } from '#sandbox/engine/world.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { createVisit, type Visit } from './practice-visit.ts';
import { openStores, type Stores } from './run-keeper.ts';
import { readStoredRun } from './stored-events.ts';

/** `run.none`: there is nothing to go on with. Otherwise the run of an older version cannot. */
export type ResumeTrouble = 'run.none' | RunTrouble;

/**
 * Which run to come back to, unless one is named: the one left open (or, when it has just ended without the note for
 * Home knowing it, that one), or the one ended last, to look at it again.
 */
export type WhichRun = 'open' | 'ended';

/** Come back to a run: the one of this entry of the browser's history, else the one that is asked for. */
export async function resumeVisit(
  task: World,
  { runId, which }: { readonly runId?: string | undefined; readonly which: WhichRun },
): Promise<Result<Visit, ResumeTrouble>> {
  const stores = await openStores();
  if (!stores) return fail('run.none');
  const id = runId ?? (await findRunId(task, stores, which));
  const stored = id === undefined ? undefined : await readStoredRun(stores.runs, id);
  if (!stored) return fail('run.none');
  const opened = openRun(task, stored.events);
  if (opened.ok) return ok(await createVisit(opened.value, stored.run, stores));
  console.info('[cam-tay] the run left open cannot go on', opened.code);
  return opened;
}

async function findRunId(world: World, { runs }: Stores, which: WhichRun): Promise<string | undefined> {
  const open = which === 'open' ? await runs.findOpenRun(world.scenario.id) : undefined;
  if (open?.ok && open.value) return open.value.id;
  const ended = await runs.findEndedRun(world.scenario.id);
  return ended.ok ? ended.value?.id : undefined;
}
