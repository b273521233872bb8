import { type ColumnWord, sexWords } from './field-words.ts';
import { type Cell, cellAt, type Grid } from './grid.ts';
import { findLabel, findStackedLabel, type Label, plainLabel } from './header-label.ts';

/** The header of a table: its first row, how many rows it has, and what each column is for. */
export interface Header {
  readonly row: number;
  readonly height: number;
  readonly labels: readonly (Label | undefined)[];
}

/** How far down a table may begin: titles, the name of the office, a motto. */
const probeRows = 40;
const mostHeight = 3;

/** The rows that say what the columns are: those that name most fields, the name of a person among them. */
export function findHeader({ rows }: Pick<Grid, 'rows'>): Header | undefined {
  const candidates = rows.slice(0, probeRows).flatMap((_, row) => headersAt(rows, row));
  return candidates.reduce<Header | undefined>(
    (best, other) => (best === undefined || weightOf(other) > weightOf(best) ? other : best),
    undefined,
  );
}

function headersAt(rows: Grid['rows'], row: number): Header[] {
  const heights = Array.from({ length: mostHeight }, (_, at) => at + 1);
  return heights
    .filter((height) => rows.slice(row + 1, row + height).filter(isLowerHeader).length === height - 1)
    .map((height) => ({ row, height, labels: labelsAt(rows, row, height) }))
    .filter(({ labels }) => isTable(labels));
}

/** A row that can stand under a header: words of headers, no number longer than "(12)". */
function isLowerHeader(row: readonly Cell[]): boolean {
  const texts = row.map(({ text }) => text).filter((text) => text !== '');
  const isWord = (text: string) => findLabel(text) !== undefined || sexWords.includes(plainLabel(text));
  return !texts.some((text) => /\d{3}/u.test(text)) && texts.some(isWord);
}

function labelsAt(rows: Grid['rows'], row: number, height: number): (Label | undefined)[] {
  const width = Math.max(...rows.slice(row, row + height).map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => findStackedLabel(partsAt(rows, row, height, column)));
}

/** The texts of one column, upper ones first; a lower one without its own upper text stands under the one to its left. */
function partsAt(rows: Grid['rows'], row: number, height: number, column: number): string[] {
  return Array.from({ length: height }, (_, at) => {
    const own = cellAt(rows, row + at, column).text;
    const isDivided = own === '' && cellAt(rows, row + at + 1, column).text !== '' && at < height - 1;
    if (!isDivided) return own;
    const left = (rows[row + at] ?? []).slice(0, column).findLast(({ text }) => text !== '');
    return left?.text ?? '';
  });
}

function isTable(labels: Header['labels']): boolean {
  const has = (word: ColumnWord, least: number) =>
    labels.some((label) => label?.word === word && label.strength >= least);
  const parts = labels.filter((label) => label?.word === 'namePart').length;
  const isNamed = has('fullName', 1) || parts > 1 || (parts === 1 && kindsOf(labels).size > 1);
  return isNamed && (kindsOf(labels).size > 1 || has('fullName', 3));
}

/**
 * Whether two tables stand side by side: the name of a person twice, and with it another column, or the very same words.
 * One who reads the left table only loses half of the people, and takes a phone of somebody else.
 */
export function areTwoTables({ rows }: Pick<Grid, 'rows'>, { row, height, labels }: Header): boolean {
  const names = labels.flatMap((label, column) =>
    label?.word === 'fullName' && label.strength > 1 ? [{ column, strength: label.strength }] : [],
  );
  const [first, second] = names;
  if (first === undefined || second === undefined) return false;
  const wordsAt = (column: number) =>
    plainLabel(partsAt(rows, row, height, column).join(' ')).replaceAll(' ', '');
  if (wordsAt(first.column) === wordsAt(second.column)) return true;
  const wordsOf = (side: Header['labels']) =>
    side.flatMap((label) => (label && label.word !== 'fullName' ? [label.word] : []));
  const right = wordsOf(labels.slice(second.column));
  return wordsOf(labels.slice(0, second.column)).some((word) => right.includes(word) && word !== 'other');
}

function kindsOf(labels: Header['labels']): Set<ColumnWord> {
  return new Set(labels.flatMap((label) => (label ? [label.word] : [])));
}

/** More kinds of columns first, then surer ones, then fewer rows: a title above is no part of a header. */
function weightOf({ labels, height }: Header): number {
  const strengths = labels.reduce((sum, label) => sum + (label?.strength ?? 0), 0);
  return kindsOf(labels).size * 100 + strengths - height / mostHeight / 2;
}
