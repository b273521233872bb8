import { expect, test } from 'vitest';
import { groupByWeek, mondayOf } from './week-groups.ts';

test('a week begins on Monday, Sunday is its last day', () => {
  expect(['2026-11-29', '2026-11-30', '2026-12-06', '2027-01-01'].map(mondayOf)).toEqual([
    ...['2026-11-23', '2026-11-30', '2026-11-30', '2026-12-28'],
  ]);
});

test('class days stand by their weeks, weeks without one are left out', () => {
  const days = ['2026-12-01', '2026-12-06', '2026-12-07', '2026-12-22'].map((localDate) => ({ localDate }));
  expect(groupByWeek(days)).toEqual([
    { monday: '2026-11-30', days: days.slice(0, 2) },
    { monday: '2026-12-07', days: [days[2]] },
    { monday: '2026-12-21', days: [days[3]] },
  ]);
});
