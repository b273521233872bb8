/** Everything of storage that the page uses, as one piece that is fetched after the first paint. */
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { chooseProfile } from '#src/platform/learning-log/client/profiles.ts';
import { writeSummary } from '#src/platform/learning-log/client/summary-store.ts';
import type { Summary } from '#src/platform/learning-log/schemas.ts';

export { clearDevice } from '#src/platform/learning-log/client/clear-device.ts';
export { loadLearner } from '#src/platform/learning-log/client/learner.ts';
export { discardPracticeRun } from '#src/platform/learning-log/client/practice-runs.ts';
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
