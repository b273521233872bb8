import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideSeat, type SeatCounts, seatsLeftFor } from './decide-seat.ts';

const counts = (changed: Partial<SeatCounts>): SeatCounts => ({
  capacity: 30,
  taken: 0,
  held: 0,
  waiting: 0,
  waitCapacity: 20,
  ...changed,
});

describe('where one more person goes', () => {
  test.each<[string, Partial<SeatCounts>, boolean, string]>([
    ['a free seat', {}, true, 'confirmed'],
    ['the last seat', { taken: 29 }, true, 'confirmed'],
    ['a full class', { taken: 30 }, true, 'waitlisted'],
    ['a free seat that is held for a household', { taken: 29, held: 1, waiting: 2 }, true, 'waitlisted'],
    ['a free seat while somebody waits', { taken: 29, waiting: 1 }, true, 'waitlisted'],
    ['a full class and a full queue', { taken: 30, waiting: 20 }, true, 'full'],
    ['a class that takes nobody', {}, false, 'closed'],
  ])('%s', (_, changed, isOpen, verdict) => {
    expect(decideSeat(counts(changed), isOpen)).toBe(verdict);
  });

  test.each<[string, Partial<SeatCounts>, string]>([
    ['room for all', { taken: 27 }, 'confirmed'],
    ['room for two of three', { taken: 28 }, 'waitlisted'],
    ['room for all while somebody waits', { taken: 20, waiting: 1 }, 'waitlisted'],
    ['a queue with room for two', { taken: 30, waiting: 18 }, 'full'],
  ])('three who come together, and %s', (_, changed, verdict) => {
    expect(decideSeat(counts(changed), true, 3)).toBe(verdict);
  });

  test('a seat is promised to the public exactly when the next person gets one', () => {
    const some = fc.record({
      capacity: fc.nat(5),
      taken: fc.nat(5),
      held: fc.nat(2),
      waiting: fc.nat(3),
      waitCapacity: fc.nat(3),
    });
    fc.assert(
      fc.property(some, (now) => {
        expect(seatsLeftFor(now) > 0).toBe(decideSeat(now, true) === 'confirmed');
      }),
    );
  });
});
