import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';
import { formatDate, isLocalDate } from '#src/platform/text/dates.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { findMerges } from '../../rules/sheet/find-merges.ts';
import { type Cell, emptyCell, type Grid, textCell } from '../../rules/sheet/grid.ts';
import { storedZip } from '../../rules/sheet/stored-zip.ts';
import type { ZipProblem } from '../../rules/sheet/zip-directory.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

const fetchReader = () => fetchCode(() => import('read-excel-file/universal'));

/** Fetch the reader while there is a network: from then on files are read without one. */
export async function warmUpReader(): Promise<void> {
  await fetchReader();
}

/** Every sheet of a workbook, in the order of its tabs. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly Grid[], ZipProblem | 'code.missing'>> {
  const code = await fetchReader();
  if (!code.ok) return code;
  const parts = await unpackWorkbook(bytes);
  if (!parts.ok) return parts;
  const texts = textsOf(parts.value);
  const merges = findMerges(texts);
  try {
    const sheets = await code.value.default(storedZip(withErrorsAsText(texts)).buffer);
    return ok(sheets.map(({ sheet, data }, at) => gridOf(sheet, data ?? [], merges[at] ?? [])));
  } catch (error) {
    console.info('[cam-tay] a workbook cannot be read', error);
    return fail('file.broken');
  }
}

function textsOf(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map([...parts].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

/** The reader leaves out what a formula came to when it is an error; as text it stays. */
function withErrorsAsText(parts: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...parts].map(([path, xml]) => {
      const isSheet = path.startsWith('xl/worksheets/');
      const text = isSheet ? xml.replace(/(<c\s[^>]*\bt=")e(?=")/gu, '$1str') : xml;
      return [path, new TextEncoder().encode(text)];
    }),
  );
}

function gridOf(name: string, data: readonly (readonly unknown[])[], merges: Grid['merges']): Grid {
  return { name: name.normalize('NFC'), rows: data.map((row) => row.map(cellOf)), merges };
}

/** The reader gives text, numbers, dates at midnight UTC and truths; nothing for an empty cell. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return emptyCell;
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (value instanceof Date) return dateCell(value);
  return textCell(String(value));
}

function dateCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return { kind: 'error', text: '#VALUE!' };
  const date = value.toISOString().slice(0, 10);
  return isLocalDate(date) ? { kind: 'date', text: formatDate(date) } : { kind: 'text', text: date };
}
