import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Whether a database can be used, for whoever asks `/readyz`. */
export interface Readiness {
  /** True once everything was prepared; it stays so, as a prepared database does not become unprepared. */
  readonly isPrepared: boolean;
  /** Prepared, and answering at this moment. */
  isReady(): Promise<boolean>;
}

/** What has to be done before the database can be used, and how to see that it answers. */
export interface ReadinessParts {
  readonly prepare: () => Promise<void>;
  readonly answers: () => Promise<boolean>;
  readonly log: Logger;
}

const longestPauseMs = 10_000;

/**
 * Prepare a database, and try again for as long as it is away: lessons and practice are served meanwhile. The first
 * attempt is over when this returns.
 */
export async function prepareDatabase({ prepare, answers, log }: ReadinessParts): Promise<Readiness> {
  let isPrepared = false;
  const attempt = async () => {
    try {
      await prepare();
      isPrepared = true;
    } catch (error) {
      log.error({ err: error }, 'the database cannot be used yet');
    }
  };
  await attempt();
  void (async () => {
    for (let pauseMs = 500; !isPrepared; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await wait(pauseMs, undefined, { ref: false });
      await attempt();
    }
  })();
  return {
    get isPrepared() {
      return isPrepared;
    },
    isReady: async () => {
      if (!isPrepared) return false;
      // A health check asks every few seconds and wants a no, not a stack trace.
      return await answers().catch((error: unknown) => {
        log.warn({ reason: String(error) }, 'the database does not answer');
        return false;
      });
    },
  };
}
