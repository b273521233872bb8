import { countRows, type FiguresByTable, type StoredRow } from './table-figures.ts';

/** Everything a database holds at one moment: what a backup and a move copy. Its tables are asked for, never listed by hand. */
export interface WholeDatabase {
  readonly tables: () => Promise<readonly string[]>;
  /** Every row of a table, a batch at a time. */
  readonly rows: (table: string) => AsyncIterable<readonly StoredRow[]>;
}

/** The table in which the steps of the schema stand. */
export const stepTable = 'schema_step';

/** Rows of one batch: a few hundred kilobytes. */
export const batchRows = 1000;

/** Count everything. */
export async function countWhole(whole: WholeDatabase): Promise<FiguresByTable> {
  const figures: [string, FiguresByTable[string]][] = [];
  for (const table of await whole.tables()) {
    const count = countRows();
    for await (const batch of whole.rows(table)) for (const row of batch) count.add(row);
    figures.push([table, count.figures()]);
  }
  return Object.fromEntries(figures);
}

/** Names of the steps that made its schema. @throws when it was not made by this product */
export async function stepsOf(whole: WholeDatabase): Promise<readonly string[]> {
  if (!(await whole.tables()).includes(stepTable)) throw new Error('it is no database of this product');
  const names: string[] = [];
  for await (const batch of whole.rows(stepTable)) names.push(...batch.map(({ name }) => String(name)));
  return names.toSorted();
}

/** How a schema stands to the one that this program knows. */
export type SchemaAge = 'same' | 'older' | 'newer';

/** Newer is whatever has a step that this program does not know. */
export function ageOfSchema(steps: readonly string[], known: readonly string[]): SchemaAge {
  if (steps.some((step) => !known.includes(step))) return 'newer';
  return known.some((step) => !steps.includes(step)) ? 'older' : 'same';
}
