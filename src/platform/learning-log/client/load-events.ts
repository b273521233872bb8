import { type CamTayDatabase, keysUnder } from '#src/platform/offline/client/database.ts';
import { keepValid } from '#src/platform/offline/client/quarantine.ts';
import { type LearningEvent, LearningEventSchema } from '../schemas.ts';
import { unsavedEvents } from './event-store.ts';

/** All events of one person, oldest first by device time, those that could not be stored among them. */
export async function loadEvents(database: CamTayDatabase, profileId: string): Promise<LearningEvent[]> {
  const range = database.learningEvents.where('[profileId+at]').between(...keysUnder(profileId));
  const stored = await keepValid(
    database,
    database.learningEvents,
    LearningEventSchema,
    await range.toArray(),
  );
  return [...stored, ...unsavedEvents(profileId)];
}
