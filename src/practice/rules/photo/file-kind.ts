/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'jpg' | 'png' | 'webp' | 'heic' | 'pdf' | 'docx' | 'unknown';

/** How a kind begins: a word (Latin-1) at a place in the file. */
const beginnings: readonly (readonly [kind: FileKind, word: string, at: number])[] = [
  ['jpg', '\xff\xd8\xff', 0],
  ['png', '\x89PNG\r\n\x1a\n', 0],
  ['webp', 'WEBP', 8],
  ['heic', 'ftypheic', 4],
  ['heic', 'ftypheix', 4],
  ['heic', 'ftyphevc', 4],
  ['heic', 'ftypmif1', 4],
  ['heic', 'ftypmsf1', 4],
  ['docx', 'PK\x03\x04', 0],
];

/** Recognise a file. A PDF may begin up to 1024 bytes late, as its readers allow. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const found = beginnings.find(([, word, at]) => head.startsWith(word, at));
  if (found) return found[0];
  return head.includes('%PDF-') ? 'pdf' : 'unknown';
}

/** Whether the end of the file is there: a copy that broke off still begins well, and browsers draw half of it. */
export function isWhole(kind: FileKind, bytes: Uint8Array): boolean {
  if (kind === 'jpg') return hasEndOfImage(bytes);
  if (kind === 'png') return asText(bytes.subarray(-64)).includes('IEND');
  if (kind === 'pdf') return asText(bytes.subarray(-2048)).includes('%%EOF');
  return true;
}

/** In the picture's own data FF D9 stands only at its end; the small picture in a phone's header has one too. */
function hasEndOfImage(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  if (bytes[at] !== 0xff || bytes[at + 1] !== 0xda) return false;
  for (let place = at; place + 1 < bytes.length; place += 1)
    if (bytes[place] === 0xff && bytes[place + 1] === 0xd9) return true;
  return false;
}

/** What can be told of a PDF without drawing it. `pages` is absent where they are packed away. */
export interface PdfFacts {
  readonly pages?: number;
  readonly isLocked: boolean;
}

/** Count the pages of a PDF and see whether it asks for a password. */
export function readPdf(bytes: Uint8Array): PdfFacts {
  const text = asText(bytes);
  const isLocked = /\/Encrypt\b/.test(text);
  const pages = text.match(/\/Type\s*\/Page(?![a-z])/gi)?.length ?? 0;
  return pages > 0 ? { pages, isLocked } : { isLocked };
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
