import { flushQueue, isAnythingDue } from './flush-queue.ts';

const everyMs = 60_000;
/** A network that has just come back may fail once more: the next tries come soon. */
const soonMs = [2_000, 4_000, 8_000];
/** Name under which the browser wakes the worker when the network is back. */
export const syncTag = 'ct-class-queue';

let trying: Promise<void> | undefined;

/** Send what waits, and try a few more times soon when it did not get through. One such row at a time. */
export function flushSoon(): Promise<void> {
  trying ??= tryAFewTimes().finally(() => {
    trying = undefined;
  });
  return trying;
}

async function tryAFewTimes(): Promise<void> {
  await flushQueue();
  for (const pause of soonMs) {
    if (!navigator.onLine || !(await isAnythingDue())) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    await flushQueue();
  }
}

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
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration?.active || !('sync' in registration)) return;
  try {
    await (registration.sync as { register(tag: string): Promise<void> }).register(syncTag);
  } catch (error) {
    console.info('[cam-tay] no background sync', error);
  }
}
