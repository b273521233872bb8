import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { pino } from 'pino';
import { createPostgresPool } from './postgres-pool.ts';
import { createReplicatedPool } from './replicated-commit.ts';
import type { StoredRow } from './table-figures.ts';
import { batchRows, type WholeDatabase } from './whole-database.ts';

/** A PostgreSQL database for whoever runs a command: nothing there ends by itself, however long it takes. */
export function openPatiently(url: string): Kysely<unknown> {
  const pool = createPostgresPool(url, pino({ level: 'silent' }), { isPatient: true });
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: createReplicatedPool(pool) }) });
}

/** One moment of a PostgreSQL database, for as long as `work` takes. */
export async function atOneMoment<T>(
  db: Kysely<unknown>,
  work: (transaction: Transaction<unknown>) => Promise<T>,
): Promise<T> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return await reading.execute(work);
}

/** Everything that a transaction sees. */
export function wholeOfPostgres(transaction: Transaction<unknown>): WholeDatabase {
  return {
    tables: async () => {
      const own = sql<{ name: string }>`select tablename as name from pg_tables
        where schemaname = current_schema() order by tablename`;
      return (await own.execute(transaction)).rows.map(({ name }) => name);
    },
    async *rows(table) {
      await sql`declare whole_table no scroll cursor for select * from ${sql.table(table)}`.execute(
        transaction,
      );
      for (;;) {
        const { rows } = await sql<StoredRow>`fetch ${sql.lit(batchRows)} from whole_table`.execute(
          transaction,
        );
        if (rows.length === 0) break;
        yield rows;
      }
      await sql`close whole_table`.execute(transaction);
    },
  };
}

/** How many connections of servers there are to this database, besides those of commands. */
export async function countServers(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
    where datname = current_database() and application_name in ('cam-tay', 'cam-tay signals')`.execute(db);
  return rows[0]?.count ?? 0;
}
