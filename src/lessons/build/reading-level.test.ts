import { expect, test } from 'vitest';
import { countSyllables, measureReading } from './reading-level-for-tests.ts';

test('counts a syllable a word, a date or a number as one', () => {
  expect(countSyllables('Từ 1/7/2024, chỉ còn VNeID – thế thôi.')).toBe(7);
});

test('measures sentences, list items and titles, not tags and descriptions', () => {
  const { sentences } = measureReading(`---
title: Không đọc
---

<Part id="a" title="Tên phần">

Câu một. Câu <Term id="dossier">hồ sơ</Term> hai?

1. **Mục một.** Thêm.
2. Mục hai

<Drawing name="x" title="Tên hình" desc="Không đọc lời tả." />

</Part>
`);
  expect(sentences).toEqual([
    'Tên phần',
    'Câu một.',
    'Câu hồ sơ hai?',
    'Mục một.',
    'Thêm.',
    'Mục hai',
    'Tên hình',
  ]);
});

test('finds the longest sentence', () => {
  expect(measureReading('Một hai ba. Bốn năm sáu bảy tám.')).toMatchObject({
    averageSyllables: 4,
    longest: { sentence: 'Bốn năm sáu bảy tám.', syllables: 5 },
  });
});
