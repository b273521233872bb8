import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '#src/platform/text/dates.ts';
import { previewSeries, type SeriesPlan, type Surroundings } from './series-preview.ts';

const plan: SeriesPlan = {
  ...{ weekdays: [2, 4], from: '2026-12-01', until: '2026-12-10' },
  ...{ startMinute: 480, endMinute: 630, roomId: 'a', trainerId: null },
};
const clashAt = (localDate: string) => ({
  ...{ kind: 'room' as const, resourceId: 'a', localDate, sessionId: '1', seriesId: null, title: 'Họp' },
  ...{ startsAt: 1, endsAt: 2 },
});
/** Room `a` is taken on these days, room `b` never. */
const around = (days: readonly string[], changed: Partial<Surroundings> = {}): Surroundings => ({
  holidays: {},
  findClash: ({ localDate, roomId }) =>
    roomId === 'a' && days.includes(localDate) ? clashAt(localDate) : undefined,
  activeRooms: ['a', 'b'],
  ...changed,
});

test('each date is a class, a holiday with its name, or a clash with what is in the way', () => {
  const holidays = { '2026-12-01': 'Ngày lễ' };
  expect(previewSeries(plan, around(['2026-12-03', '2026-12-07'], { holidays }))).toEqual([
    {
      ...{ date: '2026-12-01', kind: 'holiday', holiday: 'Ngày lễ' },
      makeUps: [
        { date: '2026-12-02', roomId: 'a' },
        { date: '2026-12-04', roomId: 'a' },
        { date: '2026-12-07', roomId: 'b' }, // the class's own room is taken, another one is free
      ],
    },
    {
      ...{ date: '2026-12-03', kind: 'clash', clash: clashAt('2026-12-03') },
      makeUps: [
        { date: '2026-12-04', roomId: 'a' },
        { date: '2026-12-07', roomId: 'b' },
        { date: '2026-12-09', roomId: 'a' },
      ],
    },
    { date: '2026-12-08', kind: 'class' },
    { date: '2026-12-10', kind: 'class' },
  ]);
});

test('in a room out of use there is no class at all', () => {
  const days = previewSeries(plan, around([], { activeRooms: ['b'] }));
  expect(days.map(({ kind }) => kind)).toEqual(Array(4).fill('room-closed'));
});

test('what is offered is a free working day of two weeks, never of the class itself, and first for one date only', () => {
  const offsets = fc.uniqueArray(fc.nat(40), { maxLength: 30 });
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  fc.assert(
    fc.property(offsets, offsets, weekdays, (off, taken, days) => {
      const dayAt = (at: number) => addDays('2026-12-01', at);
      const holidays = Object.fromEntries(off.map((at) => [dayAt(at), 'Nghỉ']));
      const busy = taken.map(dayAt);
      const wished = { ...plan, weekdays: days, until: '2026-12-31' };
      const shown = previewSeries(wished, around(busy, { holidays, activeRooms: ['a'] }));
      const offers = shown.flatMap((day) =>
        'makeUps' in day ? day.makeUps.map((offer) => ({ day, offer })) : [],
      );
      for (const { day, offer } of offers) {
        expect(offer.date > day.date && offer.date <= addDays(day.date, 14)).toBe(true);
        expect([...busy, ...Object.keys(holidays)]).not.toContain(offer.date);
        expect(days).not.toContain(weekdayOf(offer.date) || 7);
        expect([1, 2, 3, 4, 5]).toContain(weekdayOf(offer.date));
      }
      const firsts = shown.flatMap((day) => ('makeUps' in day ? day.makeUps.slice(0, 1) : []));
      expect(new Set(firsts.map(({ date }) => date)).size).toBe(firsts.length);
    }),
  );
});
