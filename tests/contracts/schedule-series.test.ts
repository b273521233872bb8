import { describe, expect, test } from 'vitest';
import { addSession } from '#src/classes/server/schedule/add-session.ts';
import { cancelSession } from '#src/classes/server/schedule/cancel-session.ts';
import { createSeries } from '#src/classes/server/schedule/create-series.ts';
import { editSeries } from '#src/classes/server/schedule/edit-series.ts';
import { editSession, moveSession } from '#src/classes/server/schedule/edit-session.ts';
import { endSeries } from '#src/classes/server/schedule/end-series.ts';
import { listSeries, previewPlan } from '#src/classes/server/schedule/preview-series.ts';
import { editRoom } from '#src/classes/server/schedule/room-repository.ts';
import { fillSchedule } from '#src/classes/server/schedule-repository.ts';
import { startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import {
  codeOf,
  granted,
  intentOf,
  join,
  noticesTo,
  plan,
  provideDesk,
  rowOf,
  scheduleOf,
  seriesInput,
  sessionInput,
  trainers,
} from './schedule-desk.ts';
import { exampleSource } from './schedule-source.ts';

const week = 7 * 86_400_000;
const viewer = { trainers, now: startOfStory };

describe.each(engines)('trainers change weekly classes on %s', (_, create) => {
  const desk = provideDesk(create);
  const parts = () => scheduleOf(desk.database);
  const make = (changed = {}, intent = intentOf()) => createSeries(parts(), intent, seriesInput(changed));
  const edit = (id: string, input: Parameters<typeof editSeries>[2]['input'], now = startOfStory) =>
    editSeries(parts(), intentOf(now), { id, input });
  const end = (id: string, input: Parameters<typeof endSeries>[2]['input'], now = startOfStory) =>
    endSeries(parts(), intentOf(now), { id, input });
  const fill = (now = startOfStory) => fillSchedule(desk.database, exampleSource, now);
  const daysOf = async (seriesId: string) =>
    await desk.database.reader
      .selectFrom('class_session')
      .selectAll()
      .where('series_id', '=', seriesId)
      .orderBy('occurrence_date')
      .execute();
  const dayOn = async (date: string) =>
    await desk.database.reader
      .selectFrom('class_session')
      .selectAll()
      .where('occurrence_date', '=', date)
      .executeTakeFirstOrThrow();

  test('one series on two weekdays has its days at once, and housekeeping adds none', async () => {
    const { series, added } = granted(await make({ until: '2026-12-17', trainerId: 'gv-lan' }));
    expect(added).toEqual([
      ...['2026-12-01', '2026-12-03', '2026-12-08', '2026-12-10', '2026-12-15', '2026-12-17'],
    ]);
    expect(series).toEqual({
      ...{ id: series.id, rev: 1, title: 'Lớp ví dụ', weekdays: [2, 4], start: '08:00', end: '10:30' },
      ...{ from: '2026-12-01', until: '2026-12-17', roomId: 'phong-1', trainerId: 'gv-lan' },
      ...{ capacity: 30, queue: 20 },
    });
    expect(await fill()).toBe(0);
    const busy = { date: '2026-12-08', start: '09:00', end: '10:00', roomId: 'phong-2', trainerId: 'gv-lan' };
    expect(codeOf(await addSession(parts(), intentOf(), sessionInput(busy)))).toBe('schedule.clash');
  });

  test('a repeat of the same wish makes no second series', async () => {
    const intent = intentOf();
    const [first, again] = [await make({}, intent), await make({}, intent)];
    expect(again).toEqual({ ...first, replayed: true });
    expect(await desk.database.reader.selectFrom('series').select('id').execute()).toHaveLength(1);
  });

  test('a preview names holidays and clashes, and offers days on which nothing is in the way', async () => {
    const there = await plan(desk.database, { date: '2026-12-03', title: 'Họp thôn' });
    const wish = { weekdays: [2, 4], start: '08:00', end: '10:30', roomId: 'phong-1', trainerId: null };
    const { days } = await previewPlan(parts(), { ...wish, from: '2026-12-01', until: '2026-12-08' }, viewer);
    expect(days).toEqual([
      { date: '2026-12-01', kind: 'class' },
      {
        ...{ date: '2026-12-03', kind: 'clash' },
        clash: {
          ...{ kind: 'room', resourceId: 'phong-1', name: 'Phòng 1', sessionId: there.id, seriesId: null },
          ...{ title: 'Họp thôn', localDate: '2026-12-03', startsAt: there.startsAt, endsAt: there.endsAt },
        },
        makeUps: ['2026-12-04', '2026-12-07', '2026-12-09'].map((date) => ({ date, roomId: 'phong-1' })),
      },
      { date: '2026-12-08', kind: 'class' },
    ]);
    const tet = await previewPlan(parts(), { ...wish, from: '2027-02-01', until: '2027-02-16' }, viewer);
    expect(tet.days.filter(({ kind }) => kind === 'holiday')).toMatchObject([
      { date: '2027-02-09', holiday: 'Tết Nguyên đán', makeUps: [{ date: '2027-02-12' }, {}, {}] },
      { date: '2027-02-11', makeUps: [{ date: '2027-02-15' }, {}, {}] },
    ]);
    expect(await desk.database.reader.selectFrom('series').select('id').execute()).toEqual([]);
  });

  test('clashes refuse a series, unless somebody who saw them leaves those dates out', async () => {
    await plan(desk.database, { date: '2026-12-03' });
    await plan(desk.database, { date: '2026-12-10' });
    const refused = await make();
    expect(refused).toMatchObject({
      refusal: { clashes: [{ localDate: '2026-12-03' }, { localDate: '2026-12-10' }] },
    });
    expect(await desk.database.reader.selectFrom('series').select('id').execute()).toEqual([]);
    const { series, added } = granted(await make({ skipClashes: true, until: '2026-12-11' }));
    expect(added).toEqual(['2026-12-01', '2026-12-08']);
    const [listed] = (await listSeries(parts(), viewer)).series;
    expect(listed?.leftOut).toMatchObject([
      { date: '2026-12-03', kind: 'clash', clash: { name: 'Phòng 1' } },
      { date: '2026-12-10', kind: 'clash' },
    ]);
    // Made up for: the date has its class day, and is left out no more.
    const makeUpFor = { seriesId: series.id, date: '2026-12-03' };
    const makeUp = await plan(desk.database, { date: '2026-12-04', makeUpFor });
    expect(makeUp).toMatchObject({
      seriesId: series.id,
      occurrenceDate: '2026-12-03',
      localDate: '2026-12-04',
    });
    expect((await listSeries(parts(), viewer)).series[0]?.leftOut).toMatchObject([{ date: '2026-12-10' }]);
    const twice = sessionInput({ date: '2026-12-07', makeUpFor });
    expect(codeOf(await addSession(parts(), intentOf(), twice))).toBe('make-up.date');
  });

  test('what was cancelled or moved is never filled again, and a room that becomes free is', async () => {
    const blocker = await plan(desk.database, { date: '2026-12-10' });
    const { series } = granted(await make({ skipClashes: true, until: '2026-12-17' }));
    const [first, second] = await daysOf(series.id);
    granted(
      await cancelSession(parts(), intentOf(), { id: first?.id ?? '', input: { rev: 1, reason: 'Mưa lũ' } }),
    );
    granted(
      await moveSession(parts(), intentOf(), { id: second?.id ?? '', input: { rev: 1, date: '2026-12-05' } }),
    );
    expect(await fill()).toBe(0);
    const input = { rev: 1, reason: 'Không họp nữa' };
    granted(await cancelSession(parts(), intentOf(), { id: blocker.id, input }));
    expect(await fill()).toBe(1);
    expect((await daysOf(series.id)).map(({ local_date, status }) => `${local_date} ${status}`)).toEqual([
      ...['2026-12-01 cancelled', '2026-12-05 open', '2026-12-08 open', '2026-12-10 open', '2026-12-15 open'],
      '2026-12-17 open',
    ]);
  });

  test('a room out of use gets no new days, and says so', async () => {
    const { series } = granted(await make({ until: null }));
    granted(await editRoom(parts(), intentOf(), { id: 'phong-1', input: { rev: 1, isActive: false } }));
    const count = (await daysOf(series.id)).length;
    expect(await fill(startOfStory + week)).toBe(0);
    const later = { ...viewer, now: startOfStory + week };
    expect((await listSeries(parts(), later)).series[0]?.leftOut.at(-1)).toMatchObject({
      kind: 'room-closed',
    });
    granted(await editRoom(parts(), intentOf(), { id: 'phong-1', input: { rev: 2, isActive: true } }));
    expect(await fill(startOfStory + week)).toBeGreaterThan(0);
    expect((await daysOf(series.id)).length).toBeGreaterThan(count);
  });

  test('this date and later: the old series ends the day before, people stay, exceptions stay', async () => {
    const { series } = granted(await make());
    const own = await dayOn('2026-12-15');
    granted(await editSession(parts(), intentOf(), { id: own.id, input: { rev: 1, title: 'Buổi riêng' } }));
    const moved = await dayOn('2026-12-17');
    granted(await moveSession(parts(), intentOf(), { id: moved.id, input: { rev: 1, date: '2026-12-18' } }));
    const cancelled = await dayOn('2026-12-22');
    granted(await cancelSession(parts(), intentOf(), { id: cancelled.id, input: { rev: 1, reason: 'Bận' } }));
    const [person = ''] = await join(desk.database, own.id, 1);
    const changed = { title: 'Lớp chiều', start: '13:30', roomId: 'phong-2', capacity: 25 };
    const answer = granted(await edit(series.id, { rev: 1, from: '2026-12-10', ...changed }));
    expect(answer).toMatchObject({
      series: { ...changed, from: '2026-12-10', end: '16:00' },
      added: [],
      removed: [],
    });
    expect(answer.changed).toEqual([
      ...['2026-12-10', '2026-12-15', '2026-12-18', '2026-12-24', '2026-12-29', '2026-12-31'],
    ]);
    const shown = (await daysOf(answer.series.id)).map(({ local_date, title, starts_at, room_id, status }) =>
      [local_date, title, new Date(starts_at).toISOString().slice(11, 16), room_id, status].join(' '),
    );
    expect(shown).toEqual([
      '2026-12-10 Lớp chiều 06:30 phong-2 open',
      '2026-12-15 Buổi riêng 06:30 phong-2 open',
      '2026-12-18 Lớp chiều 01:00 phong-2 open',
      '2026-12-22 Lớp ví dụ 01:00 phong-1 cancelled',
      '2026-12-24 Lớp chiều 06:30 phong-2 open',
      '2026-12-29 Lớp chiều 06:30 phong-2 open',
      '2026-12-31 Lớp chiều 06:30 phong-2 open',
    ]);
    expect((await daysOf(series.id)).map(({ local_date }) => local_date)).toEqual([
      ...['2026-12-01', '2026-12-03', '2026-12-08'],
    ]);
    expect((await noticesTo(desk.database, person)).map(({ template }) => template)).toEqual([
      ...['registration.confirmed', 'registration.moved'],
    ]);
    expect(await fill()).toBe(0);
    const stale = await edit(series.id, { rev: 1, from: '2026-12-02', title: 'Trễ rồi' });
    expect(stale).toMatchObject({
      refusal: { code: 'series.changed', details: { current: { rev: 2, until: '2026-12-09' } } },
    });
    expect(codeOf(await edit(series.id, { rev: 2, from: '2026-12-10', title: 'Hết rồi' }))).toBe(
      'series.ended',
    );
  });

  test('other weekdays: days with people fall out only when somebody says so, empty ones simply go', async () => {
    const { series } = granted(await make({ until: '2026-12-11' }));
    const tuesday = await dayOn('2026-12-08');
    const [person = ''] = await join(desk.database, tuesday.id, 1);
    const wish = { rev: 1, from: '2026-12-02', weekdays: [3, 4] };
    expect(await edit(series.id, wish)).toMatchObject({
      refusal: {
        ...{ code: 'series.people' },
        details: { days: [{ date: '2026-12-08', sessionId: tuesday.id, people: 1 }] },
      },
    });
    const reason = 'Chuyển sang thứ Tư';
    const answer = granted(await edit(series.id, { ...wish, cancelPeople: true, reason }));
    expect(answer).toMatchObject({
      ...{ added: ['2026-12-02', '2026-12-09'], cancelled: ['2026-12-08'], removed: [], changed: [] },
    });
    expect((await noticesTo(desk.database, person)).at(-1)).toMatchObject({
      ...{ template: 'registration.session-cancelled', payload: { reason } },
    });
    const narrower = await edit(answer.series.id, { rev: 1, from: '2026-12-02', weekdays: [3] });
    expect(granted(narrower)).toMatchObject({
      ...{ series: { id: answer.series.id, rev: 2 }, removed: ['2026-12-03', '2026-12-10'] }, // not begun: no split
    });
  });

  test('one day that has more people than the new seats is named, and nothing is changed', async () => {
    const { series } = granted(await make());
    const day = await dayOn('2026-12-10');
    await join(desk.database, day.id, 3);
    const wish = { rev: 1, from: '2026-12-02', capacity: 2 };
    expect(await edit(series.id, wish)).toMatchObject({
      refusal: {
        ...{ code: 'capacity.below-taken' },
        details: { taken: 3, mustMove: 1, date: '2026-12-10', sessionId: day.id },
      },
    });
    expect(await rowOf(desk.database, day.id)).toMatchObject({ capacity: 30, schedule_rev: 1 });
    const own = { id: day.id, input: { rev: 1, capacity: 3 } };
    granted(await editSession(parts(), intentOf(), own));
    granted(await edit(series.id, wish)); // with seats of its own it is an exception, and stays one
    expect(await rowOf(desk.database, day.id)).toMatchObject({ capacity: 3, taken: 3 });
  });

  test('today is changed by itself, and what has been is a fact', async () => {
    const { series } = granted(await make());
    const thursday = Date.parse('2026-12-03T12:00:00+07:00');
    const change = { rev: 1, title: 'Sửa lại' };
    expect(await edit(series.id, { ...change, from: '2026-12-03' }, thursday)).toMatchObject({
      refusal: { field: 'from', code: 'date.tomorrow' },
    });
    granted(await edit(series.id, { ...change, from: '2026-12-04' }, thursday));
    expect((await dayOn('2026-12-03')).title).toBe('Lớp ví dụ');
    expect((await dayOn('2026-12-08')).title).toBe('Sửa lại');
  });

  test('an end takes the days after it, a later end gives them back', async () => {
    const { series } = granted(await make());
    const day = await dayOn('2026-12-22');
    const [person = ''] = await join(desk.database, day.id, 1);
    const wish = { rev: 1, until: '2026-12-15' };
    expect(codeOf(await end(series.id, wish))).toBe('series.people');
    const answer = granted(await end(series.id, { ...wish, cancelPeople: true, reason: 'Hết khóa' }));
    expect(answer).toMatchObject({ series: { until: '2026-12-15', rev: 2 }, cancelled: ['2026-12-22'] });
    expect(answer.removed).toEqual(['2026-12-17', '2026-12-24', '2026-12-29', '2026-12-31']);
    expect((await noticesTo(desk.database, person)).at(-1)?.payload).toMatchObject({ reason: 'Hết khóa' });
    expect(await fill()).toBe(0);
    expect(await end(series.id, { rev: 2, until: '2026-11-27' })).toMatchObject({
      refusal: { field: 'until', code: 'date.past' },
    });
    expect(granted(await end(series.id, { rev: 2, until: '2026-12-24' })).added).toEqual([
      ...['2026-12-17', '2026-12-24'],
    ]);
  });
});
