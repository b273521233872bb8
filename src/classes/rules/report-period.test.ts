import { expect, test } from 'vitest';
import { nameRange, rangeOf } from './report-period.ts';

test.each([
  ['this-month', '2026-11-30', '2026-11-01', '2026-11-30'],
  ['this-month', '2028-02-10', '2028-02-01', '2028-02-29'],
  ['last-month', '2027-01-31', '2026-12-01', '2026-12-31'],
  ['last-month', '2027-03-31', '2027-02-01', '2027-02-28'],
  ['this-quarter', '2026-11-30', '2026-10-01', '2026-12-31'],
  ['this-quarter', '2026-06-01', '2026-04-01', '2026-06-30'],
] as const)('%s on %s', (period, today, from, to) => {
  expect(rangeOf(period, today)).toEqual({ from, to });
});

test.each([
  ['2026-11-01', '2026-11-30', { kind: 'month', number: 11, year: '2026' }],
  ['2026-12-01', '2026-12-31', { kind: 'month', number: 12, year: '2026' }],
  ['2026-10-01', '2026-12-31', { kind: 'quarter', number: 4, year: '2026' }],
  ['2026-02-01', '2026-04-30', { kind: 'days' }],
  ['2026-01-01', '2026-12-31', { kind: 'year', year: '2026' }],
  ['2026-01-02', '2026-01-31', { kind: 'days' }],
  ['2026-11-01', '2026-11-29', { kind: 'days' }],
])('%s to %s is called by its name', (from, to, name) => {
  expect(nameRange({ from, to })).toEqual(name);
});
