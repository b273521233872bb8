import { expect, test } from 'vitest';
import { editDay, type SeriesDay, type SeriesPattern } from './series-edit.ts';

const before: SeriesPattern = {
  ...{ title: 'Lớp sáng', weekdays: [2, 4], startMinute: 480, endMinute: 630 },
  ...{ roomId: 'a', trainerId: 'lan', capacity: 30, waitCapacity: 20 },
};
const after = { ...before, title: 'Lớp chiều', startMinute: 810, endMinute: 960, trainerId: null };
const { weekdays: _, ...ofSeries } = before;
const tuesday: SeriesDay = {
  ...ofSeries,
  ...{ occurrenceDate: '2026-12-01', localDate: '2026-12-01', isFact: false, isCancelled: false },
};

test.each<[string, Partial<SeriesDay>, object]>([
  [
    'a day like its series changes with it',
    {},
    { title: 'Lớp chiều', startMinute: 810, endMinute: 960, trainerId: null },
  ],
  ['a title of its own stays', { title: 'Riêng' }, { startMinute: 810, endMinute: 960, trainerId: null }],
  [
    'a day that was moved keeps its time',
    { localDate: '2026-12-02' },
    { title: 'Lớp chiều', trainerId: null },
  ],
  ['so does one with another hour', { endMinute: 660 }, { title: 'Lớp chiều', trainerId: null }],
])('%s', (_name, changed, fields) => {
  expect(editDay({ ...tuesday, ...changed }, before, after)).toEqual({ kind: 'changed', fields });
});

test('facts and cancelled days are kept, whatever changes; nothing to change changes nothing', () => {
  const none = { ...after, weekdays: [1] };
  expect(editDay({ ...tuesday, isFact: true }, before, none)).toEqual({ kind: 'kept' });
  expect(editDay({ ...tuesday, isCancelled: true }, before, none)).toEqual({ kind: 'kept' });
  expect(editDay(tuesday, before, before)).toEqual({ kind: 'kept' });
});

test('a day falls out by the date that its series gave it, not by where it was moved', () => {
  const mondays = { ...before, weekdays: [1] };
  expect(editDay({ ...tuesday, localDate: '2026-12-07' }, before, mondays)).toEqual({ kind: 'dropped' });
});
