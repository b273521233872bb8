import { useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { browserKeys, writeText } from './browser-store.ts';
import { forgetDeviceId } from './device.ts';

/**
 * Take everybody and everything they did off this device. There is no way back. Text size, colours and the lessons
 * kept for offline use stay: they tell nothing about anybody.
 */
export async function clearDevice(): Promise<Result<void, StorageTrouble>> {
  const cleared = await useDatabase((database) =>
    database.transaction('rw', database.tables, async () => {
      await Promise.all(database.tables.map((table) => table.clear()));
    }),
  );
  if (!cleared.ok) return cleared;
  forgetDeviceId();
  for (const key of Object.values(browserKeys)) writeText(key, undefined);
  return cleared;
}
