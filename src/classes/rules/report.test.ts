import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClassFigures } from '../report-schema.ts';
import { attendanceShare, expectedOf, reportLines, timeUnitOf, totalOf, wholeLine } from './report.ts';
import { reportUnits } from './report-units.ts';

const row = (changed: Partial<ClassFigures>): ClassFigures => ({
  ...{ sessionId: 's', title: 'Lớp', localDate: '2026-12-01', trainer: null, communeCode: '20242' },
  ...{ attended: 0, absent: 0, notTaken: 0, gaveBack: 0, lapsed: 0, walkIns: 0, firstTimers: 0 },
  ...changed,
});

test('days come as they were, communes and trainers with the most people first', () => {
  const rows = [
    row({ attended: 5, absent: 2, firstTimers: 4 }),
    row({ attended: 5, communeCode: '20257', walkIns: 1, trainer: 'Lâm Văn Tre' }),
    row({ sessionId: 't', localDate: '2026-12-03', attended: 8, communeCode: '20257', lapsed: 3 }),
  ];
  const told = (by: 'day' | 'month' | 'commune' | 'trainer') =>
    reportLines(rows, by).map(({ about, sessions, attended }) => [about, sessions, attended]);
  expect(told('day')).toEqual([
    ['2026-12-01', 1, 10],
    ['2026-12-03', 1, 8],
  ]);
  expect(told('month')).toEqual([['2026-12', 2, 18]]);
  expect(told('commune')).toEqual([
    ['20257', 2, 13],
    ['20242', 1, 5],
  ]);
  expect(told('trainer')).toEqual([
    ['', 2, 13],
    ['Lâm Văn Tre', 1, 5],
  ]);
});

test('the share is of those who had a seat where somebody looked; of fewer than ten it is none', () => {
  expect(expectedOf(row({ attended: 10, walkIns: 1, absent: 3, notTaken: 20 }))).toBe(12);
  expect(attendanceShare(9, 12)).toBe(0.75);
  expect(attendanceShare(9, 10)).toBe(0.9);
  expect(attendanceShare(9, 9)).toBeUndefined();
  expect(attendanceShare(0, 0)).toBeUndefined();
});

test('a time of more than 31 class days is told by its months', () => {
  const days = Array.from({ length: 32 }, (_, at) =>
    row({ localDate: `2026-${at < 16 ? '11' : '12'}-${String((at % 16) + 1).padStart(2, '0')}` }),
  );
  expect(timeUnitOf(days.slice(1))).toBe('day');
  expect(timeUnitOf(days)).toBe('month');
});

test('however figures are grouped, they add up to the same', () => {
  const count = fc.nat(40);
  const rows = fc.array(
    fc.record({
      ...{ sessionId: fc.constantFrom('a', 'b', 'c'), title: fc.constant('Lớp') },
      localDate: fc.constantFrom('2026-11-30', '2026-12-01', '2026-12-03'),
      trainer: fc.constantFrom(null, 'Lâm Văn Tre', 'Đinh Thị Mây'),
      communeCode: fc.constantFrom('', '20242', '20257'),
      ...{ attended: count, absent: count, notTaken: count, gaveBack: count },
      ...{ lapsed: count, walkIns: count, firstTimers: count },
    }),
  );
  fc.assert(
    fc.property(rows, (made) => {
      for (const by of reportUnits) {
        const lines = reportLines(made, by);
        expect(totalOf(lines)).toEqual(totalOf(made));
        expect(new Set(lines.map(({ about }) => about)).size).toBe(lines.length);
      }
      const { sessions } = wholeLine(made);
      expect(sessions).toBe(new Set(made.map(({ sessionId }) => sessionId)).size);
    }),
  );
});
