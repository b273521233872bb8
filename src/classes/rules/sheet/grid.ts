/** What a cell was before it became text. A formula is what it last came to. */
type CellKind = 'empty' | 'text' | 'number' | 'date' | 'error';

/** One cell. */
export interface Cell {
  readonly kind: CellKind;
  /** As a person reads it, in NFC without spaces around it; a date as `27/3/1956`. */
  readonly text: string;
}

/** Cells that are shown as one; rows and columns count from 0, all four belong to it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet as it was received. */
export interface Grid {
  /** Name on the tab; empty for a text file. */
  readonly name: string;
  /** Rows may differ in length. */
  readonly rows: readonly (readonly Cell[])[];
  /** Empty where the format does not tell. */
  readonly merges: readonly Merge[];
}

export const emptyCell: Cell = { kind: 'empty', text: '' };

/** What a spreadsheet writes where a formula came to nothing. */
const formulaErrors = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/u;

/** A cell out of text. Zero-width and control characters go, line breaks stay. */
export function textCell(written: string): Cell {
  const text = written
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]|(?![\n\t])\p{Cc}/gu, '')
    .trim();
  if (text === '') return emptyCell;
  return { kind: formulaErrors.test(text) ? 'error' : 'text', text };
}

/** The cell at a place; empty outside of what is written. */
export function cellAt(rows: Grid['rows'], row: number, column: number): Cell {
  return rows[row]?.[column] ?? emptyCell;
}

/** How many columns the widest row has. */
export function widthOf({ rows }: Grid): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

export function isEmptyRow(row: readonly Cell[]): boolean {
  return row.every(({ kind }) => kind === 'empty');
}

/**
 * Rows in which a cell that is merged over several rows stands in each of them, as its readers see it: one phone for a
 * household. Only in some columns: a name over two rows is one person.
 */
export function rowsFilledDown({ rows, merges }: Grid, columns: readonly number[]): Grid['rows'] {
  const tall = merges.filter(({ top, bottom, left }) => bottom > top && columns.includes(left));
  if (tall.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  for (const { top, left, bottom } of tall) {
    const cell = cellAt(rows, top, left);
    for (const row of filled.slice(top + 1, bottom + 1)) {
      while (row.length < left) row.push(emptyCell);
      row[left] = cell;
    }
  }
  return filled;
}
