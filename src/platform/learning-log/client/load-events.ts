import { type CamTayDatabase, keysUnder } from '#src/platform/offline/client/database.ts';
import { keepValid } from '#src/platform/offline/client/quarantine.ts';
import { type LearningEvent, LearningEventSchema } from '../schemas.ts';
import { pendingEvents } from './pending.ts';

/** All events of one person, oldest first by device time, those that wait to be stored at the end. */
export async function loadEvents(database: CamTayDatabase, profileId: string): Promise<LearningEvent[]> {
  const range = database.learningEvents.where('[profileId+at]').between(...keysUnder(profileId));
  const stored = await keepValid(
    database,
    database.learningEvents,
    LearningEventSchema,
    await range.toArray(),
  );
  return [...stored, ...pendingEvents(profileId)];
}
