import { createBusyFault } from './database-faults.ts';

/** Lets one piece of work run at a time, in the order in which they came. */
export type WriterTurns = <T>(untilMs: number, work: () => Promise<T>) => Promise<T>;

/**
 * Writers of one process stand in a line in front of the pool, not inside of it: whoever waits holds no connection
 * that somebody else could read with.
 * @returns what runs work in its turn; it throws, as a busy file does, when the turn has not come by `untilMs` of
 *   `performance.now()`
 */
export function createWriterTurns(): WriterTurns {
  const waiting = new Set<() => void>();
  let isTaken = false;

  function untilFree(untilMs: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const come = () => {
      clearTimeout(timer);
      resolve();
    };
    const giveUp = () => {
      waiting.delete(come);
      reject(createBusyFault());
    };
    const timer = setTimeout(giveUp, untilMs - performance.now());
    waiting.add(come);
    return promise;
  }

  function passOn(): void {
    const [next] = waiting;
    if (next) waiting.delete(next);
    isTaken = next !== undefined; // stays taken on its way to the next one, so that nobody overtakes
    next?.();
  }

  return async (untilMs, work) => {
    if (isTaken) await untilFree(untilMs);
    isTaken = true;
    try {
      return await work();
    } finally {
      passOn();
    }
  };
}
