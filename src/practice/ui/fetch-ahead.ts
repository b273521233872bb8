import type { World } from '#sandbox/engine/world.ts';
import { partAhead, type ScreenName } from '../rules/screen-parts.ts';
import { fetchPart, isPartThere } from './screens.svelte.ts';

/** Safari has no `requestIdleCallback`: there it waits this long. */
const quietMilliseconds = 1500;

/**
 * While one screen is read, fetch the part after it as soon as the page has nothing else to do. Not without a network:
 * a browser remembers what failed. Returns how to stop.
 */
export function fetchAhead(world: World, screen: ScreenName): () => void {
  const part = partAhead(world, screen, isPartThere);
  if (!part || !navigator.onLine) return () => undefined;
  const fetch = () => void fetchPart(part);
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(fetch, quietMilliseconds);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(fetch);
  return () => cancelIdleCallback(idle);
}
