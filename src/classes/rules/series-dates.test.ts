import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '#src/platform/text/dates.ts';
import { seriesDates } from './series-dates.ts';

test('Tuesdays and Thursdays, without the holiday', () => {
  const holidays = { '2026-11-24': 'Ngày Văn hóa Việt Nam' };
  const span = { weekdays: [2, 4], from: '2026-11-22', until: '2026-12-03', holidays };
  expect(seriesDates(span)).toEqual({
    dates: ['2026-11-26', '2026-12-01', '2026-12-03'],
    skipped: ['2026-11-24'],
  });
});

test('every day asked for is there once, in order, and no other', () => {
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  fc.assert(
    fc.property(weekdays, fc.nat(3000), fc.nat(200), (days, start, length) => {
      const from = addDays('2024-01-01', start);
      const { dates } = seriesDates({ weekdays: days, from, until: addDays(from, length), holidays: {} });
      const all = Array.from({ length: length + 1 }, (_, at) => addDays(from, at));
      expect(dates).toEqual(all.filter((day) => days.includes(weekdayOf(day) || 7)));
    }),
  );
});
