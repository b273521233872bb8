import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { pendingEvents } from '#src/platform/learning-log/client/pending.ts';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';
import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';

/** Everything of the person who learns now, and their name; without storage only what waits on this page. */
export async function readMyEvents(): Promise<{
  readonly name: string;
  readonly events: readonly LearningEvent[];
}> {
  const code = await fetchCode(() => import('#src/platform/learning-log/client/learner.ts'));
  if (!code.ok) return { name: '', events: pendingEvents(currentProfileId()) };
  const { learner } = await code.value.loadLearner();
  return { name: learner.profile.name, events: [...learner.events].sort((a, b) => (a.at < b.at ? -1 : 1)) };
}
