import { createHash } from 'node:crypto';

/** One row as both engines tell it alike: texts, numbers and nulls by the names of the columns. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** What a table holds: its rows counted, and one number over all of them that no order of the rows changes. */
export interface TableFigures {
  readonly rows: number;
  /** SHA-256 of every row, added up modulo 2^256, in hexadecimal digits. */
  readonly digest: string;
}

const modulus = 2n ** 256n;

/** Count rows as they pass by, whatever their order. Two engines sort text differently, so the order must not count. */
export function countRows(): {
  readonly add: (row: StoredRow) => void;
  readonly figures: () => TableFigures;
} {
  let rows = 0;
  let sum = 0n;
  return {
    add: (row) => {
      const columns = Object.keys(row).toSorted();
      const text = JSON.stringify(columns.map((column) => [column, portableValue(row[column])]));
      sum = (sum + BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)) % modulus;
      rows += 1;
    },
    figures: () => ({ rows, digest: sum.toString(16).padStart(64, '0') }),
  };
}

/** SQLite keeps instants as text and truths as 0 and 1, PostgreSQL as types of their own. */
function portableValue(value: unknown): string | number | null {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`A value that cannot be copied: ${Object.prototype.toString.call(value)}.`);
}

/** Every table by its name. */
export type FiguresByTable = Readonly<Record<string, TableFigures>>;

/** Sentences about every table that is not the same in both; none when all are. */
export function compareFigures(expected: FiguresByTable, actual: FiguresByTable): readonly string[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].toSorted();
  return names.flatMap((name) => {
    const [before, after] = [expected[name], actual[name]];
    if (before === undefined || after === undefined) return [`table ${name} is in one of the two only`];
    if (before.rows !== after.rows) return [`table ${name}: expected ${before.rows} rows, got ${after.rows}`];
    return before.digest === after.digest ? [] : [`table ${name}: ${before.rows} rows, but not the same`];
  });
}
