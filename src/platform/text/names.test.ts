import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPersonName, longestName, normaliseName } from './names.ts';

const goodNames = [
  'Nguyễn Văn Tư',
  'NGUYỄN THỊ ÁNH NGUYỆT',
  "H'Mai Êban",
  'H’Mai Êban',
  'Y Nam Ksor',
  'Ayŭn Hñiê Kčŏ',
  'Tư',
  'Đặng Thùy Hoàng',
  'Trần Quang-Huy',
  'Lê Đ. Hoà',
  'Phạm Khoá Khuê Loãn',
  'Müller',
  'Mi-cha-el',
];

describe('checkPersonName', () => {
  test.each(goodNames)('%s is a name', (name) => {
    expect(checkPersonName(name)).toBeUndefined();
    expect(checkPersonName(name.normalize('NFD'))).toBeUndefined();
  });

  test.each([
    ['', 'name.empty'],
    [' \u200b ', 'name.empty'],
    ['Nguyễn Văn 4', 'name.characters'],
    ['Tư@', 'name.characters'],
    ["'Mai", 'name.characters'],
    ['Hoa(vợ)', 'name.characters'],
    ['Nguy?n', 'name.characters'],
    ['a'.repeat(longestName + 1), 'name.long'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(checkPersonName(typed)).toBe(problem);
  });

  test.each([
    'NguyÔn V¨n',
    'TrÇn',
    'Hoµng',
    'Lª',
    '§ç',
    'BÝch',
    'Nguyeãn Vaên',
    'Traàn',
    'Leâ',
    'Ñaëng',
    'Hoaøng',
    'Phaïm',
    'NGUYEÃN',
    'Nguyá»…n',
    'Äáº·ng',
    'VÄƒn',
    'Nguy\ufffdn',
    'Th\u0303',
    'Nguye^~n Va(n An',
    'Tra^`n',
    'Hu+o+ng',
  ])('%s is text in a broken encoding', (typed) => {
    expect(checkPersonName(typed)).toBe('name.mojibake');
  });

  test.each(['BÌnh', 'YÊn'])(
    '%s, a slip of the Shift key, cannot be told from one and is not guessed',
    (name) => {
      expect(checkPersonName(name)).toBe('name.mojibake'); // in TCVN3 the same letters are other vowels
    },
  );

  test('a name of the longest length passes in either Unicode form', () => {
    const name = 'Ễ'.repeat(longestName);
    expect(checkPersonName(name.normalize('NFD'))).toBeUndefined();
  });
});

describe('normaliseName', () => {
  test('composes and tidies spaces, and leaves every letter and mark where it was', () => {
    expect(normaliseName('  Hoà\u00a0 Ễ\u200bn '.normalize('NFD'))).toBe('Hoà Ễn');
    expect(normaliseName('H’Mai Hòa')).toBe('H’Mai Hòa');
  });

  test('a kept name stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const kept = normaliseName(typed);
        expect(normaliseName(kept)).toBe(kept);
      }),
    );
  });
});
