import { describe, expect, test } from 'vitest';
import { amountInWords } from './amount-in-words.ts';
import { formatFileSize } from './file-size.ts';
import { formatDong } from './money.ts';
import { formatPercent } from './percent.ts';

describe('money', () => {
  test('is written with points and kept on one line', () => {
    expect(formatDong(1234567)).toBe('1.234.567\u00a0đồng');
    expect(formatDong(8000)).toBe('8.000\u00a0đồng');
    expect(formatDong(0)).toBe('0\u00a0đồng');
  });

  test.each([
    [0, 'không đồng'],
    [8000, 'tám nghìn đồng'],
    [15_000, 'mười lăm nghìn đồng'],
    [100_005, 'một trăm nghìn không trăm linh năm đồng'],
    [1_234_567, 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
    [2_000_000_000, 'hai tỷ đồng'],
  ])('%i in words is %s', (dong, words) => {
    expect(amountInWords(dong)).toBe(words);
  });

  test.each([-1, 1.5, Number.NaN, 2 ** 53])('%d has no words', (dong) => {
    expect(() => amountInWords(dong)).toThrow(RangeError);
  });
});

test.each([
  [0.3507, '35,07%'],
  [0.07, '7%'],
  [0.35065, '35,07%'],
  [1, '100%'],
  [0.0003, '0,03%'],
])('%d is %s', (share, text) => {
  expect(formatPercent(share)).toBe(text);
});

test.each([
  [0, '1\u00a0KB'],
  [23 * 1024, '23\u00a0KB'],
  [1_258_291, '1,2\u00a0MB'],
  [1024 * 1024 - 1, '1\u00a0MB'],
  [6 * 1024 * 1024, '6\u00a0MB'],
  [1024 ** 3, '1\u00a0GB'],
  [1_288_490_189, '1,2\u00a0GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatFileSize(bytes)).toBe(text);
});
