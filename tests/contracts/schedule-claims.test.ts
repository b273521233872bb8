import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createSeries } from '#src/classes/server/schedule/create-series.ts';
import { endSeries } from '#src/classes/server/schedule/end-series.ts';
import { fillSchedule } from '#src/classes/server/schedule-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { startOfStory } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';
import {
  codeOf,
  granted,
  intentOf,
  prepareRooms,
  provideDesk,
  scheduleOf,
  seriesInput,
} from './schedule-desk.ts';
import { exampleSource } from './schedule-source.ts';

const week = 7 * 86_400_000;

describe.each(engines)('trainers who plan at the same moment on %s', (_, create) => {
  const desk = provideDesk(create);

  test('two series want the same room at the same moment: one has it, whole', async () => {
    for (let round = 0; round < 5; round += 1) {
      const codes = await claimAtOnce(desk.place, {
        from: '2026-12-01',
        until: '2026-12-31',
        weekdays: [round + 1],
      });
      expect(codes).toEqual(['granted', ...Array(3).fill('schedule.clash')]);
    }
    expect(await doubleBooked(desk.database)).toEqual([]);
  });

  test('ending a series while the schedule is filled leaves no day behind its end', async () => {
    const parts = scheduleOf(desk.database);
    const { series } = granted(await createSeries(parts, intentOf(), seriesInput({ until: null })));
    const now = startOfStory + 2 * week; // four days more are due
    const pools = Array.from({ length: 3 }, () => desk.place.open<ClassTables>());
    await Promise.all([
      endSeries(parts, intentOf(now), { id: series.id, input: { rev: 1, until: '2026-12-31' } }),
      ...pools.map((pool) => fillSchedule(pool, exampleSource, now)),
    ]);
    const days = desk.database.reader
      .selectFrom('class_session')
      .select('local_date')
      .orderBy('local_date', 'desc');
    expect(await days.executeTakeFirst()).toEqual({ local_date: '2026-12-31' });
  });
});

/** Four trainers, each with connections of their own. @returns what they were told, sorted */
async function claimAtOnce(
  place: TestDatabase,
  changed: Parameters<typeof seriesInput>[0],
): Promise<string[]> {
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () =>
      createSeries(scheduleOf(place.open<ClassTables>()), intentOf(), seriesInput(changed)),
    ),
  );
  return outcomes.map(codeOf).toSorted();
}

/** Half hours that a room has promised twice. */
async function doubleBooked({ reader }: Database<ClassTables>) {
  return await reader
    .selectFrom('resource_slot')
    .select(['kind', 'resource_id', 'local_date', 'slot'])
    .groupBy(['kind', 'resource_id', 'local_date', 'slot'])
    .having(({ fn }) => fn.countAll(), '>', 1)
    .execute();
}

const postgres = engines.filter(([name]) => name === 'PostgreSQL');

describe.each(postgres)('NEGATIVE CONTROL: without the key of half hours on %s', (_, create) => {
  test('the same code promises a room twice; if it does not, the test above proves nothing', async () => {
    const place = await create();
    const database = place.open<ClassTables>();
    await prepareRooms(database);
    await database.change((tx) =>
      sql`alter table resource_slot drop constraint resource_slot_pkey`.execute(tx),
    );
    for (let round = 0; round < 5; round += 1)
      await claimAtOnce(place, { from: '2026-12-01', until: '2026-12-31', weekdays: [round + 1] });
    expect((await doubleBooked(database)).length).toBeGreaterThan(0);
    await place.remove();
  });
});
