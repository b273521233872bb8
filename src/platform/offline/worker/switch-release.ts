import { TASK_LOCK } from '../offline-protocol.ts';
import { ifFree } from './locks.ts';
import { dropPackCaches } from './old-caches.ts';
import { changeState, readState } from './pack-state.ts';
import { switched } from './release.ts';
import { openPages, scope } from './scope.ts';
import { tellPages } from './status.ts';

/**
 * The person pressed the button: the staged release goes live, and the pages are told.
 * While any page runs a task nothing happens: the task's lock is shared, the switch needs it alone.
 */
export async function switchRelease(): Promise<void> {
  await ifFree(TASK_LOCK, goLive);
  await tellPages();
}

/** The same for a worker that waits: it brings its packs along, and its pages learn of it by the new controller. */
export async function takeOver(): Promise<void> {
  const done = await ifFree(TASK_LOCK, async () => {
    await goLive();
    await scope.skipWaiting();
  });
  if (!done) await tellPages();
}

/** A cold start: a page is about to open and no other is there, so the newest release can simply be shown. */
export async function switchIfNobodyIsHere(): Promise<void> {
  const { staged } = await readState();
  if (staged && (await openPages()).length === 0) await goLive();
}

/** What a running download has brought is in no record yet: it sweeps behind itself when it is done. */
async function goLive(): Promise<void> {
  const state = await changeState(switched);
  await ifFree('ct-packs', () => dropPackCaches(state));
}
