import { leaveOutOf } from '../kept-choice.ts';
import type { OfflineRequest, OfflineStatus } from '../offline-protocol.ts';
import { readChoice } from './choice-store.ts';

const REPEAT_MS = 20_000;
const LOOK_FOR_NEWS_MS = 30 * 60 * 1000;

/** What the page wants to hear from its worker. */
export interface WorkerListener {
  onStatus(status: OfflineStatus): void;
  /** The browser refused: private window, blocked storage. */
  onRefused(): void;
  /** A worker waits, or has stopped waiting. */
  onWaiting(): void;
  /** The release under this page was exchanged, by the person's word. */
  onSwitched(): void;
}

/** The page's line to its service worker. */
export interface WorkerLink {
  hasWaitingWorker(): boolean;
  /** Asks for the newest release now, though the device was full a moment ago. */
  retry(): void;
  /** The person agreed to the update. */
  update(): void;
}

/** Registers the worker and keeps the download going: a browser stops a worker after minutes, the page asks again. */
export function connectWorker(listener: WorkerListener): WorkerLink {
  const container = navigator.serviceWorker;
  let registration: ServiceWorkerRegistration | undefined;
  const compare = watchForSwitch(container, listener.onSwitched);
  let settled = false;

  const register = async () => {
    try {
      registration = await container.register('/sw.js');
      watchForWaiting(registration, listener.onWaiting);
      ask(wish({ page: location.pathname }));
    } catch (error) {
      reportFailure(error, listener);
    }
  };
  const ask = (request: OfflineRequest) => registration?.active?.postMessage(request);
  const goOn = () => {
    if (settled || !navigator.onLine) return;
    if (registration?.active) ask(wish({ page: location.pathname }));
    else if (!registration?.installing) void register();
  };

  container.addEventListener('message', ({ data }: MessageEvent<OfflineStatus>) => {
    if (data?.type !== 'offline-status') return;
    settled = isSettled(data);
    compare(data);
    listener.onStatus(data);
  });
  container.addEventListener('controllerchange', goOn);
  // A worker that has every pack still hears of the network: it may hold what waits to be sent.
  window.addEventListener('online', () => (settled ? ask({ type: 'offline-tell' }) : goOn()));
  setInterval(goOn, REPEAT_MS);
  setInterval(() => void lookForNews(registration, ask), LOOK_FOR_NEWS_MS);
  void register();
  void container.ready.then(goOn);

  return {
    // The very first worker waits for a moment too, with nobody before it: that is no update.
    hasWaitingWorker: () => Boolean(registration?.waiting && registration.active),
    retry: () => ask(wish({ page: location.pathname, evenIfFull: true })),
    update() {
      if (registration?.waiting) registration.waiting.postMessage({ type: 'offline-take-over' });
      else ask({ type: 'offline-switch' });
    },
  };
}

/** Every wish for packs says what this device does without: the choice is kept by pages, the worker has no storage for it. */
function wish(rest: Partial<OfflineRequest & { type: 'offline-sync' }>): OfflineRequest {
  return { ...rest, type: 'offline-sync', leaveOut: leaveOutOf(readChoice()) };
}

/** Tells when the release under this page was exchanged: by other packs, or by another worker. */
function watchForSwitch(
  container: ServiceWorkerContainer,
  onSwitched: () => void,
): (status: OfflineStatus) => void {
  let wasControlled = container.controller !== null;
  let generation: number | undefined;
  container.addEventListener('controllerchange', () => {
    // The first worker takes over a page that it did not serve: nothing was exchanged under it.
    if (wasControlled) onSwitched();
    wasControlled = true;
  });
  return (status) => {
    generation ??= status.generation;
    if (status.generation > generation) onSwitched();
  };
}

/** A full device and wrong bytes do not mend themselves in 20 seconds: they wait for the next page. */
function isSettled(status: OfflineStatus): boolean {
  const isThere = status.level === 'current' || status.updateStaged;
  return isThere || status.trouble === 'quota' || status.trouble === 'corrupt';
}

function watchForWaiting(registration: ServiceWorkerRegistration, onWaiting: () => void): void {
  if (registration.waiting) onWaiting();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', onWaiting);
  });
}

/** A page can stay open for a day in a class room. */
async function lookForNews(
  registration: ServiceWorkerRegistration | undefined,
  ask: (request: OfflineRequest) => void,
): Promise<void> {
  if (!registration || !navigator.onLine) return;
  try {
    await registration.update();
    ask(wish({}));
  } catch (error) {
    console.info('No news of a newer release', error);
  }
}

/** Without a connection the registration simply waits; refused for good is only what the browser forbids. */
function reportFailure(error: unknown, listener: WorkerListener): void {
  console.info('The service worker was not registered', error);
  if (error instanceof DOMException && error.name === 'SecurityError') listener.onRefused();
}
