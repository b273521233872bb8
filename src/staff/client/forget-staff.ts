const channelName = 'ct-staff';
const prefix = 'ct.staff.';
const hooks = new Set<() => unknown>();
const ownerHooks = new Set<(memberId: string) => unknown>();
const lastTries = new Set<LastTry>();

/** @returns a sentence for whoever leaves, when something still waits on this device */
type LastTry = () => Promise<string | undefined>;

/**
 * Have names forgotten when nobody is signed in any more: somebody signed out, or their session ran out. What stands
 * under `ct.staff.` in the storages goes with whoever signs out, and waits for them when it was the session alone.
 */
export function onSignedOut(forget: () => unknown): void {
  hooks.add(forget);
}

/** Have what is of others forgotten whenever it is known who is signed in. */
export function onSomebodyIn(forgetOthers: (memberId: string) => unknown): void {
  ownerHooks.add(forgetOthers);
}

/** Have something done while somebody is still signed in, such as sending what waits. */
export function beforeSignOut(tryOnce: LastTry): void {
  lastTries.add(tryOnce);
}

/** Leave nothing of the staff in this tab and in what all tabs share. What cannot be forgotten is noted, once each. */
export async function forgetStaff(): Promise<void> {
  await noting(forgetStored);
  await forgetNames();
}

/** The session is over: names go, what was typed stays for whoever typed it. */
export async function forgetNames(): Promise<void> {
  for (const forget of hooks) await noting(forget);
}

/** Somebody is signed in: nothing of anybody else stays. */
export async function forgetOthers(memberId: string): Promise<void> {
  for (const forget of ownerHooks) await noting(() => forget(memberId));
}

/** What waits goes out now if it can. @returns what still waits after that, in sentences: nobody leaves unknowing */
export async function sendBeforeSignOut(): Promise<string> {
  const waiting: string[] = [];
  for (const tryOnce of lastTries) waiting.push((await noting(tryOnce)) ?? '');
  return waiting.filter((sentence) => sentence !== '').join(' ');
}

async function noting<T>(work: () => T): Promise<Awaited<T> | undefined> {
  try {
    return await work();
  } catch (error) {
    console.info('[cam-tay] not done before leaving', error);
    return undefined;
  }
}

/** Tell the other tabs that nobody is signed in any more. */
export function tellSignedOut(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed-out');
  channel.close();
}

/** Hear of another tab that signed out. @returns how to stop */
export function onSignedOutElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  return () => channel.close();
}

function forgetStored(): void {
  for (const storage of [sessionStorage, localStorage])
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
}
