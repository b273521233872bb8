import { expect, test } from 'vitest';
import { createClashFinder, slotsOf } from './schedule-slots.ts';

const morning = { localDate: '2026-12-01', startMinute: 480, endMinute: 630, roomId: 'a', trainerId: null };
const named = {
  ...{ localDate: '2026-12-01', sessionId: '1', seriesId: null, title: 'Lớp sáng' },
  ...{ startsAt: 1, endsAt: 2 },
};
const taken = [
  { kind: 'room' as const, resourceId: 'a', slot: 16, ...named },
  { kind: 'trainer' as const, resourceId: 'lan', slot: 16, ...named },
];

test('a class takes every half hour that it touches, of its room and of its trainer', () => {
  expect(slotsOf(morning).map(({ kind, slot }) => `${kind} ${slot}`)).toEqual([
    ...['room 16', 'room 17', 'room 18', 'room 19', 'room 20'],
  ]);
  const short = { ...morning, startMinute: 485, endMinute: 511, trainerId: 'lan' };
  expect(slotsOf(short).map(({ kind, resourceId, slot }) => `${kind} ${resourceId} ${slot}`)).toEqual([
    ...['room a 16', 'room a 17', 'trainer lan 16', 'trainer lan 17'],
  ]);
});

test('names what is in the way, the room before the trainer; one class can follow another at once', () => {
  const find = createClashFinder(taken);
  expect(find({ ...morning, trainerId: 'lan' })).toEqual({ kind: 'room', resourceId: 'a', ...named });
  expect(find({ ...morning, roomId: 'b', trainerId: 'lan' })).toEqual({
    ...{ kind: 'trainer', resourceId: 'lan', ...named },
  });
  expect(find({ ...morning, startMinute: 510 })).toBeUndefined();
  expect(find({ ...morning, localDate: '2026-12-02' })).toBeUndefined();
});
