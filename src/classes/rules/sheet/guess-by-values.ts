import { checkPersonName } from '#src/platform/text/names.ts';
import { cellAt, type Grid, widthOf } from './grid.ts';
import { readPhone } from './read-phone.ts';
import { columnsByField, type SheetMapping } from './sheet-mapping.ts';

/** How many rows are looked at. */
const probeRows = 200;
/** Share of the cells of a column that must fit. */
const mostly = 0.6;

/**
 * Which columns hold what in a sheet without a header: names beside phones or years. Names alone look like any other
 * text, as notes and places do, and are not guessed.
 */
export function guessByValues(grid: Grid): SheetMapping | undefined {
  const columns = Array.from({ length: widthOf(grid) }, (_, column) => textsOf(grid, column));
  const find = (isOne: (texts: readonly string[]) => boolean, taken: readonly number[] = []) =>
    columns.flatMap((texts, column) => (!taken.includes(column) && isOne(texts) ? [column] : [])).slice(0, 1);
  const fullName = find(holdsNames);
  if (fullName.length === 0) return undefined;
  const phone = find((texts) => share(texts, isPhone) >= mostly, fullName);
  const birthYear = find((texts) => share(texts, isYear) >= mostly, [...fullName, ...phone]);
  if (phone.length + birthYear.length === 0) return undefined;
  const found = { fullName, phone, birthYear, place: [], note: [] };
  return { headerRow: null, firstRow: 0, columns: columnsByField((field) => found[field]) };
}

function textsOf({ rows }: Grid, column: number): string[] {
  return rows
    .slice(0, probeRows)
    .map((_, row) => cellAt(rows, row, column).text)
    .filter((text) => text !== '');
}

function share(texts: readonly string[], fits: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
}

/** Names of several words, hardly two alike: hamlets are alike. */
function holdsNames(texts: readonly string[]): boolean {
  const areVaried = new Set(texts).size * 2 > texts.length;
  return areVaried && share(texts, (text) => /\S \S/u.test(text) && isName(text)) >= mostly;
}

function isName(text: string): boolean {
  const problem = checkPersonName(text);
  return problem === undefined || problem === 'name.mojibake';
}

function isPhone(text: string): boolean {
  const reading = readPhone({ kind: 'text', text });
  return reading.ok && reading.value.phone !== null;
}

function isYear(text: string): boolean {
  return /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d\d$/u.test(text);
}
