import { sql, type Transaction } from 'kysely';
import { applySteps, type Migration } from '../migrate.ts';
import { openPatiently, wholeOfPostgres } from '../postgres-whole.ts';
import { openAlone, type SqliteWhole } from '../sqlite-whole.ts';
import { compareFigures, countRows, type FiguresByTable, type StoredRow } from '../table-figures.ts';
import { ageOfSchema, countWhole, stepsOf, stepTable, type WholeDatabase } from '../whole-database.ts';

/** From where to where, and which schema both have to have. */
export interface Move {
  /** SQLite file; nobody else may have it open. */
  readonly file: string;
  /** Address of an empty PostgreSQL database. */
  readonly databaseUrl: string;
  readonly steps: readonly Migration[];
}

/**
 * Copy every row of every table of a SQLite file into an empty PostgreSQL database, in one transaction there: it ends
 * with all of it or with nothing. The file stays as it is.
 * @returns what each table holds now
 * @throws a sentence for the operator, when it was not done
 */
export async function moveToPostgres({ file, databaseUrl, steps }: Move): Promise<FiguresByTable> {
  const source = openAlone(file);
  try {
    await demandSameSchema(source, steps);
    const db = openPatiently(databaseUrl);
    try {
      return await db.transaction().execute((transaction) => moveAll(source, transaction, steps));
    } finally {
      await db.destroy();
    }
  } finally {
    source.close();
  }
}

async function demandSameSchema(source: WholeDatabase, steps: readonly Migration[]): Promise<void> {
  const known = steps.map(({ name }) => name);
  const age = ageOfSchema(await stepsOf(source), known);
  if (age === 'older')
    throw new Error(
      'the file is older than this program: start the server on it once, stop it, then try again',
    );
  if (age === 'newer') throw new Error('the file is newer than this program: use the program that wrote it');
}

async function moveAll(
  source: SqliteWhole,
  transaction: Transaction<unknown>,
  steps: readonly Migration[],
): Promise<FiguresByTable> {
  const target = wholeOfPostgres(transaction);
  await demandEmpty(target, steps);
  await applySteps(transaction, 'postgres', steps);
  const setLate = await deferForeignKeys(transaction);
  const sent: [string, FiguresByTable[string]][] = [];
  const known = await target.tables();
  for (const table of await source.tables()) {
    if (!known.includes(table)) throw new Error(`table ${table} of the file is none of this program's`);
    const count = countRows();
    for await (const batch of source.rows(table)) {
      for (const row of batch) count.add(row);
      if (table !== stepTable) await insert(transaction, table, batch); // the steps stand there since they were applied
    }
    sent.push([table, count.figures()]);
  }
  const arrived = await countWhole(target);
  const problems = compareFigures(Object.fromEntries(sent), arrived);
  if (problems.length > 0) throw new Error(`what arrived is not what was sent: ${problems.join('; ')}`);
  await setLate.undo();
  return arrived;
}

async function demandEmpty(target: WholeDatabase, steps: readonly Migration[]): Promise<void> {
  const tables = await target.tables();
  if (tables.length === 0) return;
  const age = ageOfSchema(
    await stepsOf(target).catch((error: Error) => {
      throw new Error(`the target is not empty, and ${error.message}`);
    }),
    steps.map(({ name }) => name),
  );
  if (age === 'newer') throw new Error('the target is newer than this program: use the newer program');
  for (const table of tables.filter((name) => name !== stepTable))
    for await (const _ of target.rows(table))
      throw new Error(`the target is not empty: table ${table} has rows. Make a new database for the move`);
}

/** PostgreSQL reads each value as its column's type says. */
async function insert(
  transaction: Transaction<unknown>,
  table: string,
  batch: readonly StoredRow[],
): Promise<void> {
  const name = sql.table(table);
  await sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${JSON.stringify(batch)}::json)`.execute(
    transaction,
  );
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
}

/**
 * Look at who belongs to whom at the end only: rows of one table name each other (a class day the one it makes up for),
 * and no order of tables has to be kept by hand.
 */
async function deferForeignKeys(transaction: Transaction<unknown>): Promise<{ undo: () => Promise<void> }> {
  const { rows } = await sql<ForeignKey>`select relname as "table", conname as name
    from pg_constraint join pg_class on pg_class.oid = conrelid
    where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(transaction);
  const alter = async (how: string) => {
    for (const { table, name } of rows)
      await sql`alter table ${sql.table(table)} alter constraint ${sql.id(name)} ${sql.raw(how)}`.execute(
        transaction,
      );
  };
  await alter('deferrable initially deferred');
  return {
    undo: async () => {
      await sql`set constraints all immediate`.execute(transaction);
      await alter('not deferrable');
    },
  };
}
