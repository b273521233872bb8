import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  earlierDate,
  formatDate,
  formatWeekdayDate,
  isLocalDate,
  laterDate,
  parseLocalDate,
  weekdayOf,
} from './dates.ts';

const today = '2026-11-22';
const someDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('parseLocalDate', () => {
  test.each(['27/3/1956', '27-03-1956', '27.3.56', '27 3 1956', ' 27 / 03 / 1956 ', '27031956', '27/3/56'])(
    '%s is 27 March 1956',
    (typed) => {
      expect(parseLocalDate(typed, { today })).toEqual({ ok: true, value: '1956-03-27' });
    },
  );

  test.each([
    ['22/11/26', '2026-11-22'],
    ['23/11/26', '1926-11-23'],
    ['1.3.26', '2026-03-01'],
    ['29/2/24', '2024-02-29'],
    ['1/1/00', '2000-01-01'],
  ])('two-digit year: %s is %s, never after today', (typed, value) => {
    expect(parseLocalDate(typed, { today })).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'date.empty'],
    ['  ', 'date.empty'],
    ['27/3', 'date.shape'],
    ['27/3/195', 'date.shape'],
    ['1956-03-27', 'date.shape'],
    ['27 tháng 3', 'date.shape'],
    ['270356', 'date.shape'],
    ['27/3/1956x', 'date.shape'],
    ['31/02/1980', 'date.unreal'],
    ['29/2/2026', 'date.unreal'],
    ['0/1/2026', 'date.unreal'],
    ['1/13/2026', 'date.unreal'],
    ['27/3/1856', 'date.year'],
    ['1/1/2200', 'date.year'],
    ['27/3/0056', 'date.year'],
  ])('%j is refused as %s', (typed, code) => {
    expect(parseLocalDate(typed, { today })).toEqual({ ok: false, code });
  });

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(someDay, (date) => {
        expect(parseLocalDate(formatDate(date), { today })).toEqual({ ok: true, value: date });
      }),
    );
  });
});

describe('calendar arithmetic', () => {
  test('knows leap years and the day of the week', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(daysBetween('2026-11-22', '2027-01-21')).toBe(60);
    expect([earlierDate('2026-12-02', '2026-12-01'), laterDate('2026-12-02', '2026-12-01')]).toEqual([
      ...['2026-12-01', '2026-12-02'],
    ]);
    expect(weekdayOf('2026-11-24')).toBe(2);
    expect(weekdayOf('1956-03-27')).toBe(2);
    expect(weekdayOf('1970-01-04')).toBe(0);
  });

  test('adding and counting days are opposites, and order as text is order in time', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b) > 0).toBe(a < b);
        expect(Math.abs((weekdayOf(a) + daysBetween(a, b) - weekdayOf(b)) % 7)).toBe(0);
      }),
    );
  });

  test('a day that does not exist is a programming mistake', () => {
    expect(isLocalDate('2026-02-29')).toBe(false);
    expect(() => addDays('2026-02-29', 1)).toThrow('"2026-02-29"');
    expect(() => formatDate('27/3/1956')).toThrow('YYYY-MM-DD');
  });
});

test('dates are written as people write them', () => {
  expect(formatDate('2026-12-01')).toBe('1/12/2026');
  expect(formatWeekdayDate('2026-12-01')).toBe('Thứ Ba 1/12/2026');
  expect(formatWeekdayDate('2026-11-22')).toBe('Chủ nhật 22/11/2026');
});

describe('in every time zone', () => {
  const script = `
    import * as dates from ${JSON.stringify(new URL('./dates.ts', import.meta.url).href)};
    import * as clock from ${JSON.stringify(new URL('./vietnam-clock.ts', import.meta.url).href)};
    const day = dates.parseLocalDate('1.1.70', { today: '2026-11-22' }).value;
    console.log(JSON.stringify([
      process.env.TZ, day, dates.addDays(day, -1), dates.addDays('2026-03-08', 1), dates.weekdayOf('2026-11-24'),
      dates.daysBetween('2026-03-01', '2026-11-30'), dates.formatWeekdayDate('2026-11-01'),
      clock.vietnamTimeAt('2026-12-31T17:00:00Z'), clock.vietnamInstant('2027-01-01', '00:00'),
    ]));`;

  test.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'])(
    'the answers are the same under TZ=%s',
    (zone) => {
      const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      expect(JSON.parse(answer)).toEqual([
        zone,
        '1970-01-01',
        '1969-12-31',
        '2026-03-09',
        2,
        274,
        'Chủ nhật 1/11/2026',
        { date: '2027-01-01', minuteOfDay: 0 },
        '2026-12-31T17:00:00.000Z',
      ]);
    },
  );
});
