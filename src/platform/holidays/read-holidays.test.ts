import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { holidayMessages } from './messages.vi.ts';
import { readHolidayCalendar, readHolidays } from './read-holidays.ts';

const file = readFileSync('content/holidays.yaml', 'utf8');

test('the calendar of 2026 and 2027 can be read', () => {
  const calendar = readHolidayCalendar(file);
  expect(Object.keys(calendar.holidays).filter((date) => date.endsWith('-11-24'))).toEqual([
    '2026-11-24',
    '2027-11-24',
  ]);
  expect(calendar.holidays['2027-02-06']).toBe('Tết Nguyên đán');
  expect(calendar.coveredUntil).toBe('2027-12-31');
});

test('nothing about Tết 2027 is called verified before it was announced', () => {
  const february = readHolidays(file).years.flatMap(({ holidays }) =>
    holidays.filter(({ date }) => date.startsWith('2027-02')),
  );
  expect(february.map(({ status }) => status)).toEqual(february.map(() => 'needs-check'));
});

describe('a wrong file is refused with its line and what to do', () => {
  const lineOf = (text: string) => file.slice(0, file.indexOf(text)).split('\n').length;

  test.each<[string, string, string, keyof typeof holidayMessages]>([
    ['a day of another year', 'date: 2026-01-01', 'date: 2025-01-01', 'holiday.year'],
    ['days out of order', 'date: 2026-02-17', 'date: 2026-02-16', 'holiday.order'],
    ['a gap between years', 'year: 2027', 'year: 2028', 'holiday.years'],
    ['a review before the reading', 'reviewBy: 2026-12-31', 'reviewBy: 2026-11-22', 'holiday.review'],
  ])('%s', (_name, right, wrong, code) => {
    const expected = `content/holidays.yaml:${lineOf(right)}:`;
    expect(() => readHolidays(file.replace(right, wrong))).toThrow(expected);
    expect(() => readHolidays(file.replace(right, wrong))).toThrow(holidayMessages[code]);
  });

  test.each<[string, string, string, keyof typeof holidayMessages]>([
    ['an unsure day without a note', 'note: Mùng 2 Tết; chưa đối chiếu thông báo.', '', 'holiday.note'],
    ['a fixed holiday left out', /.*2026-05-01.*\n/u.exec(file)?.[0] ?? '', '', 'holiday.missing'],
    [
      'a weekday as a worked weekend',
      'workingWeekends: []',
      'workingWeekends: [2026-11-27]',
      'holiday.weekend',
    ],
    ['a worked day off', 'workingWeekends: []', 'workingWeekends: [2026-04-26]', 'holiday.both'],
  ])('%s', (_name, right, wrong, code) => {
    expect(file).toContain(right);
    expect(() => readHolidays(file.replace(right, wrong))).toThrow(holidayMessages[code]);
  });

  test('an unknown field and broken YAML', () => {
    expect(() => readHolidays(file.replace('asOf:', 'asof:'))).toThrow(
      /content\/holidays\.yaml:\d+:\d+ .*asOf/,
    );
    expect(() => readHolidays(file.replace('years:', 'years'))).toThrow(/content\/holidays\.yaml:\d+:\d+ /);
  });
});
