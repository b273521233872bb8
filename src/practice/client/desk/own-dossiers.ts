import { deskPrefix } from '#sandbox/desk/desk-run-id.ts';
import { bringToDesk, type OwnDossier } from '#sandbox/desk/own-dossier.ts';
import { createWorld, getProcedure } from '#sandbox/engine/world.ts';
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { listPracticeRuns } from '#src/platform/learning-log/client/practice-runs.ts';
import type { PracticeRun } from '#src/platform/learning-log/schemas.ts';
import { useDatabase } from '#src/platform/offline/client/database.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { loadWorld, type WorldTrouble } from '../load-world.ts';
import type { Stores } from '../run-keeper.ts';
import { readStoredRun } from '../stored-events.ts';

/** A dossier that was filed on this device, for the queue. */
export interface OwnSummary {
  /** Id of the task in which it was filed. */
  readonly taskId: string;
  readonly code: string;
  readonly procedure: string;
}

/** The queue stays short: the tasks touched last. */
const mostShown = 5;

/** Dossiers that this person filed as a resident, the latest first, one of each task. */
export async function listOwnDossiers(stores: Stores): Promise<readonly OwnSummary[]> {
  const runs = await residentRuns();
  const tasks = [...new Set(runs.map(({ scenarioId }) => scenarioId))];
  const found: OwnSummary[] = [];
  for (const taskId of tasks) {
    if (found.length === mostShown) break;
    const own = await openNewest(stores, runs, taskId);
    if (own.ok) found.push({ taskId, code: own.value.code, procedure: nameOf(own.value) });
  }
  return found;
}

/** Nobody filed a dossier in this task on this device. */
export type NoSuchDossier = 'desk.unknown';
type OpenedOwn = Result<OwnDossier, WorldTrouble | NoSuchDossier>;

/** The dossier of a task as it came to the desk. */
export async function openOwnDossier(stores: Stores, taskId: string): Promise<OpenedOwn> {
  return openNewest(stores, await residentRuns(), taskId);
}

async function residentRuns(): Promise<readonly PracticeRun[]> {
  const listed = await useDatabase((database) => listPracticeRuns(database, currentProfileId()));
  return listed.ok ? listed.value.filter(({ scenarioId }) => !scenarioId.startsWith(deskPrefix)) : [];
}

/** The newest run of the task in which something was sent, brought to the desk in the world in which it happened. */
async function openNewest(stores: Stores, runs: readonly PracticeRun[], taskId: string): Promise<OpenedOwn> {
  let trouble: WorldTrouble | NoSuchDossier = 'desk.unknown';
  for (const { id } of runs.filter(({ scenarioId }) => scenarioId === taskId)) {
    const stored = await readStoredRun(stores.runs, id);
    if (!stored?.events.some(({ type }) => type === 'dossier-submitted')) continue;
    const data = await loadWorld(taskId);
    if (!data.ok) trouble = data.code;
    const own = data.ok ? bringToDesk(createWorld(data.value), stored.events) : undefined;
    if (own) return ok(own);
  }
  return fail(trouble);
}

function nameOf({ world, run, code }: OwnDossier): string {
  const dossier = run.state.dossiers.find((candidate) => candidate.code === code);
  return getProcedure(world, dossier?.procedure ?? '').name;
}
