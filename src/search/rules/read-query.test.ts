import { describe, expect, test } from 'vitest';
import { hasLetters, longestQuery, readQuery } from './read-query.ts';

describe('what was typed', () => {
  test.each([
    ['  khai \n sinh\t', 'khai sinh'],
    ['đăng ký'.normalize('NFD'), 'đăng ký'],
    ['a\u202Eb\u0000c\u200Bd', 'a b c d'],
    ['kh\uD83D', 'kh'],
    ['   ', ''],
    ['<b>OTP</b>', '<b>OTP</b>'],
  ])('%j is read as %j', (typed, query) => {
    expect(readQuery(typed)).toBe(query);
  });

  test('is cut where nobody types any more, never inside a letter', () => {
    expect(readQuery('x'.repeat(20_000))).toHaveLength(longestQuery);
    expect(readQuery('😀'.repeat(20_000))).toBe('😀'.repeat(longestQuery));
  });

  test.each([
    ['khai', true],
    ['9', true],
    ['😀 ?! …', false],
    ['', false],
  ])('%j has something to look for: %s', (query, expected) => {
    expect(hasLetters(query)).toBe(expected);
  });
});
