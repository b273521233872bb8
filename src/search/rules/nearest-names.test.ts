import { expect, test } from 'vitest';
import { nearestNames } from './nearest-names.ts';

const things = [
  { title: 'Cấp Giấy phép karaoke', names: ['quán hát'] },
  { title: 'Đăng ký khai sinh', names: [] },
  { title: 'thôn', names: ['ấp'] },
];

test('what is written most alike comes first, by any of its names', () => {
  expect(nearestNames('karaokeee', things, 3)[0]?.title).toBe('Cấp Giấy phép karaoke');
  expect(nearestNames('kwan hat', things, 1)[0]?.title).toBe('Cấp Giấy phép karaoke');
  expect(nearestNames('khaixinh', things, 1)[0]?.title).toBe('Đăng ký khai sinh');
});

test('what shares nothing is left out', () => {
  expect(nearestNames('zzz', things, 3)).toEqual([]);
  expect(nearestNames('😀', things, 3)).toEqual([]);
});
