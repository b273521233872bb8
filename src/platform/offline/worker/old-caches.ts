import type { PackManifest } from '../pack-manifest.ts';
import { cacheOf, cachesOf } from './pack-state.ts';
import type { PackState } from './release.ts';

const PACK_CACHE = /^ct-pack:/;

/** Drops caches of packs that are neither live nor staged nor part of the release now being fetched. */
export async function dropPackCaches(state: PackState, manifest?: PackManifest): Promise<void> {
  const coming = (manifest?.packs ?? []).map((entry) => cacheOf(entry.name, entry.id));
  const kept = new Set([...cachesOf(state.live), ...cachesOf(state.staged), ...coming]);
  for (const name of await caches.keys()) {
    if (PACK_CACHE.test(name) && !kept.has(name)) await caches.delete(name);
  }
}
