import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Drain } from './draining.ts';

/** What stopping needs. */
export interface StopParts {
  server: Server;
  drain: Drain;
  log: Logger;
  /** How long what is in flight may take to end; ten seconds, as service managers wait longer than that. */
  graceMs?: number;
}

/** Ctrl+C reaches us twice under npm, from the terminal and from npm: an echo is not impatience. */
const echoMs = 500;

/** The first signal drains and ends the process within `graceMs`, a second one ends it at once. */
export function stopOnSignal({ server, drain, log, graceMs = 10_000 }: StopParts): void {
  let firstAt: number | undefined;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (firstAt !== undefined) {
      if (performance.now() - firstAt > echoMs) process.exit(1);
      return;
    }
    firstAt = performance.now();
    log.info({ signal }, 'stopping');
    const outcome = await drain.finish(server, graceMs);
    log.info({ outcome }, 'stopped');
    process.exit(outcome === 'finished' ? 0 : 1);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
