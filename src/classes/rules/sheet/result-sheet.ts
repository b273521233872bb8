import { type Grid, widthOf } from './grid.ts';
import { findStackedLabel } from './header-label.ts';
import type { SheetMapping } from './sheet-mapping.ts';

/** What is written beside a row. */
export interface RowResult {
  /** As a spreadsheet counts, from 1. */
  readonly rowNumber: number;
  readonly result: string;
  /** Code to say at the desk; empty without a seat. */
  readonly code: string;
}

/** Headers of the two columns that are added. */
export interface ResultHeadings {
  readonly result: string;
  readonly code: string;
}

/**
 * The sheet as it came, every cell as text, with two more columns: what became of each person, and the code. Columns of
 * an earlier answer are written over, so that the same sheet can go round as often as needed.
 */
export function resultSheet(
  grid: Grid,
  mapping: SheetMapping,
  results: readonly RowResult[],
  headings: ResultHeadings,
): string[][] {
  const [resultAt, codeAt] = resultColumns(grid, mapping);
  const byRow = new Map(results.map((result) => [result.rowNumber - 1, result]));
  return grid.rows.map((row, at) => {
    const texts = row.map(({ text }) => text);
    const own = at === mapping.headerRow ? headings : byRow.get(at);
    if (own !== undefined) return written(texts, [resultAt, own.result], [codeAt, own.code]);
    return at < mapping.firstRow ? texts : cleared(texts, resultAt, codeAt);
  });
}

/** Where an earlier answer stands, else right of everything. */
function resultColumns(grid: Grid, { headerRow, firstRow }: SheetMapping): readonly [number, number] {
  const header = headerRow === null ? [] : grid.rows.slice(headerRow, firstRow);
  const width = widthOf(grid);
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => findStackedLabel(header.map((row) => row[column]?.text ?? ''))?.word === 'result',
  );
  const [first, second] = columns;
  return first !== undefined && second === first + 1 ? [first, second] : [width, width + 1];
}

function written(texts: readonly string[], ...cells: readonly (readonly [number, string])[]): string[] {
  const row = [...texts];
  for (const [column, text] of cells) {
    while (row.length < column) row.push('');
    row[column] = text;
  }
  return row;
}

function cleared(texts: readonly string[], ...columns: readonly number[]): string[] {
  return texts.map((text, column) => (columns.includes(column) ? '' : text));
}
