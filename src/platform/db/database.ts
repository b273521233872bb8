import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type SelectQueryBuilder, sql, type Transaction } from 'kysely';
import type { Logger } from 'pino';
import { isRetryable } from './database-faults.ts';
import { createPostgresPool } from './postgres-pool.ts';
import { createReplicatedPool } from './replicated-commit.ts';
import { retryBusy } from './sqlite-connection.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { createWriterTurns } from './writer-turns.ts';

/** The database of one server process, the same to use on both engines. */
export interface Database<Tables> {
  readonly engine: 'sqlite' | 'postgres';
  /** For reading outside of a change: it sees only what is committed. */
  readonly reader: Kysely<Tables>;
  /**
   * One transaction: everything in `work`, or nothing. It may run several times, until nothing is in its way, so it
   * changes nothing outside of the database.
   */
  change<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Lock the rows that a query inside a change reads. SQLite already holds the whole file for it. */
  lockRows<T extends keyof Tables, O>(
    query: SelectQueryBuilder<Tables, T, O>,
  ): SelectQueryBuilder<Tables, T, O>;
  /** The same for work that is shared out: rows that somebody else has locked are left to them. */
  lockFreeRows<T extends keyof Tables, O>(
    query: SelectQueryBuilder<Tables, T, O>,
  ): SelectQueryBuilder<Tables, T, O>;
  close(): Promise<void>;
}

/** Where the data are kept. */
export interface DatabaseSettings {
  /** Address of a PostgreSQL server; undefined for a SQLite file in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly log: Logger;
  /** How long a writer waits on SQLite, for others of this process and for other processes together, in milliseconds. */
  readonly patienceMs?: number;
}

const mostRetries = 8;

/** The file in `dataDir` that holds the data where no PostgreSQL is named. */
export const sqliteFileName = 'cam-tay.db';

/** The database of this process. Nothing is opened before it is used, so a server can start while it is away. */
export function openDatabase<Tables>(settings: DatabaseSettings): Database<Tables> {
  return settings.databaseUrl === undefined
    ? openSqlite(settings)
    : openPostgres(settings.databaseUrl, settings.log);
}

function openSqlite<Tables>({ dataDir, patienceMs = 15_000 }: DatabaseSettings): Database<Tables> {
  const file = path.join(dataDir, sqliteFileName);
  const reader = new Kysely<Tables>({
    dialect: createSqliteDialect({ file, busyTimeoutMs: 20, patienceMs }),
  });
  const inTurn = createWriterTurns();
  return {
    engine: 'sqlite',
    reader,
    // Patience begins here: a writer that comes tenth waits no longer than the first one for a file that stays locked.
    change: (work) => {
      const until = performance.now() + patienceMs;
      return inTurn(until, () => retryBusy(until, () => reader.transaction().execute(work)));
    },
    lockRows: (query) => query,
    lockFreeRows: (query) => query,
    close: () => reader.destroy(),
  };
}

function openPostgres<Tables>(url: string, log: Logger): Database<Tables> {
  const pool = createReplicatedPool(createPostgresPool(url, log));
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    engine: 'postgres',
    reader,
    change: (work) => retry(() => changePostgres(reader, work)),
    lockRows: (query) => query.forUpdate(),
    lockFreeRows: (query) => query.forUpdate().skipLocked(),
    close: () => reader.destroy(),
  };
}

function changePostgres<Tables, T>(
  reader: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const begun = reader.transaction().setIsolationLevel('read committed');
  return begun.execute(async (transaction) => {
    await sql`set local lock_timeout = '3s'`.execute(transaction);
    return await work(transaction);
  });
}

async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isRetryable(error) || tries > mostRetries) throw error;
      await wait(Math.random() * 10 * 2 ** Math.min(tries, 6));
    }
  }
}
