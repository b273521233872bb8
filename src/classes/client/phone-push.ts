import { isAppleTouchDevice } from '#src/platform/offline/client/in-app-browser.ts';
import type { PushFacts } from '../rules/notices/push-standing.ts';

/** A push service that says nothing for so long is waited for no more: a person has put the phone away by then. */
const patienceMs = 25_000;

/** Under which address this browser is known to its push service; undefined when notices were never allowed. */
export async function findSubscription(): Promise<PushSubscription | undefined> {
  const worker = await navigator.serviceWorker?.getRegistration();
  return (await inTime(worker?.pushManager?.getSubscription())) ?? undefined;
}

/** @param browsers addresses that the centre knows */
export async function readPushFacts(browsers: readonly string[]): Promise<PushFacts> {
  const canPush = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  const worker = canPush ? await navigator.serviceWorker.getRegistration() : undefined;
  const own = await findSubscription();
  return {
    ...{ isSecure: isSecureContext, canPush, permission: canPush ? Notification.permission : 'default' },
    isApple: isAppleTouchDevice(navigator.userAgent, navigator.maxTouchPoints),
    isInstalled: matchMedia('(display-mode: standalone)').matches,
    hasWorker: worker?.active != null,
    isKnown: own !== undefined && browsers.includes(own.endpoint),
  };
}

/**
 * Ask the push service for an address of this browser; one that was given for another key is given up. It may never
 * answer: then this fails.
 */
export function subscribe(applicationServerKey: string): Promise<PushSubscription> {
  return inTime(askForAddress(applicationServerKey));
}

async function askForAddress(applicationServerKey: string): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey };
  try {
    return await pushManager.subscribe(options);
  } catch (error) {
    const old = await pushManager.getSubscription();
    if (old === null || Object(error).name !== 'InvalidStateError') throw error;
    await old.unsubscribe();
    return await pushManager.subscribe(options);
  }
}

async function inTime<T>(work: T | PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The push service says nothing.')), patienceMs);
  });
  return await Promise.race([work, silence]).finally(() => clearTimeout(timer));
}
