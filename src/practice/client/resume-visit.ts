import { openRun, type RunTrouble } from '#sandbox/engine/open-run.ts';
import type { World } from '#sandbox/engine/world.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { createVisit, type Visit } from './practice-visit.ts';
import { openStores, type Stores } from './run-keeper.ts';
import { readStoredRun } from './stored-events.ts';

/** `run.none`: there is nothing to go on with. Otherwise the run of an older version cannot. */
export type ResumeTrouble = 'run.none' | RunTrouble;

/** Go on with a run: the one of this entry of the browser's history (also a finished one), else the one left open. */
export async function resumeVisit(world: World, runId?: string): Promise<Result<Visit, ResumeTrouble>> {
  const stores = await openStores();
  if (!stores) return fail('run.none');
  const id = runId ?? (await openRunId(world, stores));
  const stored = id === undefined ? undefined : await readStoredRun(stores.runs, id);
  if (!stored) return fail('run.none');
  const opened = openRun(world, stored.events);
  if (opened.ok) return ok(await createVisit(world, opened.value, stored.run, stores));
  console.info('[cam-tay] the run left open cannot go on', opened.code);
  return opened;
}

async function openRunId(world: World, { runs }: Stores): Promise<string | undefined> {
  const open = await runs.findOpenRun(world.scenario.id);
  return open.ok ? open.value?.id : undefined;
}
