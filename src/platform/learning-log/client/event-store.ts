import { type CamTayDatabase, useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import type { LearningEvent } from '../schemas.ts';

/** Events that storage refused. They count for as long as the page lives and are offered again with the next one. */
const unsaved = new Map<string, LearningEvent>();

/** Keep one more event; the same one twice is kept once. */
export async function keepEvent(event: LearningEvent): Promise<Result<void, StorageTrouble>> {
  unsaved.set(event.id, event);
  return useDatabase(saveUnsaved);
}

/** The events of one person that live only on this page. */
export function unsavedEvents(profileId: string): LearningEvent[] {
  return [...unsaved.values()].filter((event) => event.profileId === profileId);
}

async function saveUnsaved(database: CamTayDatabase): Promise<void> {
  const events = [...unsaved.values()];
  await database.learningEvents.bulkPut(events);
  for (const { id } of events) unsaved.delete(id);
}

/** Let go of events that could not be stored: everything is being cleared. */
export function forgetUnsaved(): void {
  unsaved.clear();
}
