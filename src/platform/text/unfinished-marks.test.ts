import { describe, expect, test } from 'vitest';
import { foldTonePlace } from './fold.ts';
import { readTelex, readVni } from './unfinished-marks.ts';

describe('Telex', () => {
  test.each([
    ['ddawng', 'đăng'],
    ['dangwd', 'đăng'],
    ['kys', 'ký'],
    ['tamj', 'tạm'],
    ['hoof', 'hồ'],
    ['sow', 'sơ'],
    ['nguwowif', 'người'],
    ['nguowif', 'người'],
    ['dduwowngf', 'đường'],
    ['keets', 'kết'],
    ['vieecj', 'việc'],
    ['xoas', 'xóa'],
    ['khaaur', 'khẩu'],
  ])('%s is %s', (typed, meant) => {
    expect(readTelex(typed)).toBe(foldTonePlace(meant));
  });

  test.each(['khai', 'sinh', 'ra', 'xa', 'otp', ''])('%s has no key left over', (typed) => {
    expect(readTelex(typed)).toBeUndefined();
  });
});

describe('VNI', () => {
  test.each([
    ['d9a8ng', 'đăng'],
    ['ky1', 'ký'],
    ['ho62', 'hồ'],
    ['so7', 'sơ'],
    ['tu73', 'tử'],
    ['thu7o72ng', 'thường'],
    ['cu7o71c', 'cước'],
    ['giay61', 'giấy'],
  ])('%s is %s', (typed, meant) => {
    expect(readVni(typed)).toBe(foldTonePlace(meant));
  });

  test.each(['khai', 'b3', 'kt3', '1414', '15', 'ct01', ''])('%s is none', (typed) => {
    expect(readVni(typed)).toBeUndefined();
  });
});
