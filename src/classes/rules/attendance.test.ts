import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AttendanceState, decideAttendance, isPresent, type Mark } from './attendance.ts';

const seen = (id: string): Mark => ({ id, mark: 'in', undoes: null });
const undo = (id: string, undoes: string): Mark => ({ id, mark: 'undo', undoes });

describe('whether somebody is there', () => {
  test.each<[string, Mark[], boolean]>([
    ['nobody saw them', [], false],
    ['seen once', [seen('a')], true],
    ['seen and taken back', [seen('a'), undo('b', 'a')], false],
    ['taken back by one device, seen by another too', [seen('a'), undo('b', 'a'), seen('c')], true],
    ['taken back twice', [seen('a'), undo('b', 'a'), undo('c', 'a')], false],
    ['an undo whose sighting is still on its way', [undo('b', 'a')], false],
  ])('%s', (_, marks, there) => {
    expect(isPresent(marks)).toBe(there);
  });

  test('does not depend on the order of arrival, nor on repeats', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const mark = fc.oneof(
      fc.constantFrom(...ids).map(seen),
      fc.tuple(fc.uuid(), fc.constantFrom(...ids)).map(([id, undoes]) => undo(id, undoes)),
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (marks, picks) => {
        const shuffled = marks
          .flatMap((one) => [one, one])
          .toSorted(() => ((picks.next().value ?? 0) % 3) - 1);
        expect(isPresent(shuffled)).toBe(isPresent(marks));
      }),
    );
  });
});

describe('what becomes of a registration', () => {
  const state = (changed: Partial<AttendanceState>): AttendanceState => ({
    ...{ status: 'confirmed', before: null, isPresent: true, freeSeats: 0, hasBegun: true, isClosed: false },
    ...changed,
  });
  test.each<[string, Partial<AttendanceState>, ReturnType<typeof decideAttendance>]>([
    ['has a seat and comes', {}, { to: 'attended', seats: 0 }],
    ['has come already', { status: 'attended' }, undefined],
    ['is not there', { isPresent: false }, undefined],
    ['was marked by mistake', { status: 'attended', isPresent: false }, { to: 'confirmed', seats: 0 }],
    [
      'the same, after the class',
      { status: 'attended', isPresent: false, isClosed: true },
      { to: 'no-show', seats: -1 },
    ],
    ...(['cancelled', 'pending'] as const).map(
      (before) =>
        [
          `was ${before} and marked by mistake`,
          { status: 'attended', before, isPresent: false },
          { to: before, seats: -1 },
        ] as [string, Partial<AttendanceState>, ReturnType<typeof decideAttendance>],
    ),
    [
      'waited, and was marked by mistake',
      { status: 'attended', before: 'waitlisted', isPresent: false },
      { to: 'cancelled', seats: -1 },
    ],
    [
      'gave the place back, and was marked by mistake; the class is over',
      { status: 'attended', before: 'cancelled', isPresent: false, isClosed: true },
      { to: 'cancelled', seats: -1 },
    ],
    ['counted as absent, and was there', { status: 'no-show', freeSeats: 1 }, { to: 'attended', seats: 1 }],
    ['waited, and there is room', { status: 'waitlisted', freeSeats: 1 }, { to: 'attended', seats: 1 }],
    [
      'gave the place back, and there is room',
      { status: 'cancelled', freeSeats: 2 },
      { to: 'attended', seats: 1 },
    ],
    ['waited, and there is none', { status: 'waitlisted' }, 'no-seat'],
    ['gave the place back, and is not there', { status: 'cancelled', isPresent: false }, undefined],
  ])('%s', (_, changed, outcome) => {
    expect(decideAttendance(state(changed))).toEqual(outcome);
  });
});
