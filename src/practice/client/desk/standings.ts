import { deskPrefix } from '#sandbox/desk/desk-run-id.ts';
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { loadEvents } from '#src/platform/learning-log/client/load-events.ts';
import { listPracticeRuns } from '#src/platform/learning-log/client/practice-runs.ts';
import { useDatabase } from '#src/platform/offline/client/database.ts';
import { noStandings, type Standings, standingsOf } from '../../rules/desk-standings.ts';

/** How far the person who learns now is with each case; nothing when storage does not say. */
export async function readStandings(): Promise<Standings> {
  const read = await useDatabase(async (database) => {
    const profile = currentProfileId();
    const events = await loadEvents(database, profile);
    const runs = await listPracticeRuns(database, profile);
    const open = runs.filter(({ finishedAt }) => finishedAt === undefined);
    return standingsOf(
      events,
      open.map(({ scenarioId }) => scenarioId),
      deskPrefix,
    );
  });
  return read.ok ? read.value : noStandings;
}
