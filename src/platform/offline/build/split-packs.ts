import { encodePack, type PackedFile } from '../pack-format.ts';
import { brotli } from './compression.ts';

/** Most that one pack may weigh over the wire: what a weak connection brings in one go. */
const MAX_PACK_BYTES = 60 * 1024;

type NamedPart = readonly [name: string, files: readonly PackedFile[]];

/** Cuts what is too heavy for one pack into as few parts as fit: `practice`, `practice-2` … in the order of the files. */
export async function splitPack(
  name: string,
  files: readonly PackedFile[],
  maxBytes = MAX_PACK_BYTES,
): Promise<readonly NamedPart[]> {
  for (let count = 1; ; count += 1) {
    const parts = cut(files, count);
    const weights = await Promise.all(parts.map(async (part) => (await brotli(encodePack(part))).byteLength));
    if (count < files.length && weights.some((bytes) => bytes > maxBytes)) continue;
    return parts.map((part, index) => [index === 0 ? name : `${name}-${index + 1}`, part]);
  }
}

/** Runs of files of about the same raw weight. */
function cut(files: readonly PackedFile[], count: number): PackedFile[][] {
  const whole = files.reduce((sum, { body }) => sum + body.byteLength, 0);
  const parts: PackedFile[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const file of files) {
    const middle = before + file.body.byteLength / 2;
    parts[Math.min(count - 1, Math.floor((middle / Math.max(whole, 1)) * count))]?.push(file);
    before += file.body.byteLength;
  }
  return parts.filter((part) => part.length > 0);
}
