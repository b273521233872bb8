import { expect, test } from 'vitest';
import type { TrailEntry } from '../schemas.ts';
import { groupByDay } from './day-groups.ts';

const deedAt = (at: string): TrailEntry => ({ id: at, at, by: null, deed: 'a', subject: null, detail: {} });

test('deeds stand under the day of the clock in Vietnam', () => {
  const late = deedAt('2026-12-01T17:30:00.000Z');
  const early = deedAt('2026-12-01T16:30:00.000Z');
  const before = deedAt('2026-12-01T01:00:00.000Z');
  expect(groupByDay([late, early, before])).toEqual([
    { day: '2026-12-02', deeds: [late] },
    { day: '2026-12-01', deeds: [early, before] },
  ]);
  expect(groupByDay([])).toEqual([]);
});
