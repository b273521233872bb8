import { fail, ok, type Result } from '#src/platform/text/result.ts';

/** Why a zip is not unpacked. */
export type ZipProblem = 'file.broken' | 'file.swells';

/** One file in a zip as its directory declares it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** What the parts that are read may come to together: 20 MB. A list of 5,000 people has about 2. */
export const mostUnpackedBytes = 20 * 1024 * 1024;
/** More files than a workbook with many sheets and pictures has. */
const mostEntries = 1000;
/** Tables deflate to a tenth or a thirtieth; only made-up contents to less than a hundredth. */
const mostRatio = 100;
/** Small parts may be as even as they like. */
const ratioCountsFromBytes = 1024 * 1024;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 0xffff;

/**
 * The directory at the end of a zip.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.12 and 4.3.16
 */
export function readZipEntries(bytes: Uint8Array): Result<readonly ZipEntry[], ZipProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return fail('file.broken');
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return fail('file.swells');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature) return fail('file.broken');
    const nameBytes = view.getUint16(at + 28, true);
    entries.push(
      entryAt(
        view,
        at,
        new TextDecoder().decode(bytes.subarray(at + entryBytes, at + entryBytes + nameBytes)),
      ),
    );
    at += entryBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function entryAt(view: DataView, at: number, name: string): ZipEntry {
  return {
    name,
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** Whether a part of a workbook is looked at; pictures and settings of printers are not. */
export function isWorkbookPart({ name }: ZipEntry): boolean {
  return /\.xml(?:\.rels)?$/u.test(name);
}

/** Whether the parts that are read would swell beyond measure (a "zip bomb"), by what the directory declares. */
export function checkUnpacking(entries: readonly ZipEntry[]): ZipProblem | undefined {
  const parts = entries.filter(isWorkbookPart);
  const all = parts.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  const isBlownUp = parts.some(
    ({ packedBytes, unpackedBytes }) =>
      unpackedBytes > ratioCountsFromBytes && unpackedBytes > packedBytes * mostRatio,
  );
  return all > mostUnpackedBytes || isBlownUp ? 'file.swells' : undefined;
}
