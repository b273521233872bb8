import { useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { browserKeys, writeText } from './browser-store.ts';
import { currentProfileId, guestId } from './current-profile.ts';
import { forgetDeviceId } from './device.ts';
import { personalKeys } from './personal-keys.ts';

/**
 * Take everybody and everything they did off this device. There is no way back. Text size, colours and the lessons
 * kept for offline use stay as they are in force: they tell nothing about anybody.
 */
export async function clearDevice(): Promise<Result<void, StorageTrouble>> {
  const people = await useDatabase((database) => database.profiles.toCollection().primaryKeys());
  const cleared = await useDatabase((database) =>
    database.transaction('rw', database.tables, async () => {
      await Promise.all(database.tables.map((table) => table.clear()));
    }),
  );
  if (!cleared.ok) return cleared;
  forgetDeviceId();
  const ids = [guestId, currentProfileId(), ...(people.ok ? people.value : [])];
  for (const key of ids.flatMap(personalKeys)) writeText(key, undefined);
  for (const key of Object.values(browserKeys)) writeText(key, undefined);
  return cleared;
}
