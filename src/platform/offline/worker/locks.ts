/** Runs the work alone among all workers of this site. The lock goes when its worker dies. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return hasLocks() ? await navigator.locks.request(name, work) : work();
}

/** Runs the work when nobody holds the lock; otherwise does nothing and says so with `false`. */
export async function ifFree(name: string, work: () => Promise<void>): Promise<boolean> {
  if (!hasLocks()) return work().then(() => true);
  return await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** Browsers before 2022 have no Web Locks: there, the pages alone keep tasks from being interrupted. */
function hasLocks(): boolean {
  return Boolean(navigator.locks);
}
