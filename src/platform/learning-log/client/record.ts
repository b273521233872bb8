import { v7 } from 'uuid';
import { useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { LearningEvent, LearningEventDraft } from '../schemas.ts';
import { currentProfileId } from './current-profile.ts';
import { deviceId, settleDeviceId } from './device.ts';
import { keepEvent } from './event-store.ts';
import { importPending } from './pending.ts';
import { refreshSummary } from './summary-store.ts';

/** Whether the device kept it. When not, the event still counts for as long as the page lives. */
export type Stored = { readonly ok: true } | { readonly ok: false; readonly code: StorageTrouble };

/** Write down one thing that happened, for the person who learns now, and let Home know.
 *
 * Load this module by `import()` at the first thing worth recording: it brings the database library with it.
 */
export async function recordLearningEvent(draft: LearningEventDraft): Promise<Stored> {
  const profileId = currentProfileId();
  await useDatabase(async (database) => {
    await settleDeviceId(database);
    await importPending(database, profileId);
  });
  const event = createEvent(draft, profileId);
  const kept = await keepEvent(event);
  await refreshSummary(event);
  return kept.ok ? { ok: true } : { ok: false, code: kept.code };
}

function createEvent(draft: LearningEventDraft, profileId: string): LearningEvent {
  return { ...draft, id: v7(), deviceId: deviceId(), at: new Date().toISOString(), profileId };
}
