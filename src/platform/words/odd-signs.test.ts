import { describe, expect, test } from 'vitest';
import { codeOf, findOddSigns } from './odd-signs.ts';

describe('a sign that is not what it looks like', () => {
  test.each([
    ['invisible', '\u200B'],
    ['invisible', '\u200D'],
    ['invisible', '\u00AD'],
    ['invisible', '\uFEFF'],
    ['invisible', '\u0007'],
    ['invisible', '\u{E0041}'],
    ['direction', '\u202E'],
    ['direction', '\u2066'],
    ['direction', '\u200F'],
    ['look-alike', '\u0430'],
    ['look-alike', '\u039F'],
    ['look-alike', '\uFF41'],
    ['space', '\u00A0'],
    ['space', '\u202F'],
    ['space', '\u2028'],
  ])('%s: %j is found once', (kind, sign) => {
    expect(findOddSigns(`hồ${sign}sơ`)).toEqual([{ kind, sign, at: 2 }]);
  });

  test.each([
    'Hồ sơ, “giấy hẹn” – 15:30…\r\n\tHết.',
    'Hồ sơ, “giấy hẹn”'.normalize('NFD'),
    'Người học 👩‍🏫, ❤️, phím 1️⃣',
    'Москва, Αθήνα: whole words of other scripts',
  ])('is none in: %j', (text) => {
    expect(findOddSigns(text)).toEqual([]);
  });

  test('has a name that can be looked up', () => {
    expect(['\u200B', '\u{E0041}'].map(codeOf)).toEqual(['U+200B', 'U+E0041']);
  });
});
