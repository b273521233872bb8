import { TASK_LOCK } from '../offline-protocol.ts';

/** Fired on `window` when a task of this tab begins or ends. */
export const TASK_HOLD_EVENT = 'ct-task-hold';

/**
 * Keeps every update away while a task runs, in this tab and in all others: no bar, no switch, no reload.
 * Call the returned function when the task is over; calling it twice does no harm. A closed or killed page lets go
 * by itself. The reason is for a developer who asks the browser who holds the lock.
 */
export function holdUpdates(reason: string): () => void {
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  countHere(+1);
  if (hasLocks()) void navigator.locks.request(TASK_LOCK, { mode: 'shared' }, () => over);
  console.debug(`Updates wait: ${reason}`);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    end();
    countHere(-1);
  };
}

/** Whether a task runs in this tab or, where the browser can tell, in any tab of this site. */
export async function isTaskRunning(): Promise<boolean> {
  if (holdsHere() > 0) return true;
  if (!hasLocks()) return false;
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].some((lock) => lock.name === TASK_LOCK && lock.mode === 'shared');
}

/** The count lies on the page itself: islands and the offline script are separate bundles without shared memory. */
function countHere(change: number): void {
  document.documentElement.dataset['taskHolds'] = String(holdsHere() + change);
  window.dispatchEvent(new Event(TASK_HOLD_EVENT));
}

function holdsHere(): number {
  return Number(document.documentElement.dataset['taskHolds'] ?? 0);
}

function hasLocks(): boolean {
  return Boolean(navigator.locks);
}
