import { readRecord, writeRecord } from './record-store.ts';
import { isQuotaError } from './trouble.ts';

const KEY = '/.offline/full-since';
const PAUSE_MS = 24 * 60 * 60 * 1000;

/** Whether the device was full within the last day: trying again at every page would eat the reader's data plan. */
export async function isFullNow(): Promise<boolean> {
  const since = await readRecord<number>(KEY);
  return since !== undefined && Date.now() - since < PAUSE_MS;
}

/** Remembers that the device is full. On a device without room for even this, every visit finds out anew. */
export async function noteFull(): Promise<void> {
  try {
    await writeRecord(KEY, Date.now());
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    console.info('No room to remember that there is no room');
  }
}
