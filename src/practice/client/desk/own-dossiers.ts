import { deskPrefix } from '#sandbox/desk/case-world.ts';
import { bringToDesk, type OwnDossier } from '#sandbox/desk/own-dossier.ts';
import { createWorld, getProcedure } from '#sandbox/engine/world.ts';
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { listPracticeRuns } from '#src/platform/learning-log/client/practice-runs.ts';
import { useDatabase } from '#src/platform/offline/client/database.ts';
import { loadWorld } from '../load-world.ts';
import type { Stores } from '../run-keeper.ts';
import { readStoredRun } from '../stored-events.ts';

/** A dossier that was filed on this device, for the queue. */
export interface OwnSummary {
  /** Id of the run in which it was filed. */
  readonly runId: string;
  readonly code: string;
  readonly procedure: string;
}

/** The queue stays short: the runs touched last. */
const mostShown = 5;

/** Dossiers that this person filed as a resident, the latest first, one of each task. */
export async function listOwnDossiers(stores: Stores): Promise<readonly OwnSummary[]> {
  const listed = await useDatabase((database) => listPracticeRuns(database, currentProfileId()));
  const runs = listed.ok ? listed.value.filter(({ scenarioId }) => !scenarioId.startsWith(deskPrefix)) : [];
  const latest = runs.filter(
    ({ scenarioId }, index) => runs.findIndex((run) => run.scenarioId === scenarioId) === index,
  );
  const found: OwnSummary[] = [];
  for (const { id } of latest) {
    if (found.length === mostShown) break;
    const own = await openOwnDossier(stores, id);
    if (own) found.push({ runId: id, code: own.code, procedure: nameOf(own) });
  }
  return found;
}

/** One of them as it came to the desk; `undefined` when it is gone, or its task cannot be had. */
export async function openOwnDossier(stores: Stores, runId: string): Promise<OwnDossier | undefined> {
  const stored = await readStoredRun(stores.runs, runId);
  if (!stored?.events.some(({ type }) => type === 'dossier-submitted')) return undefined;
  const data = await loadWorld(stored.run.scenarioId);
  return data.ok ? bringToDesk(createWorld(data.value), stored.events) : undefined;
}

function nameOf({ world, run, code }: OwnDossier): string {
  const dossier = run.state.dossiers.find((candidate) => candidate.code === code);
  return getProcedure(world, dossier?.procedure ?? '').name;
}
