import { expect, test } from 'vitest';
import { formatVietnamTimeOfDay, vietnamDateAt, vietnamInstant, vietnamTimeAt } from './vietnam-clock.ts';

test('the same moment in any zone is the same time in Vietnam', () => {
  const expected = { date: '2026-11-23', minuteOfDay: 15 * 60 + 20 };
  expect(vietnamTimeAt('2026-11-23T08:20:00.000Z')).toEqual(expected);
  expect(vietnamTimeAt('2026-11-23T15:20:00+07:00')).toEqual(expected);
  expect(vietnamTimeAt('2026-11-23T03:20:00-05:00')).toEqual(expected);
});

test('the day changes at midnight in Vietnam', () => {
  expect(vietnamDateAt('2026-12-31T16:59:59Z')).toBe('2026-12-31');
  expect(vietnamDateAt('2026-12-31T17:00:00Z')).toBe('2027-01-01');
});

test('a wall-clock time becomes a moment and comes back', () => {
  expect(vietnamInstant('2027-01-01', '00:05')).toBe('2026-12-31T17:05:00.000Z');
  expect(formatVietnamTimeOfDay('2026-12-31T17:05:00.000Z')).toBe('00:05');
});

test('a moment without a zone, and a time that no clock shows, are refused', () => {
  expect(() => vietnamTimeAt('2026-11-23T15:20:00')).toThrow(/with its zone/);
  expect(() => vietnamTimeAt('tomorrowZ')).toThrow(/with its zone/);
  expect(() => vietnamInstant('2026-02-29', '10:00')).toThrow(/YYYY-MM-DD/);
  expect(() => vietnamInstant('2026-02-28', '24:00')).toThrow(/HH:mm/);
});
