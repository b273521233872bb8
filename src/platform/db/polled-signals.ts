import type { Logger } from 'pino';
import type { Hearing } from './hearing.ts';

/** How often each of some topics has changed so far, in one query. */
export type ReadRevisions = (topics: readonly string[]) => Promise<ReadonlyMap<string, number>>;

const askEveryMs = 500;

/** SQLite tells nobody: one query asks for everything that is listened to. */
export function askForRevisions(readRevisions: ReadRevisions, log: Logger): Hearing {
  return ({ one, topics }) => {
    let known: ReadonlyMap<string, number> = new Map();
    let hasFailed = false;
    let timer: NodeJS.Timeout;
    let isStopped = false;
    const ask = async () => {
      try {
        const now = await readRevisions(topics());
        for (const topic of topics()) if (known.get(topic) !== now.get(topic)) one(topic);
        known = now;
        hasFailed = false;
      } catch (error) {
        if (!hasFailed) log.warn({ reason: String(error) }, 'changes of other processes are not seen');
        hasFailed = true;
      }
      if (!isStopped) timer = setTimeout(ask, askEveryMs).unref();
    };
    timer = setTimeout(ask, askEveryMs).unref();
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  };
}
