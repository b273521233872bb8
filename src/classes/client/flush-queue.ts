import { afterTry, inOrder, isResting, isWaiting, mayMoveUp, sent } from '../rules/class-request.ts';
import { hasStarted } from '../rules/session-time.ts';
import { asTold, fetchRegistration, fetchSessions, sendRegistration } from './class-api.ts';
import { tellOthers } from './request-news.ts';
import { openRequestStore, type RequestStore } from './request-store.ts';

/** One flusher per device, page or worker. */
const lock = 'ct-class-queue';

let coming: Promise<boolean> | undefined;

/**
 * Send what waits, first come first sent, and ask what became of slips that may have moved up. Nothing is dropped:
 * whatever happens to a request stands in the store. A call while one runs, here or elsewhere, runs after it, and once
 * for all such calls: the network may have come back just after the one before gave up.
 * @returns whether something still waits
 */
export function flushQueue(): Promise<boolean> {
  if (coming) return coming;
  const turn = inTurn(async () => {
    const store = await openRequestStore();
    coming = undefined;
    if ((await dueIn(store)).length > 0) await sendAll(store);
    await askAgain(store);
    return (await waitingIn(store)).length > 0;
  });
  coming = turn;
  turn.catch(() => {
    if (coming === turn) coming = undefined; // its turn never came
  });
  return turn;
}

/** Whether something waits that the server has not asked to be left alone with. */
export async function isAnythingDue(): Promise<boolean> {
  return (await dueIn(await openRequestStore())).length > 0;
}

/** Browsers before 2022 have no Web Locks: there the server's keys keep a request from counting twice. */
async function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  return navigator.locks ? await navigator.locks.request(lock, work) : work();
}

async function sendAll(store: RequestStore): Promise<void> {
  // By the server's clock: one that is a day off would take a good request for a late one.
  const schedule = await fetchSessions();
  const due = await dueIn(store); // the others of this phone do not wait for one that rests
  if (schedule.kind === 'problem')
    for (const { key } of due) await settle(store, key, { kind: 'later', afterMs: schedule.afterMs });
  if (schedule.kind !== 'ok') return;
  for (const { key, session, device, form, sentAt } of due) {
    const hasBegun = hasStarted({ startsAt: Date.parse(session.startsAt) }, schedule.serverTime);
    // One that was sent may have arrived: the server says what it answered then.
    if (hasBegun && sentAt === undefined) {
      await settle(store, key, { kind: 'settled', fate: { kind: 'too-late' } });
      continue;
    }
    const begun = await store.change(key, (request) => sent(request, Date.now()));
    if (begun === undefined) continue; // changed or taken back in the meantime
    const sending = await sendRegistration(key, device, form);
    await settle(store, key, sending);
    if (sending.kind === 'later' && sending.isForAll) return;
  }
}

/** A seat that somebody gave back is news also for whoever does not open the slip. */
async function askAgain(store: RequestStore): Promise<void> {
  for (const { key, fate } of (await store.list()).filter(mayMoveUp)) {
    if (fate?.kind !== 'registered') continue;
    const told = await fetchRegistration(fate.manageToken);
    if (told.kind === 'offline') return;
    await store.change(key, (request) => asTold(request, told));
    tellOthers();
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

async function dueIn(store: RequestStore) {
  return (await waitingIn(store)).filter((request) => !isResting(request, Date.now()));
}

async function waitingIn(store: RequestStore) {
  return inOrder(await store.list()).filter(isWaiting);
}
