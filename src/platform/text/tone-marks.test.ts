import { expect, test } from 'vitest';
import { findMisplacedTones } from './tone-marks.ts';

test.each([
  [
    'Bấm “Xoá” rồi khoá máy',
    [
      ['Xoá', 'Xóa'],
      ['khoá', 'khóa'],
    ],
  ],
  [
    'Uỷ ban huỷ lịch',
    [
      ['Uỷ', 'Ủy'],
      ['huỷ', 'hủy'],
    ],
  ],
  [
    'khoẻ, xoè tay'.normalize('NFD'),
    [
      ['khoẻ', 'khỏe'],
      ['xoè', 'xòe'],
    ],
  ],
])('%j', (text, expected) => {
  expect(findMisplacedTones(text).map(({ written, better }) => [written, better])).toEqual(expected);
});

test.each(['xóa, hủy, Ủy ban, khỏe', 'quý, quỹ, quà, quả, quê', 'hoàn, toàn, thuỷu, khoảng, huỳnh, loèn'])(
  'nothing in %j',
  (text) => {
    expect(findMisplacedTones(text)).toEqual([]);
  },
);
