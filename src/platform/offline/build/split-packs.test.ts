import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PackedFile } from '../pack-format.ts';
import { splitPack } from './split-packs.ts';

/** Random bytes do not compress: a file of 1000 weighs a little over 1000. */
function file(key: string, bytes: number): PackedFile {
  return { key, type: 'text/plain', body: randomBytes(bytes) };
}

async function keysOfParts(files: readonly PackedFile[], maxBytes: number) {
  const parts = await splitPack('practice', files, maxBytes);
  return parts.map(([name, part]) => [name, part.map(({ key }) => key)]);
}

test('keeps what fits in one pack whole', async () => {
  expect(await keysOfParts([file('a', 1000), file('b', 1000)], 3000)).toEqual([['practice', ['a', 'b']]]);
});

test('what compresses together counts by what it weighs together', async () => {
  const { body } = file('a', 2000);
  const twins = ['a', 'b', 'c'].map((key) => ({ key, type: 'text/plain', body }));
  expect(await keysOfParts(twins, 3000)).toEqual([['practice', ['a', 'b', 'c']]]);
});

test('fills one part after the other, in order', async () => {
  const files = ['a', 'b', 'c', 'd'].map((key) => file(key, 1000));
  expect(await keysOfParts(files, 3000)).toEqual([
    ['practice', ['a', 'b']],
    ['practice-2', ['c', 'd']],
  ]);
  expect(await keysOfParts([...files, file('e', 1000)], 4000)).toEqual([
    ['practice', ['a', 'b', 'c']],
    ['practice-2', ['d', 'e']],
  ]);
});

test('a file that is too heavy alone stands alone', async () => {
  expect(await keysOfParts([file('a', 100), file('b', 9000), file('c', 100)], 1000)).toEqual([
    ['practice', ['a']],
    ['practice-2', ['b']],
    ['practice-3', ['c']],
  ]);
});
