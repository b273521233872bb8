import { v7, validate } from 'uuid';
import type { CamTayDatabase } from '#src/platform/offline/client/database.ts';
import { browserKeys, readText, writeText } from './browser-store.ts';

const metaKey = 'deviceId';

/** The id of this device, for as long as the page lives; storage decides how much longer. */
export function deviceId(): string {
  const kept = readText(browserKeys.device);
  if (kept && validate(kept)) return kept;
  const made = v7();
  writeText(browserKeys.device, made);
  return made;
}

/** Keep the id in both stores: whichever survives a clean-up gives the other its value back. */
export async function settleDeviceId(database: CamTayDatabase): Promise<string> {
  const stored = (await database.meta.get(metaKey))?.value;
  if (typeof stored === 'string' && validate(stored)) {
    writeText(browserKeys.device, stored);
    return stored;
  }
  const id = deviceId();
  await database.meta.put({ key: metaKey, value: id });
  return id;
}
