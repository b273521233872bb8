import { expect, test } from 'vitest';
import type { ClassFigures } from '../report-schema.ts';
import { attendanceRate, linesBy, totalOf } from './report.ts';

const row = (changed: Partial<ClassFigures>): ClassFigures => ({
  ...{ sessionId: 's', title: 'Lớp', localDate: '2026-12-01', trainer: null, communeCode: '20242' },
  ...{ attended: 0, absent: 0, notTaken: 0, gaveBack: 0, lapsed: 0, walkIns: 0, firstTimers: 0 },
  ...changed,
});

test('figures add up, however they are grouped', () => {
  const rows = [
    row({ attended: 10, absent: 2, firstTimers: 7 }),
    row({ attended: 5, communeCode: '20257', walkIns: 1 }),
    row({ localDate: '2026-12-03', attended: 8, absent: 4, lapsed: 3 }),
  ];
  const byDay = linesBy(rows, ({ localDate }) => localDate);
  const byCommune = linesBy(rows, ({ communeCode }) => communeCode);
  expect(byDay.map(({ about, attended }) => [about, attended])).toEqual([
    ['2026-12-01', 15],
    ['2026-12-03', 8],
  ]);
  expect(byCommune.map(({ about, attended, absent }) => [about, attended, absent])).toEqual([
    ['20242', 18, 6],
    ['20257', 5, 0],
  ]);
  expect(totalOf(byDay)).toEqual(totalOf(rows));
  expect(totalOf(byCommune)).toEqual(totalOf(rows));
});

test('the rate counts those who had a seat, and nobody is no rate', () => {
  expect(attendanceRate(row({ attended: 9, absent: 3 }))).toBe(0.75);
  expect(attendanceRate(row({ attended: 4, walkIns: 4 }))).toBeUndefined();
  expect(attendanceRate(row({ attended: 4, walkIns: 1, absent: 1 }))).toBe(0.75);
  expect(attendanceRate(row({ notTaken: 20 }))).toBeUndefined();
});
