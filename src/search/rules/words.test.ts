import { describe, expect, test } from 'vitest';
import { hasMarks, wordsIn, wordsOf } from './words.ts';

const plain = (text: string) => wordsIn(text).map((word) => word.plain);

test('words without marks: case, Unicode form, đ and punctuation do not count', () => {
  expect(plain('Đăng KÝ “kết hôn”!')).toEqual(['dang', 'ki', 'ket', 'hon']);
  expect(plain('đường'.normalize('NFD'))).toEqual(['duong']);
  expect(wordsOf('Mã OTP: 1.004194')).toEqual(['mã', 'otp', '1', '004194']);
});

describe('i and y', () => {
  test.each([
    ['kí', 'ký'],
    ['qui', 'quy'],
    ['y', 'i'],
    ['tỉ', 'tỷ'],
  ])('%s is %s', (one, other) => {
    expect(wordsIn(one)).toEqual(wordsIn(other));
  });

  test.each([
    ['hay', 'hai'],
    ['tay', 'tai'],
    ['thúy', 'thúi'],
    ['ngày', 'ngài'],
  ])('%s is not %s', (one, other) => {
    expect(plain(one)).not.toEqual(plain(other));
  });
});

test('the place of the tone does not count, the tone does', () => {
  expect(wordsIn('hòa')).toEqual(wordsIn('hoà'));
  expect(wordsIn('hòa')).not.toEqual(wordsIn('hóa'));
});

test.each([
  ['điện', true],
  ['di', false],
  ['đi', true],
  ['otp', false],
])('%s was typed with marks: %s', (word, expected) => {
  expect(hasMarks(word)).toBe(expected);
});
