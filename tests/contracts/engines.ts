import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { inject } from 'vitest';
import { type Database, type DatabaseSettings, openDatabase } from '#src/platform/db/database.ts';

/** An empty database of one test, on one engine. */
export interface TestDatabase {
  readonly engine: 'sqlite' | 'postgres';
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** One more connection pool to it, as another process would have. */
  open<Tables>(changed?: Partial<DatabaseSettings>): Database<Tables>;
  /** Variables under which the server of the product uses it. */
  readonly variables: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

const postgresUrl = inject('postgresUrl');

/** SQLite always, PostgreSQL where `TEST_POSTGRES=required`, as in `.ci/run`. */
export const engines: readonly (readonly [string, () => Promise<TestDatabase>])[] = [
  ['SQLite', () => createTestDatabase(undefined)],
  ...(postgresUrl === undefined ? [] : [['PostgreSQL', createPostgresDatabase] as const]),
];

let count = 0;

async function createPostgresDatabase(): Promise<TestDatabase> {
  count += 1;
  const name = `t${process.pid}_${Date.now()}_${count}`;
  const client = new pg.Client({ connectionString: `${postgresUrl}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  return createTestDatabase(`${postgresUrl}/${name}`);
}

/** A database at an address, or without one a SQLite file in a new folder. */
export async function createTestDatabase(databaseUrl: string | undefined): Promise<TestDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'camtay-data-'));
  const opened: { close(): Promise<void> }[] = [];
  return {
    engine: databaseUrl === undefined ? 'sqlite' : 'postgres',
    dataDir,
    databaseUrl,
    variables: {
      DATA_DIR: dataDir,
      APP_SECRET: 'a secret of the tests, longer than 32 letters',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    open<Tables>(changed: Partial<DatabaseSettings> = {}) {
      const log = pino({ level: 'silent' });
      const database = openDatabase<Tables>({ databaseUrl, dataDir, log, ...changed });
      opened.push(database);
      return database;
    },
    async remove() {
      await Promise.all(opened.map((database) => database.close()));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
