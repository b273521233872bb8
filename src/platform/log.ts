import { type Level, type Logger, pino } from 'pino';

/**
 * The process's log: one JSON object a line on standard output. When whoever reads it goes away, the log ends and
 * the server lives on; pino's own output would then wait for ever at the end of the process.
 */
export function createLog(level: Level | 'silent'): Logger {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') throw error;
  });
  return pino({ level, base: null }, { write: (line) => process.stdout.write(line) });
}
