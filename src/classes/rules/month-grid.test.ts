import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '#src/platform/text/dates.ts';
import { addMonths, dayAfterKey, isSameMonth, monthGrid } from './month-grid.ts';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

describe.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'])('in the time zone %s', (TZ) => {
  test('a month has the weeks that it touches, Monday first', () => {
    process.env['TZ'] = TZ;
    const grid = monthGrid('2026-12-15');
    expect(grid.map(([monday, ...rest]) => [monday, rest.at(-1)])).toEqual([
      ...[
        ['2026-11-30', '2026-12-06'],
        ['2026-12-07', '2026-12-13'],
        ['2026-12-14', '2026-12-20'],
      ],
      ...[
        ['2026-12-21', '2026-12-27'],
        ['2026-12-28', '2027-01-03'],
      ],
    ]);
    expect(monthGrid('2027-02-28')).toHaveLength(4);
  });

  test('every day of any month stands in it once', () => {
    process.env['TZ'] = TZ;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const day = addDays('1950-01-01', days);
        const all = monthGrid(day).flat();
        expect(all.filter((one) => one === day)).toHaveLength(1);
        expect(weekdayOf(all[0] ?? '')).toBe(1);
        expect(daysBetween(all[0] ?? '', all.at(-1) ?? '')).toBe(all.length - 1);
      }),
      { numRuns: 50 },
    );
  });
});

test('keys move by a day, a week, to the ends of the week and by a month', () => {
  const from = (key: string) => dayAfterKey('2026-12-31', key);
  expect(
    ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'a'].map(from),
  ).toEqual([
    ...['2026-12-30', '2027-01-01', '2026-12-24', '2027-01-07', '2026-12-28', '2027-01-03'],
    ...['2026-11-30', '2027-01-31', undefined],
  ]);
});

test('a month that is shorter has its last day', () => {
  expect([addMonths('2027-01-31', 1), addMonths('2028-03-31', -1), addMonths('2026-12-15', 2)]).toEqual([
    ...['2027-02-28', '2028-02-29', '2027-02-15'],
  ]);
  expect([isSameMonth('2026-12-01', '2026-12-31'), isSameMonth('2026-12-01', '2027-12-01')]).toEqual([
    true,
    false,
  ]);
});
