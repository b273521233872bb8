import { expect, test } from 'vitest';
import { readingPace, roundedSeconds, spokenParts, spokenSeconds } from './spoken-length.ts';

test('counts syllables, sentences and commas as they are heard', () => {
  const text =
    'Kính thưa bà con! Một là, toàn trình, làm trọn qua mạng.\nXin nhắc lại: tám giờ sáng. Có phải đến không?';
  expect(spokenParts(text)).toEqual({ syllables: 22, sentences: 4, commas: 3 });
});

test('a text takes as long as its parts', () => {
  expect(spokenSeconds('')).toBe(0);
  expect(spokenSeconds('Một là, bà con.')).toBeCloseTo(
    4 * readingPace.syllable + readingPace.sentence + readingPace.comma,
  );
});

test.each([
  [0, 5],
  [42.4, 40],
  [42.5, 45],
  [58, 60],
])('%d seconds are shown as %d', (seconds, shown) => expect(roundedSeconds(seconds)).toBe(shown));
