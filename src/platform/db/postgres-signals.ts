import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Database } from './database.ts';
import type { HeardFromOthers, Hearing } from './hearing.ts';

const channel = 'cam_tay_change';
const [shortestPauseMs, longestPauseMs] = [200, 10_000];
/** A connection whose other end has vanished says nothing: it is asked so often, and given up after half of it. */
const askEveryMs = 15_000;

/** Tell every process that listens. @param topic of letters, digits and hyphens; nothing about people */
export async function notifyPostgres<Tables>({ reader }: Database<Tables>, topic: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${topic})`.execute(reader);
}

/** One connection of its own that listens; one that is lost is opened again, and then everybody looks. */
export function openPostgresHearing(connectionString: string, log: Logger): Hearing {
  return (heard) => {
    const stopping = new AbortController();
    void keepListening(connectionString, { heard, log, signal: stopping.signal });
    return () => stopping.abort();
  };
}

interface ListeningParts {
  readonly heard: HeardFromOthers;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

async function keepListening(connectionString: string, parts: ListeningParts): Promise<void> {
  const { log, signal } = parts;
  let pauseMs = shortestPauseMs;
  const isListening = () => {
    pauseMs = shortestPauseMs;
  };
  while (!signal.aborted) {
    try {
      await listenUntilLost(connectionString, parts, isListening);
    } catch (error) {
      log.warn({ reason: String(error) }, 'not told of changes by other processes');
    }
    if (!signal.aborted) await wait(pauseMs, undefined, { ref: false });
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

async function listenUntilLost(
  connectionString: string,
  { heard, signal }: ListeningParts,
  isListening: () => void,
): Promise<void> {
  const client = new pg.Client({
    ...{ connectionString, keepAlive: true, connectionTimeoutMillis: 10_000, query_timeout: askEveryMs / 2 },
    application_name: 'cam-tay signals',
  });
  client.on('error', () => undefined); // its end is what is waited for
  client.on('notification', ({ payload = '' }) => heard.one(payload));
  const lost = once(client, 'end');
  const end = () => void client.end().catch(() => undefined); // it may have ended by itself
  signal.addEventListener('abort', end);
  const asking = setInterval(() => client.query('select 1').catch(end), askEveryMs).unref();
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    isListening();
    heard.all(); // what was said before is not told again
    if (!signal.aborted) await lost;
  } finally {
    clearInterval(asking);
    signal.removeEventListener('abort', end);
    end();
  }
}
