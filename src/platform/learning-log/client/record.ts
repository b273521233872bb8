import { useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { currentProfileId } from './current-profile.ts';
import { settleDeviceId } from './device.ts';
import { importPending, pendingEvents } from './pending.ts';
import { refreshSummary } from './summary-store.ts';

/**
 * Write down what was left with `leavePending`, and let Home know. What storage refuses waits in the queue and counts.
 *
 * Load this module by `import()`: it brings the database library with it.
 */
export async function recordPending(): Promise<Result<void, StorageTrouble>> {
  const waiting = pendingEvents(currentProfileId());
  const kept = await useDatabase(async (database) => {
    await settleDeviceId(database);
    await importPending(database);
  });
  await refreshSummary(waiting, currentProfileId());
  return kept;
}
