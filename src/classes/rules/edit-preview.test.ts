import { expect, test } from 'vitest';
import { previewEdit, type StandingDay } from './edit-preview.ts';
import type { ClassPlace } from './schedule-slots.ts';
import type { SeriesPattern } from './series-edit.ts';

const before: SeriesPattern = {
  ...{ title: 'Lớp sáng', weekdays: [2, 4], startMinute: 480, endMinute: 630 },
  ...{ roomId: 'a', trainerId: 'lan', capacity: 30, waitCapacity: 20 },
};
const { weekdays: _, ...ofSeries } = before;
const dayOn = (date: string, changed: Partial<StandingDay> = {}): StandingDay => ({
  ...ofSeries,
  ...{ occurrenceDate: date, localDate: date, isFact: false, isCancelled: false },
  ...{ sessionId: date, people: 0, taken: 0, queue: [], ...changed },
});
const span = { from: '2026-12-01', until: '2026-12-11' };
const clashAt = ({ localDate, roomId }: ClassPlace) => ({
  ...{ kind: 'room' as const, resourceId: roomId, localDate, sessionId: 'x', seriesId: null, title: 'Họp' },
  ...{ startsAt: 1, endsAt: 2 },
});
const free = {
  ...{ holidays: {}, activeRooms: ['a', 'b'] },
  ...{ findClash: () => undefined, findClashOf: () => undefined, msUntil: () => 0 },
};

test('days change, keep what was changed by hand, or stay with the reason', () => {
  const days = [
    dayOn('2026-12-01', { isFact: true }),
    dayOn('2026-12-03', { people: 4, taken: 4 }),
    dayOn('2026-12-08', { localDate: '2026-12-09', people: 1 }),
    dayOn('2026-12-10', { isCancelled: true }),
  ];
  const after = { ...before, title: 'Lớp chiều', startMinute: 810, endMinute: 960 };
  expect(previewEdit(days, { before, after, ...span }, free)).toEqual([
    { date: '2026-12-01', kind: 'kept', why: 'fact' },
    { date: '2026-12-03', kind: 'changed', people: 4, keepsOwn: false },
    { date: '2026-12-09', kind: 'changed', people: 1, keepsOwn: true }, // another title, its own day and hour
    { date: '2026-12-10', kind: 'kept', why: 'cancelled' },
  ]);
});

test('other weekdays: some fall out with their people, new ones meet holidays and clashes', () => {
  const after = { ...before, weekdays: [3, 4] };
  const days = [dayOn('2026-12-01', { people: 2 }), dayOn('2026-12-03'), dayOn('2026-12-08')];
  const around = {
    ...{ ...free, holidays: { '2026-12-02': 'Ngày lễ' } },
    findClash: (place: ClassPlace) => (place.localDate === '2026-12-09' ? clashAt(place) : undefined),
  };
  expect(previewEdit(days, { before, after, ...span }, around)).toMatchObject([
    { date: '2026-12-01', kind: 'dropped', people: 2 },
    { date: '2026-12-02', kind: 'holiday', holiday: 'Ngày lễ' },
    { date: '2026-12-03', kind: 'kept', why: 'same' },
    { date: '2026-12-08', kind: 'dropped', people: 0 },
    { date: '2026-12-09', kind: 'clash', clash: { title: 'Họp' } },
    { date: '2026-12-10', kind: 'class' },
  ]);
});

test('what would make the whole refuse is named: a room that is taken, more people than seats', () => {
  const days = [dayOn('2026-12-01'), dayOn('2026-12-03', { taken: 9 }), dayOn('2026-12-08', { roomId: 'c' })];
  const after = { ...before, roomId: 'b', capacity: 8 };
  const around = {
    ...free,
    findClashOf: (own: string, place: ClassPlace) => (own === '2026-12-01' ? clashAt(place) : undefined),
  };
  expect(previewEdit(days, { before, after, ...span, until: '2026-12-08' }, around)).toMatchObject([
    { date: '2026-12-01', kind: 'stuck', clash: { resourceId: 'b' } },
    { date: '2026-12-03', kind: 'seats', taken: 9 },
    { date: '2026-12-08', kind: 'changed', keepsOwn: true }, // a room of its own stays
  ]);
  const other = [dayOn('2026-12-08', { capacity: 12 })];
  const seats = { before, after: { ...before, capacity: 8 }, from: '2026-12-08', until: '2026-12-08' };
  expect(previewEdit(other, seats, free)).toEqual([{ date: '2026-12-08', kind: 'kept', why: 'own' }]);
});

const queueOf = (count: number, groupId: string | null = null) =>
  Array.from({ length: count }, (_, at) => ({ id: String(at), groupId }));

test.each([
  ['more people wait than may', {}, { waitCapacity: 2 }, { kind: 'queue', waiting: 3 }],
  ['as many as may', {}, { waitCapacity: 3 }, { kind: 'changed' }],
  ['seats that are new go to them first', {}, { waitCapacity: 2, capacity: 31 }, { kind: 'changed' }],
  ['too few seats come first', {}, { waitCapacity: 2, capacity: 29 }, { kind: 'seats', taken: 30 }],
  ['a number of its own stays', { waitCapacity: 5 }, { waitCapacity: 2 }, { kind: 'kept', why: 'own' }],
])('a queue is counted as saving counts it: %s', (_, own, wish, expected) => {
  const days = [dayOn('2026-12-01', { people: 33, taken: 30, queue: queueOf(3), ...own })];
  const edit = { before, after: { ...before, ...wish }, from: '2026-12-01', until: '2026-12-01' };
  expect(previewEdit(days, edit, free)).toMatchObject([expected]);
});

test('a household for which the new seats are too few still waits, until two days before', () => {
  const days = [dayOn('2026-12-01', { people: 33, taken: 30, queue: queueOf(3, 'nhà') })];
  const after = { ...before, waitCapacity: 2, capacity: 31 };
  const kindAt = (hours: number) => {
    const around = { ...free, msUntil: () => hours * 3_600_000 };
    return previewEdit(days, { before, after, from: '2026-12-01', until: '2026-12-01' }, around)[0]?.kind;
  };
  expect([kindAt(49), kindAt(47)]).toEqual(['queue', 'changed']);
});
