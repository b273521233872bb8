import type { Logger } from 'pino';

/**
 * Whatever nobody caught, a rejected promise too, stands once in the log and ends the process: what it has left
 * behind is unknown, and a service manager starts a sound one.
 */
export function endOnCrash(log: Logger): void {
  process.on('uncaughtException', (error, origin) => {
    log.fatal({ err: error, origin }, 'crashed');
    process.exit(1);
  });
}
