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

/**
 * How many of the first files weigh no more together; at least one. Packing is slow: each look is taken where the limit
 * would lie if weight grew evenly between the nearest looks.
 */
async function countThatFit(files: readonly PackedFile[], maxBytes: number): Promise<number> {
  const weigh = async (count: number) => (await brotli(encodePack(files.slice(0, count)))).byteLength;
  let [enough, light] = [1, 0];
  let [tooMany, heavy] = [files.length, await weigh(files.length)];
  if (heavy <= maxBytes) return files.length;
  while (tooMany - enough > 1) {
    const share = (maxBytes - light) / (heavy - light);
    const count = Math.min(enough + Math.max(1, Math.floor(share * (tooMany - enough))), tooMany - 1);
    const weight = await weigh(count);
    if (weight <= maxBytes) [enough, light] = [count, weight];
    else [tooMany, heavy] = [count, weight];
  }
  return enough;
}
