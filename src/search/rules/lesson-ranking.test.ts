import { expect, test } from 'vitest';
import { countMarkedWords, exactWordsFirst, markedWords, mergeByScore } from './lesson-ranking.ts';

test('keeps each page once, with its best score', () => {
  const plain = [
    { id: 'a', score: 1 },
    { id: 'b', score: 3 },
  ];
  const withStroke = [
    { id: 'a', score: 5 },
    { id: 'b', score: 2 },
  ];
  expect(mergeByScore([plain, withStroke])).toEqual([
    { id: 'a', score: 5 },
    { id: 'b', score: 3 },
  ]);
});

test('knows the words typed with marks, in NFC and NFD, and đ', () => {
  expect(markedWords('Dang ký đi')).toEqual(['ký', 'đi']);
  expect(markedWords('ký'.normalize('NFD'))).toEqual(['ký']);
  expect(markedWords('dang ky')).toEqual([]);
});

test('counts whole words only', () => {
  expect(countMarkedWords(['ông'], 'Không có ai')).toBe(0);
  expect(countMarkedWords(['ông', 'bà'], 'ÔNG, bà.')).toBe(2);
});

test('puts pages with the exact marked words first and keeps the order of the others', () => {
  const pages = [
    { id: 'diện', content: 'diện tích' },
    { id: 'khác', content: 'không có' },
    { id: 'điện', content: 'Điện thoại' },
  ];
  expect(exactWordsFirst('điện', pages).map(({ id }) => id)).toEqual(['điện', 'diện', 'khác']);
  expect(exactWordsFirst('dien', pages)).toEqual(pages);
});
