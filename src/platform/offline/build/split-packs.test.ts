import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PackedFile } from '../pack-format.ts';
import { splitPack } from './split-packs.ts';

/** Random bytes do not compress: a file of 100 weighs a little over 100. */
function file(key: string, bytes: number): PackedFile {
  return { key, type: 'text/plain', body: randomBytes(bytes) };
}

async function keysOfParts(files: readonly PackedFile[], maxBytes: number) {
  const parts = await splitPack('practice', files, maxBytes);
  return parts.map(([name, part]) => [name, part.map(({ key }) => key)]);
}

test('keeps what fits in one pack whole', async () => {
  expect(await keysOfParts([file('a', 100), file('b', 100)], 1000)).toEqual([['practice', ['a', 'b']]]);
});

test('cuts in order when the next file would be too much', async () => {
  const files = [file('a', 400), file('b', 400), file('c', 400), file('d', 100)];
  expect(await keysOfParts(files, 1000)).toEqual([
    ['practice', ['a', 'b']],
    ['practice-2', ['c', 'd']],
  ]);
});

test('a file that is too heavy alone gets a part of its own', async () => {
  expect(await keysOfParts([file('a', 100), file('b', 2000), file('c', 100)], 1000)).toEqual([
    ['practice', ['a']],
    ['practice-2', ['b']],
    ['practice-3', ['c']],
  ]);
});
