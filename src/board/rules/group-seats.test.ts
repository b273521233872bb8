import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Seat } from '../board-schema.ts';
import { groupSeats, keepPlaces, type SeatGroup } from './group-seats.ts';
import { at, progress, seat, start } from './seat-for-tests.ts';

const now = start + 600_000;
const idsOf = (groups: readonly SeatGroup[]) =>
  groups.map(({ kind, seats }) => [kind, ...seats.map(({ id }) => id)]);
const here = (changed: Parameters<typeof progress>[0] = {}) => progress({ since: at(590), ...changed });

describe('the groups of the trainer’s screen', () => {
  test('hands first, then the stuck, then each as they joined', () => {
    const seats = [
      seat('an', { progress: here() }),
      seat('be', { progress: progress({ since: at(400) }) }),
      seat('cam', { handRaisedAt: at(500), progress: here() }),
      seat('dao', { progress: here({ mistakes: 3, fault: 'F-ID' }) }),
      seat('em', { seenAt: at(480) }),
      seat('gam', { progress: here({ doneAt: at(300) }) }),
      seat('hai', { leftAt: at(200), handRaisedAt: at(100) }),
      seat('ken', { handRaisedAt: at(450), progress: here({ doneAt: at(300) }) }),
      seat('lan', { progress: null }),
      seat('mo', { progress: progress({ since: at(100) }) }),
    ];
    expect(idsOf(groupSeats(seats, now))).toEqual([
      ['hand', 'ken', 'cam'],
      ['watch', 'mo', 'be', 'dao'],
      ['working', 'an', 'lan'],
      ['lost', 'em'],
      ['done', 'gam'],
      ['left', 'hai'],
    ]);
  });

  test('a few mistakes, or many with nothing wrong now, are no reason to go there', () => {
    const seats = [
      seat('an', { progress: here({ mistakes: 2, fault: 'F-ID' }) }),
      seat('be', { progress: here({ mistakes: 9 }) }),
    ];
    expect(idsOf(groupSeats(seats, now))).toEqual([['working', 'an', 'be']]);
  });

  test('everybody stands in exactly one group', () => {
    const instant = fc.integer({ min: 0, max: 600 }).map(at);
    const anySeat = fc.record({
      seenAt: instant,
      leftAt: fc.option(instant),
      handRaisedAt: fc.option(instant),
      progress: fc.option(
        fc
          .record({ since: instant, mistakes: fc.nat(5), doneAt: fc.option(instant) })
          .map((changed) => progress({ ...changed, fault: 'F-ID' })),
      ),
    });
    fc.assert(
      fc.property(fc.array(anySeat, { maxLength: 12 }), (made) => {
        const seats = made.map((changed, index) => seat(`s${index}`, changed));
        const shown = groupSeats(seats, now).flatMap((group) => group.seats);
        expect(shown.toSorted(byId)).toEqual(seats.toSorted(byId));
      }),
    );
  });
});

describe('while a finger is on the list', () => {
  const before = [seat('an', { progress: here() }), seat('be', { progress: here() }), seat('cam')];

  test('everybody stays where they stood, with what is new of them', () => {
    const shown = groupSeats(before, now);
    const raised = seat('be', { progress: here(), handRaisedAt: at(599) });
    const fresh = groupSeats(
      [seat('an', { progress: here() }), raised, seat('dao', { progress: here() })],
      now,
    );
    const kept = keepPlaces(shown, fresh);
    expect(idsOf(kept)).toEqual([['working', 'an', 'be', 'dao']]);
    expect(kept[0]?.seats[1]).toEqual(raised);
  });

  test('with nothing shown before, it is as it comes', () => {
    const fresh = groupSeats(before, now);
    expect(keepPlaces([], fresh)).toEqual(fresh);
  });
});

function byId(a: Seat, b: Seat): number {
  return a.id < b.id ? -1 : 1;
}
