import type { PackedFile } from '../pack-format.ts';
import { brotli } from './compression.ts';

/** Most that one pack may weigh over the wire: what a weak connection brings in one go. */
export const MAX_PACK_BYTES = 60 * 1024;

/**
 * Cuts what is too heavy for one pack into parts: `practice`, `practice-2` … A file is weighed alone, so a part packed
 * as a whole is lighter still. The order of the files is kept: an edit at the end leaves the first part as it was.
 */
export async function splitPack(
  name: string,
  files: readonly PackedFile[],
  maxBytes = MAX_PACK_BYTES,
): Promise<readonly (readonly [name: string, files: readonly PackedFile[]])[]> {
  const parts: PackedFile[][] = [[]];
  let weight = 0;
  for (const file of files) {
    const bytes = (await brotli(file.body)).byteLength;
    if (weight > 0 && weight + bytes > maxBytes) {
      parts.push([]);
      weight = 0;
    }
    weight += bytes;
    parts.at(-1)?.push(file);
  }
  return parts.map((part, index) => [index === 0 ? name : `${name}-${index + 1}`, part]);
}
