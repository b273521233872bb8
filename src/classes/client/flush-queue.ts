import { afterTry, inOrder, isWaiting, sent } from '../rules/class-request.ts';
import { hasStarted } from '../rules/session-time.ts';
import { fetchSessions, sendRegistration } from './class-api.ts';
import { tellOthers } from './request-news.ts';
import { openRequestStore, type RequestStore } from './request-store.ts';

/** One flusher per device, page or worker. */
const lock = 'ct-class-queue';

/**
 * Send what waits, first come first sent, until it is sent or the network is gone. Nothing is dropped: whatever
 * happens to a request stands in the store. A second call while one runs does nothing.
 * @returns whether something still waits
 */
export async function flushQueue(): Promise<boolean> {
  const store = await openRequestStore();
  if ((await waitingIn(store)).length === 0) return false;
  if (navigator.locks === undefined) await sendAll(store);
  else {
    await navigator.locks.request(lock, { ifAvailable: true }, async (free) => {
      if (free) await sendAll(store);
    });
  }
  return (await waitingIn(store)).length > 0;
}

async function sendAll(store: RequestStore): Promise<void> {
  // By the server's clock: one that is a day off would take a good request for a late one.
  const schedule = await fetchSessions();
  if (schedule.kind !== 'ok') return;
  for (const { key, session, device, form, waitUntil = 0 } of await waitingIn(store)) {
    if (waitUntil > Date.now()) return;
    if (hasStarted({ startsAt: Date.parse(session.startsAt) }, schedule.serverTime)) {
      await settle(store, key, { kind: 'settled', fate: { kind: 'too-late' } });
      continue;
    }
    const begun = await store.change(key, (request) => sent(request, Date.now()));
    if (begun === undefined) continue; // changed or taken back in the meantime
    const sending = await sendRegistration(key, device, form);
    await settle(store, key, sending);
    if (sending.kind === 'later') return;
  }
}

async function settle(
  store: RequestStore,
  key: string,
  sending: Parameters<typeof afterTry>[1],
): Promise<void> {
  await store.change(key, (request) => afterTry(request, sending, Date.now(), Math.random()));
  tellOthers();
}

async function waitingIn(store: RequestStore) {
  return inOrder(await store.list()).filter(isWaiting);
}
