import { expect, test } from 'vitest';
import { readingLevel } from './reading-level.ts';

test('counts what stands between spaces, sentence by sentence', () => {
  const level = readingLevel('Bác Tư đi bộ lên xã. Trời nắng!\nBé An sinh ngày 3/11/2026');
  expect(level).toEqual({
    sentences: 3,
    syllables: 13,
    mean: 13 / 3,
    longest: { text: 'Bác Tư đi bộ lên xã.', syllables: 6 },
  });
});

test('a number with points, a code and a mark between words make no sentence of their own', () => {
  expect(readingLevel('Trả 8.000 đồng – theo mã 1.001193.')).toMatchObject({ sentences: 1, mean: 6 });
  expect(readingLevel('“Xong chưa?” Bác hỏi. ………')).toMatchObject({ sentences: 2 });
});

test('no text has no sentences', () => {
  expect(readingLevel('')).toEqual({
    sentences: 0,
    syllables: 0,
    mean: 0,
    longest: { text: '', syllables: 0 },
  });
});
