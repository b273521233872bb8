import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHolidayCalendar } from '#src/platform/holidays/read-holidays.ts';
import { addDays } from './dates.ts';
import { vietnamInstant } from './vietnam-clock.ts';
import {
  addWorkingDays,
  dueDate,
  dueDateAfterPause,
  isWorkingDay,
  receivedOn,
  workingDaysBetween,
} from './working-days.ts';

const calendar = readHolidayCalendar(readFileSync('content/holidays.yaml', 'utf8'));

const sameDay = { unit: 'same-day' } as const;
const workingDays = (days: number) => ({ unit: 'working-days', days }) as const;

const vectors = [
  ['2026-11-23', '15:20', sameDay, '2026-11-25'],
  ['2026-11-20', '09:00', workingDays(3), '2026-11-26'],
  ['2026-12-31', '10:00', workingDays(1), '2027-01-04'],
  ['2026-11-20', '15:30', workingDays(3), '2026-11-27'],
] as const;

describe('dueDate', () => {
  test.each(vectors)('accepted %s at %s, %o: due %s', (date, time, duration, due) => {
    expect(dueDate({ acceptedAt: vietnamInstant(date, time), duration, calendar })).toBe(due);
  });

  test('15:00 itself is still today, one minute later is not', () => {
    expect(receivedOn(vietnamInstant('2026-11-20', '15:00'), calendar)).toBe('2026-11-20');
    expect(receivedOn(vietnamInstant('2026-11-20', '15:01'), calendar)).toBe('2026-11-23');
  });

  test('a dossier taken on a day off counts from the next working day', () => {
    expect(receivedOn(vietnamInstant('2026-11-24', '09:00'), calendar)).toBe('2026-11-25');
    expect(receivedOn(vietnamInstant('2026-11-21', '16:00'), calendar)).toBe('2026-11-23');
  });

  test('is the same in every time zone', { timeout: 30_000 }, () => {
    // Three processes are started: on a busy machine that takes its time.
    const script = `
      import { readFileSync } from 'node:fs';
      const { readHolidayCalendar } = await import(${JSON.stringify(new URL('../holidays/read-holidays.ts', import.meta.url).href)});
      const { dueDate } = await import(${JSON.stringify(new URL('./working-days.ts', import.meta.url).href)});
      const calendar = readHolidayCalendar(readFileSync('content/holidays.yaml', 'utf8'));
      const due = ${JSON.stringify(vectors)}.map(([date, time, duration]) =>
        dueDate({ acceptedAt: date + 'T' + time + ':00+07:00', duration, calendar }));
      console.log(JSON.stringify(due));`;
    for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York']) {
      const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      expect(JSON.parse(answer), zone).toEqual(vectors.map(([, , , due]) => due));
    }
  });
});

describe('working days', () => {
  test('follow weekdays, holidays and swapped weekends', () => {
    const swapped = { ...calendar, workingWeekends: ['2026-11-28'] };
    expect(isWorkingDay('2026-11-23', calendar)).toBe(true);
    expect(isWorkingDay('2026-11-24', calendar)).toBe(false);
    expect(isWorkingDay('2026-11-28', calendar)).toBe(false);
    expect(isWorkingDay('2026-11-28', swapped)).toBe(true);
    expect(addWorkingDays('2026-11-27', 1, swapped)).toBe('2026-11-28');
  });

  test('jump over Tết 2027', () => {
    expect(addWorkingDays('2027-02-04', 1, calendar)).toBe('2027-02-12');
  });

  test('no working days from a day off is the next working day', () => {
    expect(addWorkingDays('2026-11-22', 0, calendar)).toBe('2026-11-23');
    expect(() => addWorkingDays('2026-11-22', -1, calendar)).toThrow('-1');
  });

  const someDay = fc.integer({ min: 0, max: 729 }).map((days) => addDays('2026-01-01', days));

  test('adding and counting agree, whatever the calendar', () => {
    const someCalendar = fc
      .tuple(fc.uniqueArray(someDay, { maxLength: 60 }), fc.uniqueArray(someDay, { maxLength: 20 }))
      .map(([daysOff, workingWeekends]) => ({
        holidays: Object.fromEntries(daysOff.map((date) => [date, 'Ngày nghỉ'])),
        workingWeekends,
        coveredUntil: '2027-12-31',
      }));
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), someCalendar, (date, days, any) => {
        const later = addWorkingDays(date, days, any);
        expect(isWorkingDay(later, any)).toBe(true);
        expect(workingDaysBetween(date, later, any)).toBe(days);
        expect(addWorkingDays(addWorkingDays(date, days, any), 3, any)).toBe(
          addWorkingDays(date, days + 3, any),
        );
      }),
    );
  });

  test('a pause moves the due date by the working days it took', () => {
    const dueOn = '2026-11-26';
    const dueAfter = (pausedOn: string, resumedOn: string) =>
      dueDateAfterPause({ dueOn, pausedOn, resumedOn, calendar });
    expect(dueAfter('2026-11-23', '2026-11-23')).toBe(dueOn);
    expect(dueAfter('2026-11-23', '2026-11-24')).toBe(dueOn);
    expect(dueAfter('2026-11-23', '2026-11-25')).toBe('2026-11-27');
    expect(dueAfter('2026-11-20', '2026-12-01')).toBe('2026-12-04');
  });
});
