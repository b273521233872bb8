import { describe, expect, test } from 'vitest';
import { EditPreviewSchema, type SeriesChange } from '#src/classes/series-schema.ts';
import { cancelSession } from '#src/classes/server/schedule/cancel-session.ts';
import { createSeries } from '#src/classes/server/schedule/create-series.ts';
import { editSeries } from '#src/classes/server/schedule/edit-series.ts';
import { editSession, moveSession } from '#src/classes/server/schedule/edit-session.ts';
import { previewSeriesEdit } from '#src/classes/server/schedule/preview-edit.ts';
import { startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import {
  codeOf,
  granted,
  intentOf,
  join,
  plan,
  provideDesk,
  scheduleOf,
  seriesInput,
  trainers,
} from './schedule-desk.ts';

const viewer = { trainers, now: startOfStory };

describe.each(engines)('what "this and later" would do is told before it is done, on %s', (_, create) => {
  const desk = provideDesk(create);
  const parts = () => scheduleOf(desk.database);
  const make = async () => granted(await createSeries(parts(), intentOf(), seriesInput())).series;
  const look = async (id: string, input: SeriesChange) =>
    EditPreviewSchema.parse(await previewSeriesEdit(parts(), { id, input }, viewer));
  const edit = (id: string, input: SeriesChange) => editSeries(parts(), intentOf(), { id, input });
  const dayOn = async (date: string) =>
    await desk.database.reader
      .selectFrom('class_session')
      .selectAll()
      .where('occurrence_date', '=', date)
      .executeTakeFirstOrThrow();

  /** A series with a day of every kind: with people, with a title of its own, moved, cancelled. */
  async function makeMixed() {
    const series = await make();
    await join(desk.database, (await dayOn('2026-12-08')).id, 2);
    const own = { id: (await dayOn('2026-12-15')).id, input: { rev: 1, title: 'Buổi riêng' } };
    granted(await editSession(parts(), intentOf(), own));
    const moved = { id: (await dayOn('2026-12-17')).id, input: { rev: 1, date: '2026-12-18' } };
    granted(await moveSession(parts(), intentOf(), moved));
    const cancelled = { id: (await dayOn('2026-12-22')).id, input: { rev: 1, reason: 'Bận' } };
    granted(await cancelSession(parts(), intentOf(), cancelled));
    return series;
  }

  test('each day is named, and saving does exactly that', async () => {
    const series = await makeMixed();
    await plan(desk.database, { date: '2026-12-16', start: '14:00', end: '15:00', title: 'Họp thôn' });
    const wish = { rev: 1, from: '2026-12-04', weekdays: [2, 3], start: '13:30', skipClashes: true };
    const { days } = await look(series.id, wish);
    expect(days.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      ...['2026-12-08 changed', '2026-12-09 class', '2026-12-10 dropped', '2026-12-15 changed'],
      ...['2026-12-16 clash', '2026-12-18 dropped', '2026-12-22 kept', '2026-12-23 class'],
      ...['2026-12-24 dropped', '2026-12-29 changed', '2026-12-30 class', '2026-12-31 dropped'],
    ]);
    expect(days[0]).toEqual({ date: '2026-12-08', kind: 'changed', people: 2, keepsOwn: false });
    expect(days[4]).toMatchObject({ clash: { name: 'Phòng 1', title: 'Họp thôn' } });
    expect((await dayOn('2026-12-08')).schedule_rev).toBe(1); // nothing was changed
    const { added, changed, removed, cancelled } = granted(await edit(series.id, wish));
    const datesOf = (kind: string) => days.filter((day) => day.kind === kind).map(({ date }) => date);
    expect({ added, changed, fallen: [...removed, ...cancelled].toSorted() }).toEqual({
      ...{ added: datesOf('class'), changed: datesOf('changed'), fallen: datesOf('dropped') },
    });
  });

  test('what other series will have beyond the schedule is told, and refuses the change', async () => {
    const endless = { until: null, weekdays: [2] };
    const { id } = granted(await createSeries(parts(), intentOf(), seriesInput(endless))).series;
    const other = { from: '2027-03-31', until: '2027-04-07', weekdays: [3], title: 'Lớp sau' };
    granted(await createSeries(parts(), intentOf(), seriesInput(other)));
    const wish = { rev: 1, from: '2026-12-04', weekdays: [3] };
    const clashes = (await look(id, wish)).days.filter(({ kind }) => kind === 'clash');
    expect(clashes).toMatchObject([
      { date: '2027-03-31', clash: { title: 'Lớp sau' } },
      { date: '2027-04-07' },
    ]);
    expect(codeOf(await edit(id, wish))).toBe('schedule.clash');
    granted(await edit(id, { ...wish, skipClashes: true }));
  });

  test('what would refuse the whole is told for every such day', async () => {
    const series = await makeMixed();
    await plan(desk.database, { date: '2026-12-10', roomId: 'phong-2', title: 'Họp thôn' });
    const wish = { rev: 1, from: '2026-12-04', roomId: 'phong-2', capacity: 1 };
    const { days } = await look(series.id, wish);
    expect(days.slice(0, 2)).toMatchObject([
      { date: '2026-12-08', kind: 'seats', taken: 2 },
      { date: '2026-12-10', kind: 'stuck', clash: { name: 'Phòng 2', title: 'Họp thôn' } },
    ]);
    expect(codeOf(await edit(series.id, wish))).not.toBe('granted');
  });

  test.each([
    ['a queue that is longer than may be', { queue: 1 }, 'queue', 'queue.below-waiting'],
    ['just long enough', { queue: 2 }, 'changed', 'granted'],
    ['longer, but for the seats that are new', { queue: 1, capacity: 3 }, 'changed', 'granted'],
  ])('told and done are the same: %s', async (_, wish, kind, outcome) => {
    const input = { ...seriesInput(), capacity: 2, queue: 5 };
    const { series } = granted(await createSeries(parts(), intentOf(), input));
    const first = await desk.database.reader
      .selectFrom('class_session')
      .selectAll()
      .where('series_id', '=', series.id)
      .where('occurrence_date', '>', '2026-12-04')
      .orderBy('occurrence_date')
      .executeTakeFirstOrThrow();
    await join(desk.database, first.id, 4);
    const change = { rev: 1, from: '2026-12-04', ...wish };
    const told = (await look(series.id, change)).days.find(({ date }) => date === first.local_date);
    expect(told).toMatchObject({ kind, ...(kind === 'queue' && { waiting: 2 }) });
    const done = await edit(series.id, change);
    expect(codeOf(done)).toBe(outcome);
  });

  test('it is refused where saving would be before any day is looked at', async () => {
    const series = await make();
    const refusal = (input: SeriesChange, id = series.id) =>
      look(id, input).catch(({ refusal: { code } }: { refusal: { code: string } }) => code);
    expect(await refusal({ rev: 1, from: '2026-11-28', title: 'A' })).toBe('date.tomorrow');
    expect(await refusal({ rev: 2, from: '2026-12-08', title: 'A' })).toBe('series.changed');
    expect(await refusal({ rev: 1, from: '2027-02-02', title: 'A' })).toBe('series.ended');
    expect(await refusal({ rev: 1, from: '2026-12-08', roomId: 'phong-9' })).toBe('room.choice');
    expect(await refusal({ rev: 1, from: '2026-12-08', title: 'A' }, 'unknown')).toBe('series.unknown');
  });
});
