import { expect, test } from 'vitest';
import type { ClassSession } from '../schemas.ts';
import type { ClassRequest, Fate } from './class-request.ts';
import { dayAndTimeOf, findNextClass, findOwnClass } from './next-class.ts';

const day = (localDate: string, status: ClassSession['status']): ClassSession => ({
  ...{ id: localDate, title: 'Lớp', room: 'Phòng 1', capacity: 30, seatsLeft: 3, waiting: 0, queueLeft: 20 },
  ...{ localDate, startsAt: `${localDate}T01:00:00.000Z`, endsAt: `${localDate}T03:30:00.000Z`, status },
});
const days = [day('2026-12-01', 'open'), day('2026-12-03', 'cancelled'), day('2026-12-08', 'open')];

test('the next class is the first that takes registrations and has not begun, also in an old schedule', () => {
  expect(findNextClass(days, Date.parse('2026-11-30T20:00:00Z'))?.id).toBe('2026-12-01');
  expect(findNextClass(days, Date.parse('2026-12-01T01:00:00Z'))?.id).toBe('2026-12-08');
  expect(findNextClass(days, Date.parse('2026-12-09T00:00:00Z'))).toBeUndefined();
});

test('a day that is full, its queue too, is no next class', () => {
  const [first, ...later] = days.map((session) => ({ ...session, seatsLeft: 0, queueLeft: 20 }));
  expect(findNextClass([{ ...days[0], ...first, queueLeft: 0 } as ClassSession, ...later], 0)?.id).toBe(
    '2026-12-08',
  );
  expect(findNextClass([first as ClassSession], 0)?.id).toBe('2026-12-01');
});

test('its day and time are those of Vietnam', () => {
  expect(dayAndTimeOf(day('2026-12-01', 'open'))).toEqual(['Thứ Ba 1/12/2026', '08:00']);
});

const registered = (status: 'confirmed' | 'waitlisted' | 'cancelled', session: ClassSession): Fate => ({
  kind: 'registered',
  registration: { id: 'r', code: 'K7M2QX', status, waitNumber: null, session },
  manageToken: 't',
});
const asked = (session: ClassSession, fate?: Fate): ClassRequest => ({
  ...{ key: session.id, device: 'd', session, name: 'Hồng', madeAt: 0, tries: 0 },
  form: {
    ...{ sessionId: session.id, fullName: 'Hồng', phone: null, communeCode: '20056' },
    attendeeKind: 'resident',
    consent: true,
  },
  ...(fate && { fate }),
});
const [first, , last] = days as [ClassSession, ClassSession, ClassSession];
const refused: Fate = { kind: 'refused', code: 'class.full', title: 'Hết chỗ' };
const noon = Date.parse('2026-11-28T05:00:00Z');

test.each([
  ['nothing', [], undefined],
  ['what waits before everything', [asked(first, refused), asked(last)], { kind: 'waiting' }],
  [
    'what failed before a seat',
    [asked(first, registered('confirmed', first)), asked(last, refused)],
    { kind: 'failed' },
  ],
  [
    'the first of two seats',
    [asked(last, registered('waitlisted', last)), asked(first, registered('confirmed', first))],
    { kind: 'confirmed', session: first },
  ],
  ['no seat that was given back', [asked(first, registered('cancelled', first))], undefined],
])('of its own requests a phone shows %s', (_, requests, expected) => {
  expect(findOwnClass(requests, noon)).toEqual(expected);
});

test('a slip of a day gone by says nothing any more', () => {
  expect(findOwnClass([asked(first, refused)], Date.parse('2026-12-02T00:00:00Z'))).toBeUndefined();
});
