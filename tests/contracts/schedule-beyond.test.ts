import { describe, expect, test } from 'vitest';
import { createSeries } from '#src/classes/server/schedule/create-series.ts';
import { previewPlan } from '#src/classes/server/schedule/preview-series.ts';
import { fillSchedule } from '#src/classes/server/schedule-repository.ts';
import { startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { granted, intentOf, provideDesk, scheduleOf, seriesInput, trainers } from './schedule-desk.ts';
import { exampleSource } from './schedule-source.ts';

const viewer = { trainers, now: startOfStory };

describe.each(engines)('weekly classes beyond the days that stand in the schedule on %s', (_, create) => {
  const desk = provideDesk(create);
  const parts = () => scheduleOf(desk.database);
  const make = (changed = {}) => createSeries(parts(), intentOf(), seriesInput(changed));
  const daysOf = async (seriesId: string) =>
    await desk.database.reader
      .selectFrom('class_session')
      .select('local_date')
      .where('series_id', '=', seriesId)
      .execute();

  test('a plan beyond the twelve weeks meets what other series will have there, looked at and saved alike', async () => {
    const { series: ongoing } = granted(await make({ until: null }));
    const wish = { weekdays: [2], start: '10:00', end: '11:30', roomId: 'phong-1', trainerId: null };
    const later = { ...wish, from: '2027-03-30', until: '2027-04-13' };
    const { days } = await previewPlan(parts(), later, viewer);
    expect(days).toMatchObject([
      {
        date: '2027-03-30',
        kind: 'clash',
        clash: { seriesId: ongoing.id, sessionId: null, title: 'Lớp ví dụ' },
      },
      { date: '2027-04-06', kind: 'clash' },
      { date: '2027-04-13', kind: 'clash' },
    ]);
    expect(await make(later)).toMatchObject({
      refusal: {
        clashes: [{ localDate: '2027-03-30' }, { localDate: '2027-04-06' }, { localDate: '2027-04-13' }],
      },
    });
    // Without an end everything is told that is in the way, however late it begins.
    granted(await make({ ...later, start: '14:00', end: '15:00' }));
    const endless = await previewPlan(
      parts(),
      { ...wish, start: '14:30', end: '15:30', from: '2026-12-01', until: null },
      viewer,
    );
    expect(endless.days.filter(({ kind }) => kind === 'clash').map(({ date }) => date)).toEqual([
      ...['2027-03-30', '2027-04-06', '2027-04-13'],
    ]);
    // Left out by somebody who knows: the room goes to who planned first, whenever the schedule is filled.
    const { series: second } = granted(await make({ ...later, skipClashes: true }));
    await fillSchedule(desk.database, exampleSource, Date.parse('2027-03-01T08:00:00+07:00'));
    expect((await daysOf(second.id)).length).toBe(0);
    expect((await daysOf(ongoing.id)).some(({ local_date }) => local_date === '2027-04-06')).toBe(true);
  });
});
