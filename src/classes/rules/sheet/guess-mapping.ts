import { type ColumnWord, type SheetField, sheetFields } from './field-words.ts';
import { findHeader, type Header } from './find-header.ts';
import { cellAt, type Grid, widthOf } from './grid.ts';
import { guessByValues } from './guess-by-values.ts';
import { findIdColumns } from './id-columns.ts';
import { columnsByField, type SheetMapping } from './sheet-mapping.ts';

/** One column as the page shows it for correction. */
export interface ColumnView {
  readonly column: number;
  readonly header: string;
  /** Never read, whatever the mapping says: it looks like numbers of identity cards. */
  readonly isId: boolean;
  readonly field: SheetField | null;
}

/** Which columns hold what: by the header, or by what stands in them where there is none. Undefined without names. */
export function guessMapping(grid: Grid): SheetMapping | undefined {
  const header = findHeader(grid);
  const mapping = header ? mappingOf(header) : guessByValues(grid);
  if (mapping === undefined) return undefined;
  const ids = findIdColumns(grid, mapping);
  const columns = columnsByField((field) => mapping.columns[field].filter((column) => !ids.has(column)));
  const fullName = withGivenNames(grid, mapping, columns.fullName);
  return fullName.length === 0 ? undefined : { ...mapping, columns: { ...columns, fullName } };
}

function mappingOf({ row, height, labels }: Header): SheetMapping {
  const columns = columnsByField((field) => (field === 'fullName' ? namesIn(labels) : bestOf(labels, field)));
  return { headerRow: row, firstRow: row + height, columns };
}

/** A column with whole names; else its parts, from the left. */
function namesIn(labels: Header['labels']): readonly number[] {
  const whole = bestOf(labels, 'fullName').slice(0, 1);
  const parts = columnsOf(labels, 'namePart');
  return whole.length > 0 && parts.length < 2 ? whole : parts.length > 0 ? parts : whole;
}

/** "Họ và tên" written over two columns, the given names alone in the second, which has no header of its own. */
function withGivenNames(grid: Grid, { headerRow, firstRow }: SheetMapping, names: readonly number[]) {
  const [only] = names;
  if (only === undefined || names.length > 1 || headerRow === null) return names;
  const hasHeader = headerAt(grid, headerRow, firstRow, only + 1) !== '';
  const rows = grid.rows.slice(firstRow).filter((row) => (row[only]?.text ?? '') !== '');
  const given = rows.filter((row) => /^[\p{L}\p{M}'’]+$/u.test(row[only + 1]?.text ?? ''));
  return !hasHeader && given.length * 2 > rows.length ? [only, only + 1] : names;
}

function columnsOf(labels: Header['labels'], word: ColumnWord): number[] {
  return labels.flatMap((label, column) => (label?.word === word ? [column] : []));
}

function bestOf(labels: Header['labels'], word: ColumnWord): number[] {
  const best = Math.max(0, ...labels.map((label) => (label?.word === word ? label.strength : 0)));
  return columnsOf(labels, word).filter((column) => labels[column]?.strength === best);
}

/** Every column with its header and its use, from the left. */
export function viewColumns(grid: Grid, mapping: SheetMapping): ColumnView[] {
  const ids = findIdColumns(grid, mapping);
  const { headerRow, firstRow } = mapping;
  return Array.from({ length: widthOf(grid) }, (_, column) => ({
    column,
    header: headerRow === null ? '' : headerAt(grid, headerRow, firstRow, column),
    isId: ids.has(column),
    field: sheetFields.find((field) => mapping.columns[field].includes(column)) ?? null,
  }));
}

function headerAt({ rows }: Grid, from: number, to: number, column: number): string {
  const texts = Array.from({ length: to - from }, (_, at) => cellAt(rows, from + at, column).text);
  return texts.filter((text) => text !== '').join(' – ');
}
