import { expect, test } from 'vitest';
import { amountInWords, isAmountInUnmarkedWords, isAmountInWords } from './amount-in-words.ts';

test.each([
  [0, 'không đồng'],
  [30_000_000, 'ba mươi triệu đồng'],
  [1_250_000, 'một triệu hai trăm năm mươi nghìn đồng'],
])('%d is %s', (dong, words) => {
  expect(amountInWords(dong)).toBe(words);
});

test.each([
  ['Ba mươi triệu đồng chẵn.', 30_000_000],
  ['ba mươi triệu', 30_000_000],
  ['Một triệu hai trăm năm mươi ngàn đồng', 1_250_000],
])('%s says %d', (words, dong) => {
  expect(isAmountInWords(words, dong)).toBe(true);
});

test.each([
  ['ba mươi nghìn đồng', 30_000_000],
  ['ba mươi triệu một', 30_000_000],
  ['', 0],
  ['đồng', 0],
])('%j does not say %d', (words, dong) => {
  expect(isAmountInWords(words, dong)).toBe(false);
});

test('missing marks are told from wrong words', () => {
  expect(isAmountInWords('ba muoi trieu dong', 30_000_000)).toBe(false);
  expect(isAmountInUnmarkedWords('ba muoi trieu dong', 30_000_000)).toBe(true);
  expect(isAmountInUnmarkedWords('ba muoi ty dong', 30_000_000)).toBe(false);
});
