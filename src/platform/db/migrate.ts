import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';

/** One step of the schema. A step that has shipped is never edited: the next one mends it. */
export interface Migration {
  /** Name that sorts after every step before it, such as `0001-classes`. */
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: a step is written against the schema of its day, not today's.
  readonly apply: (transaction: Transaction<any>, engine: Database<unknown>['engine']) => Promise<void>;
}

interface MigrationTables {
  schema_step: { name: string };
}

/** Any number, the same in every process of this product, and in no other product on the same server. */
const lockNumber = 74_116_001;

/**
 * Bring the database to the newest step, all missing ones in one transaction. Several processes may do so at once:
 * the first works, the others find it done.
 * @returns names of the steps that this call applied
 */
export async function migrate<Tables>(
  { engine, change }: Database<Tables>,
  steps: readonly Migration[],
): Promise<readonly string[]> {
  return await change((transaction) => applySteps(transaction, engine, steps));
}

/** The same inside a transaction that does more than this. @returns names of the steps that were missing */
export async function applySteps<Tables>(
  transaction: Transaction<Tables>,
  engine: Database<unknown>['engine'],
  steps: readonly Migration[],
): Promise<readonly string[]> {
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(transaction);
  await sql`create table if not exists schema_step (name text primary key not null)`.execute(transaction);
  const table = transaction as unknown as Transaction<MigrationTables>;
  const known = await namesOf(table);
  const missing = steps.filter(({ name }) => !known.includes(name));
  for (const { name, apply } of missing) {
    await apply(transaction, engine);
    await table.insertInto('schema_step').values({ name }).execute();
  }
  return missing.map(({ name }) => name);
}

/** Whether the database answers and has every step. @throws what the driver throws when it does not answer */
export async function isMigrated<Tables>(
  { reader }: Database<Tables>,
  steps: readonly Migration[],
): Promise<boolean> {
  const known = await namesOf(reader as unknown as Kysely<MigrationTables>);
  return steps.every(({ name }) => known.includes(name));
}

async function namesOf(db: Kysely<MigrationTables>): Promise<readonly string[]> {
  const rows = await db.selectFrom('schema_step').select('name').execute();
  return rows.map(({ name }) => name);
}
