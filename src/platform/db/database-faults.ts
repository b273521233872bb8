/** What a database driver says about a failure; both engines' words in one shape. */
interface DatabaseFault {
  readonly code?: unknown;
  /** Number of SQLite; its low byte is the kind. */
  readonly errcode?: unknown;
  readonly message?: unknown;
}

/** busy, locked, out of memory, read-only, I/O, corrupt, full, cannot open, not a database. */
const sqliteAway = new Set([5, 6, 7, 8, 10, 11, 13, 14, 26]);
const busy = 5;
const sqliteBusy = new Set([busy, 6]);

/** Serialisation, deadlock, lock timeout: the database says itself that nothing was kept. */
const postgresRetryable = new Set(['40001', '40P01', '55P03']);

/** Connection lost, out of resources, operator's stop, system error, statement or idle timeout, standby not waited for. */
const postgresAway = /^(?:08|53|58)...$|^57P..$|^57014$|^25P03$|^25006$|^01000$/;
const networkAway =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
const driverAway = /^(?:Connection terminated|timeout exceeded|Client has encountered a connection error)/;

/**
 * Whether the same transaction may simply be tried again: nothing of it was kept. A connection that was lost while
 * committing is not here: nobody knows, so the client repeats with the same command key.
 */
export function isRetryable(error: unknown): boolean {
  const fault = faultOf(error);
  return postgresRetryable.has(String(fault.code)) || isSqliteBusy(error);
}

/** Whether another connection holds the lock of a SQLite file. */
export function isSqliteBusy(error: unknown): boolean {
  return sqliteBusy.has(sqliteKindOf(faultOf(error)));
}

/** What SQLite says of a file that stays busy, for whoever has waited for it elsewhere. */
export function createBusyFault(): Error {
  const error = new Error('The database stayed busy for as long as was waited for it.');
  return Object.assign(error, { code: 'ERR_SQLITE_ERROR', errcode: busy });
}

/** Whether the database cannot serve now: locked, full, away. Later it may, so it is no fault of the code. */
export function isDatabaseAway(error: unknown): boolean {
  const fault = faultOf(error);
  if (isRetryable(error) || sqliteAway.has(sqliteKindOf(fault))) return true;
  const code = String(fault.code ?? '');
  return postgresAway.test(code) || networkAway.test(code) || driverAway.test(String(fault.message ?? ''));
}

function sqliteKindOf({ code, errcode }: DatabaseFault): number {
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : 0;
}

function faultOf(error: unknown): DatabaseFault {
  return typeof error === 'object' && error !== null ? error : {};
}
