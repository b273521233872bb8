import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';
import { writeCsv } from '#src/platform/text/csv.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { Delimiter } from '../../rules/sheet/csv.ts';
import type { Grid, Merge } from '../../rules/sheet/grid.ts';

/** Why there is no workbook. */
export type WriteProblem = 'code.missing' | 'file.not-written';

/** Longest text in a cell of Excel, and longest name of a tab. */
const longestCell = 32_767;
const longestName = 31;

/**
 * Parts of a workbook from this size on are deflated in a worker, out of code that the page's content policy forbids,
 * and then nothing ever comes back. A sheet of 300 people stays below.
 * @see https://github.com/101arrowz/fflate `zip`
 */
const mostPartBytes = 160_000;
/** What a cell and a text take at most in XML, without the text itself. */
const [cellBytes, textBytes] = [45, 25];

const fetchWriter = () => fetchCode(() => import('write-excel-file/universal'));

/** Fetch the writer while there is a network. */
export async function warmUpWriter(): Promise<void> {
  await fetchWriter();
}

/**
 * The sheet as a workbook, or a refusal where it is too long for one here: a text file has no such limit. Every cell is
 * text: phone numbers keep their nought, and nothing runs as a formula. What was one cell stays one.
 */
export async function writeWorkbook(
  rows: readonly (readonly string[])[],
  { name, merges }: Pick<Grid, 'name' | 'merges'>,
): Promise<Result<Blob, WriteProblem>> {
  if (largestPartOf(rows) > mostPartBytes) return fail('file.not-written');
  const code = await fetchWriter();
  if (!code.ok) return code;
  const cells = rows.map((row) => row.map(cellOf));
  for (const merge of merges) spread(cells, merge);
  try {
    return ok(await code.value.default(cells, { sheet: tabName(name) }).toBlob());
  } catch (error) {
    console.info('[cam-tay] a workbook cannot be written', error);
    return fail('file.not-written');
  }
}

function largestPartOf(rows: readonly (readonly string[])[]): number {
  const texts = rows.flat().filter((text) => text !== '');
  const letters = new TextEncoder().encode(texts.join('')).length;
  return Math.max(texts.length * cellBytes, letters + texts.length * textBytes);
}

interface TextCell {
  value: string;
  type: StringConstructor;
  columnSpan?: number;
  rowSpan?: number;
}

function cellOf(text: string): TextCell | null {
  return text === '' ? null : { value: text.slice(0, longestCell), type: String };
}

/** Make one cell out of many; those that it covers must be empty, in rows that are long enough. */
function spread(cells: (TextCell | null)[][], { top, left, bottom, right }: Merge): void {
  const first = cells[top]?.[left];
  if (!first || bottom >= cells.length) return;
  for (const row of cells.slice(top, bottom + 1)) {
    while (row.length <= right) row.push(null);
    row.fill(null, left, right + 1);
  }
  const covered = { ...first, columnSpan: right - left + 1, rowSpan: bottom - top + 1 };
  (cells[top] ?? [])[left] = covered;
}

function tabName(name: string): string {
  const plain = name
    .replace(/[[\]/\\:*?]/gu, ' ')
    .slice(0, longestName)
    .trim();
  return plain === '' ? 'Sheet1' : plain;
}

/** The sheet as a text file for spreadsheets. */
export function writeTextFile(rows: readonly (readonly string[])[], delimiter: Delimiter): Blob {
  return new Blob([writeCsv(rows, delimiter)], { type: 'text/csv;charset=utf-8' });
}
