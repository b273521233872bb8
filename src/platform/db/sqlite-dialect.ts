import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { SqliteConnection, type SqliteSettings } from './sqlite-connection.ts';

/** Few are enough: every statement is synchronous, so more would only wait inside. One is kept for reading. */
const connectionCount = 4;

/**
 * Kysely over `node:sqlite`. Its own SQLite dialect is made for another driver, begins transactions that find out too
 * late that they cannot write, and knows one connection, on which two requests would meet in one transaction.
 */
export function createSqliteDialect(settings: SqliteSettings): Dialect {
  return {
    createDriver: () => new SqliteDriver(settings),
    createAdapter: () => new PooledSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  };
}

class PooledSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** A small pool, and one writer at a time: others of this process stand in a queue instead of fighting for the file. */
class SqliteDriver implements Driver {
  readonly #settings: SqliteSettings;
  readonly #idle: SqliteConnection[] = [];
  readonly #all: SqliteConnection[] = [];
  readonly #waiting: ((connection: SqliteConnection) => void)[] = [];
  readonly #endOfTurn = new WeakMap<DatabaseConnection, () => void>();
  #lastTurn: Promise<void> = Promise.resolve();

  constructor(settings: SqliteSettings) {
    this.#settings = settings;
  }

  async init(): Promise<void> {
    while (this.#all.length < connectionCount) {
      const connection = await SqliteConnection.open(this.#settings);
      this.#all.push(connection);
      this.#idle.push(connection);
    }
  }

  async acquireConnection(): Promise<SqliteConnection> {
    return this.#idle.pop() ?? (await new Promise((resolve) => this.#waiting.push(resolve)));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next(connection as SqliteConnection);
    else this.#idle.push(connection as SqliteConnection);
  }

  async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    const readOnly = accessMode === 'read only';
    if (!readOnly) await this.#takeTurn(connection);
    try {
      await (connection as SqliteConnection).begin(readOnly);
    } catch (error) {
      this.#endTurn(connection);
      throw error;
    }
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    (connection as SqliteConnection).commit(); // when it fails, Kysely rolls back, and the turn ends there
    this.#endTurn(connection);
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      (connection as SqliteConnection).rollback();
    } finally {
      this.#endTurn(connection);
    }
  }

  async destroy(): Promise<void> {
    for (const connection of this.#all) connection.close();
  }

  async #takeTurn(connection: DatabaseConnection): Promise<void> {
    const before = this.#lastTurn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#lastTurn = promise;
    await before;
    this.#endOfTurn.set(connection, resolve);
  }

  #endTurn(connection: DatabaseConnection): void {
    this.#endOfTurn.get(connection)?.();
    this.#endOfTurn.delete(connection);
  }
}
