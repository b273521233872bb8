import { expect, test } from 'vitest';
import type { ClassSession } from '../schemas.ts';
import { dayAndTimeOf, findNextClass } from './next-class.ts';

const day = (localDate: string, status: ClassSession['status']): ClassSession => ({
  ...{ id: localDate, title: 'Lớp', room: 'Phòng 1', capacity: 30, seatsLeft: 3, waiting: 0 },
  ...{ localDate, startsAt: `${localDate}T01:00:00.000Z`, endsAt: `${localDate}T03:30:00.000Z`, status },
});
const days = [day('2026-12-01', 'open'), day('2026-12-03', 'cancelled'), day('2026-12-08', 'open')];

test('the next class is the first that takes registrations and has not begun, also in an old schedule', () => {
  expect(findNextClass(days, Date.parse('2026-11-30T20:00:00Z'))?.id).toBe('2026-12-01');
  expect(findNextClass(days, Date.parse('2026-12-01T01:00:00Z'))?.id).toBe('2026-12-08');
  expect(findNextClass(days, Date.parse('2026-12-09T00:00:00Z'))).toBeUndefined();
});

test('its day and time are those of Vietnam', () => {
  expect(dayAndTimeOf(day('2026-12-01', 'open'))).toEqual(['Thứ Ba 1/12/2026', '08:00']);
});
