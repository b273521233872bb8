import { type Cell, emptyCell, type Grid, textCell } from './grid.ts';

/** What may stand between two cells. */
export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How many rows are looked at to tell the delimiter. */
const probeRows = 50;

/** A text file as a sheet, with the delimiter that it was taken to have. */
export function readCsv(text: string): { readonly grid: Grid; readonly delimiter: Delimiter } {
  const [, named, rest = text] = /^sep=([,;\t])\r?\n([\s\S]*)$/u.exec(text) ?? [];
  const delimiter = delimiters.find((sign) => sign === named) ?? guessDelimiter(rest);
  const rows = parseCsv(rest, delimiter).map((row) => row.map(csvCell));
  return { grid: { name: '', rows, merges: [] }, delimiter };
}

/** A cell may be guarded: `="0905"` by whoever made the file, `'=` by ourselves. */
function csvCell(written: string): Cell {
  if (written === '') return emptyCell;
  const quoted = /^="([^"]*)"$/u.exec(written)?.[1] ?? written;
  return textCell(quoted.replace(/^'(?=[=+\-@\t\r])/u, ''));
}

/** The sign that cuts most rows into the same number of cells, more than one; the comma in doubt. */
function guessDelimiter(text: string): Delimiter {
  const start = text.split('\n', probeRows).join('\n');
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(parseCsv(start, delimiter)) }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

function evenness(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + length);
  return Math.max(0, ...counts.values());
}

/**
 * Cells of a text as RFC 4180 has them: quotes, doubled quotes, line breaks inside quotes; CRLF, LF or CR. A quote that
 * is never closed is a letter like others. No row for the end of the last line.
 */
export function parseCsv(text: string, delimiter: Delimiter): string[][] {
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"(?=${delimiter}|[\\r\\n]|$)|([^${delimiter}\\r\\n]*))`,
    'uy',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    cell.lastIndex = at;
    const [whole = '', quoted, plain = ''] = cell.exec(text) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    at += whole.length;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}
