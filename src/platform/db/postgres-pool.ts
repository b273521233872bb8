import pg from 'pg';
import type { Logger } from 'pino';

const int8 = 20;
const numeric = 1700;
const { getTypeParser } = pg.types;

/** The same JavaScript types as SQLite gives: counts and instants are numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === int8 || oid === numeric ? Number : getTypeParser(oid, format)) as typeof getTypeParser,
};

/** Connections to a PostgreSQL server; one that is lost is logged, and replaced when it is needed. */
export function createPostgresPool(connectionString: string, log: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    types,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'cam-tay',
  });
  // Both are needed: without a listener a connection that ends, idle or at work, would end the process.
  const sayLost = (error: Error) => log.warn({ reason: error.message }, 'connection to the database lost');
  pool.on('error', sayLost);
  pool.on('connect', (client) => client.on('error', () => undefined)); // whoever used it is told by the query
  return pool;
}
