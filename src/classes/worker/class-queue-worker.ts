import { scope } from '#src/platform/offline/worker/scope.ts';
import { flushQueue } from '../client/flush-queue.ts';
import { flushSoon, syncTag } from '../client/keep-flushing.ts';

/** Background Sync, which TypeScript's own library does not know yet. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// The browser wakes the worker when the network is back, also with every page closed. Refusing makes it try again.
scope.addEventListener('sync' as 'activate', (event) => {
  if ((event as SyncEvent).tag === syncTag) event.waitUntil(flushOrRefuse());
});

// Every page that opens, and every page that notices the network, asks the worker for something.
scope.addEventListener('message', (event) => event.waitUntil(flushSoon()));

async function flushOrRefuse(): Promise<void> {
  if (await flushQueue()) throw new Error('registrations still wait');
}
