import { expect, test } from 'vitest';
import type { ClassFigures } from '../../report-schema.ts';
import { reportTable } from '../../report-table.ts';
import { sentenceOf } from './report-words.ts';

const row = (changed: Partial<ClassFigures>): ClassFigures => ({
  ...{ sessionId: 's', title: 'Lớp', localDate: '2026-11-10', trainer: null, communeCode: '20242' },
  ...{ attended: 0, absent: 0, notTaken: 0, gaveBack: 0, lapsed: 0, walkIns: 0, firstTimers: 0 },
  ...changed,
});
const names = new Map([
  ['20242', 'Phường Hải Châu'],
  ['20257', 'Phường Thanh Khê'],
]);
const sentence = (by: 'day' | 'commune' | 'trainer', rows: readonly ClassFigures[]) =>
  sentenceOf(reportTable(rows, { by, communeName: (code) => names.get(code), isFile: false }));

test('communes and trainers that nobody knows any more are neither counted nor the first', () => {
  const rows = [
    row({ attended: 30, communeCode: '' }),
    row({ attended: 12, trainer: 'Lâm Văn Tre' }),
    row({ attended: 8, communeCode: '20257', trainer: 'Hồ Thị Bưởi' }),
  ];
  expect(sentence('commune', rows)).toBe(
    '2 xã, phường có người đăng ký. Đến nhiều nhất: Phường Hải Châu, 12 trong 50 lượt.',
  );
  expect(sentence('trainer', rows)).toBe(
    '2 giảng viên dạy. Đến nhiều nhất: lớp của Lâm Văn Tre, 12 trong 50 lượt.',
  );
});

test('one that is known beside what is not, or nobody who came, is nothing to compare', () => {
  const alone = [row({ attended: 30, communeCode: '' }), row({ attended: 12, trainer: 'Lâm Văn Tre' })];
  expect(sentence('commune', alone)).toBe('');
  expect(sentence('trainer', alone)).toBe('');
  expect(sentence('day', [row({ absent: 1 }), row({ absent: 1, localDate: '2026-11-11' })])).toBe('');
});

test('great numbers of one day are written as everywhere', () => {
  const days = [row({ attended: 1200 }), row({ attended: 34, localDate: '2026-11-11' })];
  expect(sentence('day', days)).toContain('1.200 trong 1.234 lượt đến.');
});
