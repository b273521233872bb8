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

/** A server answers soon or not at all; a command that copies everything takes its time. */
const ofServer = {
  max: 10,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 15_000,
  application_name: 'cam-tay',
};
const ofCommand = { max: 2, application_name: 'cam-tay command' };

/**
 * Connections to a PostgreSQL server; one that is lost is logged, and replaced when it is needed.
 * @param isPatient for a command that an operator runs: no statement is cut off
 */
export function createPostgresPool(
  connectionString: string,
  log: Logger,
  { isPatient = false }: { isPatient?: boolean } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    types,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    ...(isPatient ? ofCommand : ofServer),
  });
  // Both are needed: without a listener a connection that ends, idle or at work, would end the process.
  const sayLost = (error: Error) => log.warn({ reason: error.message }, 'connection to the database lost');
  pool.on('error', sayLost);
  pool.on('connect', (client) => client.on('error', () => undefined)); // whoever used it is told by the query
  return pool;
}
