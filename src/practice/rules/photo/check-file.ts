import { type FileKind, fileKindOf, isWhole, readPdf } from './file-kind.ts';

/** Why a file of one's own cannot be used; the page says what to do for each. */
export type FileTrouble =
  | 'file.empty'
  | 'file.huge'
  | 'file.kind'
  | 'file.corrupt'
  | 'file.heic'
  | 'file.pdf-refused'
  | 'file.pdf-heavy'
  | 'file.pdf-locked';

/** What the procedure takes. */
export interface Accepts {
  readonly types: readonly string[];
  readonly maxMegabytes: number;
}

/** A file that goes on: a picture to look at and make smaller, or a PDF that is attached as it is. */
export type CheckedFile =
  | { readonly what: 'picture'; readonly kind: FileKind; readonly isMisnamed: boolean }
  | { readonly what: 'pdf'; readonly pages?: number; readonly isMisnamed: boolean };

const megabyte = 1_000_000;

/** Larger pictures would take all the memory of a cheap phone; no phone's camera makes one. */
const hugeMegabytes = 60;

/** Look at a file before anything is drawn. A photo may be heavier than the portal takes: it is made smaller. */
export function checkFile(bytes: Uint8Array, name: string, accepts: Accepts): CheckedFile | FileTrouble {
  if (bytes.length === 0) return 'file.empty';
  if (bytes.length > hugeMegabytes * megabyte) return 'file.huge';
  const kind = fileKindOf(bytes);
  if (kind === 'unknown' || kind === 'docx') return 'file.kind';
  if (!isWhole(kind, bytes)) return 'file.corrupt';
  const isMisnamed = !endings[kind].test(name) && /\.\w{2,5}$/.test(name);
  return kind === 'pdf' ? checkPdf(bytes, isMisnamed, accepts) : { what: 'picture', kind, isMisnamed };
}

function checkPdf(bytes: Uint8Array, isMisnamed: boolean, accepts: Accepts): CheckedFile | FileTrouble {
  if (!accepts.types.includes('pdf')) return 'file.pdf-refused';
  if (bytes.length > accepts.maxMegabytes * megabyte) return 'file.pdf-heavy';
  const { pages, isLocked } = readPdf(bytes);
  if (isLocked) return 'file.pdf-locked';
  return { what: 'pdf', isMisnamed, ...(pages !== undefined && { pages }) };
}

const endings: Readonly<Record<Exclude<FileKind, 'unknown' | 'docx'>, RegExp>> = {
  jpg: /\.(jpe?g|jfif)$/i,
  png: /\.png$/i,
  webp: /\.webp$/i,
  heic: /\.hei[cf]$/i,
  pdf: /\.pdf$/i,
};
