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

/** Few are enough: every statement is synchronous, so more would only wait inside. Of this process one at most writes. */
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

/** A small pool. Writers stand in line before they come here, so that those who read find a connection. */
class SqliteDriver implements Driver {
  readonly #settings: SqliteSettings;
  readonly #idle: SqliteConnection[] = [];
  readonly #all: SqliteConnection[] = [];
  readonly #waiting: ((connection: SqliteConnection) => void)[] = [];

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
    (connection as SqliteConnection).begin(accessMode === 'read only');
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    (connection as SqliteConnection).commit(); // when it fails, Kysely rolls back
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    (connection as SqliteConnection).rollback();
  }

  async destroy(): Promise<void> {
    for (const connection of this.#all) connection.close();
  }
}
