import { v7 } from 'uuid';
import type { CamTayDatabase } from '#src/platform/offline/client/database.ts';
import { announceStorageTrouble } from '#src/platform/offline/client/storage-notice.ts';
import { browserKeys, readText, writeText } from './browser-store.ts';

const metaKey = 'deviceId';
let made: string | undefined;

/** The id of this device; where nothing can be kept, for as long as the page lives. */
export function deviceId(): string {
  made ??= v7();
  return readText(browserKeys.device) ?? made;
}

/**
 * Keep the id in both stores: whichever survives a clean-up gives the other its value back. localStorage holds it
 * only after the database did, so an id there without one here means that the browser threw the database away.
 */
export async function settleDeviceId(database: CamTayDatabase): Promise<string> {
  const stored = (await database.meta.get(metaKey))?.value;
  if (typeof stored === 'string') {
    if (readText(browserKeys.device) !== stored) writeText(browserKeys.device, stored);
    return stored;
  }
  const wasKept = readText(browserKeys.device) !== undefined;
  const id = deviceId();
  await database.meta.put({ key: metaKey, value: id });
  writeText(browserKeys.device, id);
  if (wasKept) announceStorageTrouble('storage.evicted');
  return id;
}

/** Forget who this device is: everything on it was cleared on purpose. */
export function forgetDeviceId(): void {
  made = undefined;
  writeText(browserKeys.device, undefined);
}
