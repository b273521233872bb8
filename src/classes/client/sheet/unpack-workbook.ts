import { fail, ok, type Result } from '#src/platform/text/result.ts';
import {
  isWorkbookPart,
  mostUnpackedBytes,
  readZipEntries,
  type ZipEntry,
  type ZipProblem,
} from '../../rules/sheet/zip-directory.ts';

const localHeaderBytes = 30;

/**
 * The parts of a workbook by their paths. A directory may lie about sizes, so inflating stops where the declared size
 * is reached, and all of them together where the limit is.
 */
export async function unpackWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<ReadonlyMap<string, Uint8Array>, ZipProblem>> {
  const entries = readZipEntries(bytes);
  if (!entries.ok) return entries;
  const parts = new Map<string, Uint8Array>();
  let left = mostUnpackedBytes;
  for (const entry of entries.value.filter(isWorkbookPart)) {
    const part = await unpack(packedBytesOf(bytes, entry), entry, left);
    if (!part.ok) return part;
    parts.set(entry.name, part.value);
    left -= part.value.length;
  }
  return ok(parts);
}

function packedBytesOf(bytes: Uint8Array<ArrayBuffer>, { offset, packedBytes }: ZipEntry) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + localHeaderBytes > bytes.length) return bytes.subarray(0, 0);
  const start =
    offset + localHeaderBytes + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return bytes.subarray(start, start + packedBytes);
}

async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  { method, unpackedBytes }: ZipEntry,
  most: number,
): Promise<Result<Uint8Array, ZipProblem>> {
  if (unpackedBytes > most) return fail('file.swells');
  if (method === 0) return ok(packed);
  if (method !== 8) return fail('file.broken');
  try {
    return await inflate(packed, unpackedBytes);
  } catch (error) {
    console.info('[cam-tay] a part of a workbook cannot be inflated', error);
    return fail('file.broken');
  }
}

async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  size: number,
): Promise<Result<Uint8Array, ZipProblem>> {
  const stream = new Response(packed).body?.pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream?.getReader();
  const whole = new Uint8Array(size);
  let at = 0;
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    if (at + piece.value.length > size) {
      await reader?.cancel();
      return fail('file.swells');
    }
    whole.set(piece.value, at);
    at += piece.value.length;
  }
  return at === size ? ok(whole) : fail('file.broken');
}
