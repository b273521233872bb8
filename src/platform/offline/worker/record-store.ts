const CACHE = 'ct-offline';

/** Which packs are live and which wait. A later format gets a new key, so that two workers never read each other's record. */
export const STATE_RECORD = '/.offline/state-1';
/** The newest release that this device has heard of, with the person's choice. */
export const RELEASE_RECORD = '/.offline/manifest-1';

/** Reads one small JSON record of the worker. Cache Storage holds it, beside what it describes. */
export async function readRecord<T>(key: string): Promise<T | undefined> {
  const response = await caches.match(key, { cacheName: CACHE });
  return response?.json();
}

/** Writes one small JSON record. A single put: a reader sees the old record or the new one, never half of it. */
export async function writeRecord(key: string, value: unknown): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(key, new Response(JSON.stringify(value)));
}
