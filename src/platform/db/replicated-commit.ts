import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Class "warning": during COMMIT it says that the server no longer waits for its standby. */
const noLongerWaiting = '01000';

/**
 * The pool for Kysely, with one difference: a COMMIT during which the server stopped waiting for its standby fails.
 * PostgreSQL calls that success and only adds a notice, yet the row would be lost with this one machine. The answer
 * becomes 503, and the client repeats with its key.
 */
export function createReplicatedPool(pool: pg.Pool): PostgresPool {
  const guarded = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const known = guarded.get(client) ?? guardCommits(client);
      guarded.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function guardCommits(client: pg.PoolClient): PostgresPoolClient {
  const query = client.query.bind(client) as (sql: unknown, parameters?: unknown) => unknown;
  const answer = (sql: unknown, parameters?: unknown) =>
    sql === 'commit' ? commit(client, () => query(sql, parameters)) : query(sql, parameters);
  // A client stays the same object to the pool; `release` is replaced each time it is lent.
  return { query: answer as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
}

async function commit(client: pg.PoolClient, run: () => unknown): Promise<unknown> {
  let warning: string | undefined;
  const listen = ({ code, message }: { code?: string | undefined; message?: string | undefined }) => {
    if (code === noLongerWaiting) warning = message;
  };
  client.on('notice', listen);
  try {
    const result = await run();
    if (warning === undefined) return result;
    throw Object.assign(new Error(`Committed here, but not on the standby: ${warning}`), {
      code: noLongerWaiting,
    });
  } finally {
    client.off('notice', listen);
  }
}
