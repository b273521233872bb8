import { tryAgainSoon } from '#src/platform/api-client/try-again-soon.ts';
import { flushQueue, isAnythingDue } from './flush-queue.ts';

const everyMs = 60_000;
/** Name under which the browser wakes the worker when the network is back. */
export const syncTag = 'ct-class-queue';

/** Send what waits, and try a few more times soon when it did not get through. */
export const flushSoon = tryAgainSoon({
  attempt: flushQueue,
  isWorthwhile: async () => navigator.onLine && (await isAnythingDue()),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

/** Send what waits now, and whenever there is a chance, for as long as the page lives. @returns how to stop */
export function keepFlushing(): () => void {
  const flush = () => void flushSoon();
  const flushIfSeen = () => document.visibilityState === 'visible' && flush();
  const timer = setInterval(flushIfSeen, everyMs);
  window.addEventListener('online', flush);
  document.addEventListener('visibilitychange', flushIfSeen);
  flush();
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', flush);
    document.removeEventListener('visibilitychange', flushIfSeen);
  };
}

/** Ask the browser to wake the worker for it, also when no page is open. Not every browser can: pages do it there. */
export async function askForBackgroundSync(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (!registration?.active || !('sync' in registration)) return;
    await (registration.sync as { register(tag: string): Promise<void> }).register(syncTag);
  } catch (error) {
    console.info('[cam-tay] no background sync', error);
  }
}
