import { expect, test } from 'vitest';
import { addressed, addresses, addressWord, capitalise, readAddress } from './address.ts';

test('everybody is addressed as they asked, also at the beginning of a sentence', () => {
  expect(addressed('{You} đã nộp. Hồ sơ của {you} đây, {you} nhé.', 'co')).toBe(
    'Cô đã nộp. Hồ sơ của cô đây, cô nhé.',
  );
  expect(addressed('Chào {you}')).toBe('Chào bác');
  expect(addresses.map(addressWord)).toEqual(['bác', 'cô', 'chú', 'anh', 'chị', 'bạn']);
});

test('what was stored is trusted only if we know it', () => {
  expect(readAddress('chi')).toBe('chi');
  expect(readAddress('toString')).toBe('bac');
  expect(readAddress(null)).toBe('bac');
});

test('the first letter becomes a capital with its marks', () => {
  expect(capitalise('đồng')).toBe('Đồng');
  expect(capitalise('')).toBe('');
});
