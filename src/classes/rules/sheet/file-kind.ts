import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { checkUnpacking, readZipEntries, type ZipProblem } from './zip-directory.ts';

/** What a sheet can be read from. */
export type SheetFileKind = 'xlsx' | 'text';

/** Why a file is not read at all. */
export type SheetFileProblem =
  | ZipProblem
  | 'file.empty'
  | 'file.too-big'
  | 'file.old-excel'
  | 'file.binary-excel'
  | 'file.password'
  | 'file.open-document'
  | 'file.word'
  | 'file.pdf'
  | 'file.picture'
  | 'file.web-page'
  | 'file.unknown';

/** Bigger than any list of people: 10 MB. */
export const mostFileBytes = 10 * 1024 * 1024;

/** Names of parts inside a zip, each with what has such a part. */
const zipParts: readonly (readonly [RegExp, SheetFileProblem | 'xlsx'])[] = [
  [/^xl\/workbook\.xml$/u, 'xlsx'],
  [/^xl\/workbook\.bin$/u, 'file.binary-excel'],
  [/^word\//u, 'file.word'],
  [/^META-INF\/manifest\.xml$/u, 'file.open-document'],
];

/** First bytes as Latin letters, each with what begins so. Zips and OLE are looked into. */
const beginnings: readonly (readonly [RegExp, SheetFileProblem])[] = [
  [/^%PDF-/u, 'file.pdf'],
  [
    /^\xff\xd8\xff|^\x89PNG|^GIF8|^BM[\s\S]{4}\0\0\0\0|^RIFF[\s\S]{4}WEBP|^[\s\S]{4}ftyp(?:hei|mif|avif)/u,
    'file.picture',
  ],
  [/^\{\\rtf/u, 'file.word'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|head|meta|\?xml|style)/iu, 'file.web-page'],
];

/** What a file is, by its bytes; its name may say anything. A zip is measured before any of it is unpacked. */
export function recogniseFile(bytes: Uint8Array): Result<SheetFileKind, SheetFileProblem> {
  if (bytes.length > mostFileBytes) return fail('file.too-big');
  const start = latin(bytes.subarray(0, 512));
  if (start.trim() === '' && bytes.length <= 512) return fail('file.empty');
  if (start.startsWith('PK')) return recogniseZip(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return fail(recogniseOle(bytes));
  const problem = beginnings.find(([beginning]) => beginning.test(start))?.[1];
  if (problem !== undefined) return fail(problem);
  return isBinary(start) ? fail('file.unknown') : ok('text');
}

function recogniseZip(bytes: Uint8Array): Result<SheetFileKind, SheetFileProblem> {
  const entries = readZipEntries(bytes);
  if (!entries.ok) return entries;
  const names = entries.value.map(({ name }) => name);
  const kind = zipParts.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? 'file.unknown';
  if (kind !== 'xlsx') return fail(kind);
  const problem = checkUnpacking(entries.value);
  return problem === undefined ? ok('xlsx') : fail(problem);
}

/** Old office files and locked new ones; the names of their parts are written in UTF-16. */
function recogniseOle(bytes: Uint8Array): SheetFileProblem {
  const names = latin(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) return 'file.password';
  return names.includes('WordDocument') ? 'file.word' : 'file.old-excel';
}

/** Control characters that no text has. UTF-16 has zeros, one at a time, and any byte beside them. */
function isBinary(start: string): boolean {
  if (start.includes('\0')) return start.includes('\0\0\0');
  return /(?![\t\n\v\f\r])\p{Cc}/u.test(start.replace(/[\u0080-\u009f]/gu, ''));
}

/** Bytes as characters of the same number. */
function latin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}
