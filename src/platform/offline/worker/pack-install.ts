import { decodePack, type PackedFile } from '../pack-format.ts';
import { type PackEntry, packUrl } from '../pack-manifest.ts';
import { downloadPack } from './pack-download.ts';
import { forgetParts } from './pack-parts.ts';
import { cacheOf } from './pack-state.ts';
import { PackTrouble } from './trouble.ts';

/** Last entry of a cache that was filled to the end. Without it the cache is rubbish of a killed worker. */
const DONE = '/.offline/done';

/** Downloads one pack and unpacks it into a cache of its own. Nothing is live yet. Throws {@link PackTrouble}. */
export async function installPack(entry: PackEntry, onBytes: (count: number) => void): Promise<void> {
  const cacheName = cacheOf(entry.name, entry.id);
  if (await caches.match(DONE, { cacheName })) return;
  await askForRoom(entry);
  const files = decodePack(await downloadPack(entry, onBytes));
  await caches.delete(cacheName);
  const cache = await caches.open(cacheName);
  for (const file of files) await cache.put(file.key, responseOf(file));
  await cache.put(DONE, new Response(''));
  await forgetParts(packUrl(entry));
}

/** Asks before spending the reader's data: the parts and the unpacked files are on the device at the same time. */
async function askForRoom(entry: PackEntry): Promise<void> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < 2 * entry.rawBytes) {
    throw new PackTrouble('quota', `No room for ${packUrl(entry)}: ${usage} of ${quota} bytes are taken`);
  }
}

function responseOf(file: PackedFile): Response {
  return new Response(file.body, {
    headers: { 'Content-Type': file.type, 'Content-Length': String(file.body.byteLength) },
  });
}
