import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { isSqliteBusy } from './database-faults.ts';

/** Where the embedded database is and how patient it is; times in milliseconds. */
export interface SqliteSettings {
  readonly file: string;
  /** How long one attempt may block the whole process. */
  readonly busyTimeoutMs: number;
  /** How long to try again, without blocking, while another process writes. */
  readonly patienceMs: number;
}

const mostStatements = 500;

/** One connection. `node:sqlite` is synchronous: whatever waits here waits outside of it. */
export class SqliteConnection implements DatabaseConnection {
  readonly #db: DatabaseSync;
  readonly #settings: SqliteSettings;
  readonly #statements = new Map<string, StatementSync>();

  /** A busy file is waited for, as other processes may be making it at this moment. */
  static async open(settings: SqliteSettings): Promise<SqliteConnection> {
    return await retryBusy(performance.now() + settings.patienceMs, () => new SqliteConnection(settings));
  }

  private constructor(settings: SqliteSettings) {
    this.#settings = settings;
    this.#db = new DatabaseSync(settings.file, { timeout: settings.busyTimeoutMs });
    try {
      // FULL: an answered registration survives a power cut. Stated on every connection; WAL stays with the file.
      this.#db.exec('pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on');
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#db.isTransaction) return this.#run<R>(sql, parameters);
    const until = performance.now() + this.#settings.patienceMs;
    return await retryBusy(until, () => this.#run<R>(sql, parameters));
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#db.prepare(sql).iterate(...parameters.map(toStored)))
      yield { rows: [{ ...row } as R] };
  }

  /**
   * IMMEDIATE takes the write lock at once: what is read inside stays true until the commit. A busy file throws:
   * whoever writes waits without a connection, see `openDatabase`.
   */
  begin(readOnly: boolean): void {
    this.#run(readOnly ? 'begin' : 'begin immediate', []);
  }

  commit(): void {
    this.#run('commit', []);
  }

  /** A full disk has already rolled back by itself. */
  rollback(): void {
    if (this.#db.isTransaction) this.#run('rollback', []);
  }

  close(): void {
    this.#db.close();
  }

  #run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const statement = this.#prepared(sql);
    const values = parameters.map(toStored);
    // Rows have no prototype; they are handed on as plain objects.
    if (statement.columns().length > 0)
      return { rows: statement.all(...values).map((row) => ({ ...row }) as R) };
    const { changes } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= mostStatements) this.#statements.clear();
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Try again, without blocking, while another process is in the way. @param untilMs of `performance.now()` */
export async function retryBusy<T>(untilMs: number, attempt: () => T | Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isSqliteBusy(error) || performance.now() > untilMs) throw error;
      await wait(1 + Math.random() * Math.min(4 + tries, 20)); // apart from each other, or two would meet for ever
    }
  }
}

/** SQLite binds no booleans and no `undefined`. */
function toStored(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return (value ?? null) as SQLInputValue;
}
