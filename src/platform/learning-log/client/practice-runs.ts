import { type CamTayDatabase, keysUnder, useDatabase } from '#src/platform/offline/client/database.ts';
import { keepValid } from '#src/platform/offline/client/quarantine.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { practiceKeptDays } from '../rules/practice-kept-days.ts';
import type { PracticeRun } from '../schemas.ts';
import { refreshOpenRuns } from './summary-store.ts';

/** The runs of one person, the last touched first. Runs of anybody that are too old go first. */
export async function listPracticeRuns(database: CamTayDatabase, profileId: string): Promise<PracticeRun[]> {
  await deleteOldRuns(database, new Date());
  const rows = await database.practiceRuns.where({ profileId }).toArray();
  if (rows.length === 0) return [];
  const { PracticeRunSchema } = await import('../schemas.ts'); // Zod comes only where there is a row to parse.
  const runs = await keepValid(database, database.practiceRuns, PracticeRunSchema, rows);
  return runs.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Throw a run away with everything typed in it, and let Home know. */
export async function discardPracticeRun({
  id,
  profileId,
}: PracticeRun): Promise<Result<void, StorageTrouble>> {
  const done = await useDatabase((database) => deletePracticeRuns(database, [id]));
  if (done.ok) await refreshOpenRuns(profileId);
  return done;
}

/** Take runs away with their events and drafts. */
export function deletePracticeRuns(database: CamTayDatabase, runIds: readonly string[]): PromiseLike<void> {
  const { practiceRuns, practiceEvents, drafts } = database;
  return database.transaction('rw', practiceRuns, practiceEvents, drafts, async () => {
    for (const runId of runIds) {
      const ofRun = keysUnder(runId);
      await practiceEvents
        .where('[runId+seq]')
        .between(...ofRun)
        .delete();
      await drafts
        .where('[runId+page]')
        .between(...ofRun)
        .delete();
      await practiceRuns.delete(runId);
    }
  });
}

async function deleteOldRuns(database: CamTayDatabase, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - practiceKeptDays * 86_400_000).toISOString();
  const old = await database.practiceRuns.where('updatedAt').below(limit).primaryKeys();
  if (old.length > 0) await deletePracticeRuns(database, old);
}
