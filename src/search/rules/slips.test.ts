import { describe, expect, test } from 'vitest';
import { findSlips } from './slips.ts';

const known = ['khai', 'sinh', 'lai', 'captcha', 'thanh', 'so', 'xe'];
const meant = (typed: string) => findSlips(typed, known)[0]?.plain;

describe('one slip of the finger', () => {
  test.each([
    ['kahi', 'khai', 'letters swapped'],
    ['khaii', 'khai', 'a key that stuck'],
    ['khau', 'khai', 'another letter'],
    ['thabh', 'thanh', 'the key beside it'],
    ['sin', 'sinh', 'a letter left out'],
    ['sinhg', 'sinh', 'a letter too many'],
    ['xw', 'xe', 'the key beside it, in a short word'],
  ])('%s was meant to be %s: %s', (typed, word) => {
    expect(meant(typed)).toBe(word);
  });

  test('of two the likelier comes first', () => {
    expect(findSlips('khia', ['khi', 'khai']).map(({ plain }) => plain)).toEqual(['khai', 'khi']);
  });
});

test('a long word may have two, a short one may not', () => {
  expect(meant('cpatcah')).toBe('captcha');
  expect(findSlips('kagu', ['khai'])).toEqual([]);
});

test('a word itself is no slip', () => {
  expect(findSlips('khai', ['khai'])).toEqual([]);
});
