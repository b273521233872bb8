/** Everything of storage that the page uses, as one piece that is fetched after the first paint. */
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { deletePracticeRuns } from '#src/platform/learning-log/client/practice-runs.ts';
import { chooseProfile } from '#src/platform/learning-log/client/profiles.ts';
import { writeSummary } from '#src/platform/learning-log/client/summary-store.ts';
import type { PracticeRun, Summary } from '#src/platform/learning-log/schemas.ts';
import { useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';

export { clearDevice } from '#src/platform/learning-log/client/clear-device.ts';
export { loadLearner } from '#src/platform/learning-log/client/learner.ts';
export {
  addProfile,
  changeProfile,
  chooseProfile,
  removeProfile,
} from '#src/platform/learning-log/client/profiles.ts';
export { readSummary } from '#src/platform/learning-log/client/summary-store.ts';

/** Let Home know of this person; a chosen person who is gone gives way first. */
export async function settleSummary(summary: Summary): Promise<void> {
  if (summary.profile.id !== currentProfileId()) await chooseProfile(summary.profile.id);
  writeSummary(summary);
}

/** Throw a practice run away with everything typed in it. */
export function discardRun(run: PracticeRun): Promise<Result<void, StorageTrouble>> {
  return useDatabase((database) => deletePracticeRuns(database, [run.id]));
}
