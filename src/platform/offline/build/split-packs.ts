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
  const parts: NamedPart[] = [];
  for (let rest = files; rest.length > 0; ) {
    const count = await countThatFit(rest, maxBytes);
    parts.push([parts.length === 0 ? name : `${name}-${parts.length + 1}`, rest.slice(0, count)]);
    rest = rest.slice(count);
  }
  return parts;
}

/** How many of the first files weigh no more together; at least one. Halves the doubt with each look: packing is slow. */
async function countThatFit(files: readonly PackedFile[], maxBytes: number): Promise<number> {
  const fits = async (count: number) =>
    (await brotli(encodePack(files.slice(0, count)))).byteLength <= maxBytes;
  if (await fits(files.length)) return files.length;
  let [enough, tooMany] = [1, files.length];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (await fits(middle)) enough = middle;
    else tooMany = middle;
  }
  return enough;
}
