import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch, sameName } from './fold.ts';

describe('foldForSearch', () => {
  test.each([
    ['Đường', 'duong'],
    ['HUẾ', 'hue'],
    ['hòa hoà', 'hoa hoa'],
    ['đăng ký'.normalize('NFD'), 'dang ky'],
    ['ẶNG', 'ang'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  test('folding twice changes nothing more, whatever the Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
        expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text.normalize('NFC')));
      }),
    );
  });
});

describe('sameName', () => {
  test.each([
    ['Nguyễn Hòa', 'Nguyễn Hoà'],
    ['NGUYỄN THỊ THÚY', 'Nguyễn Thị Thuý'],
    ['Trần  Tư', ' Trần Tư'.normalize('NFD')],
    ['H’Mai Êban', "H'Mai Êban"],
  ])('%s and %s are one name', (a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  test.each([
    ['Huế', 'Hue'],
    ['Đức', 'Dức'],
    ['Hòa', 'Hóa'],
    ['Lý', 'Lí'],
    ['Sơn', 'Son'],
    ['Văn Tư', 'Vănt Ư'],
  ])('%s and %s are two names', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });
});
