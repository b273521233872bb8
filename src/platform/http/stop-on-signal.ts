import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Drain } from './draining.ts';

/** What stopping needs. */
export interface StopParts {
  server: Server;
  drain: Drain;
  log: Logger;
  /** What else has to come to its end, such as notices on their way. */
  finish?: () => Promise<void>;
  /** How long what is in flight may take to end; ten seconds, as service managers wait longer than that. */
  graceMs?: number;
}

/** Ctrl+C reaches us twice under npm, from the terminal and from npm: an echo is not impatience. */
const echoMs = 500;

/** The first signal drains and ends the process within `graceMs`, a second one ends it at once. */
export function stopOnSignal({ server, drain, log, finish, graceMs = 10_000 }: StopParts): void {
  let firstAt: number | undefined;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (firstAt !== undefined) {
      if (performance.now() - firstAt > echoMs) process.exit(1);
      return;
    }
    firstAt = performance.now();
    log.info({ signal }, 'stopping');
    const finished = Promise.race([finish?.(), wait(graceMs, undefined, { ref: false })]);
    const outcome = await drain.finish(server, graceMs);
    await finished;
    log.info({ outcome }, 'stopped');
    process.exit(outcome === 'finished' ? 0 : 1);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
