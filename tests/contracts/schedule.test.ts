import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classMigrations } from '#src/classes/server/class-schema-repository.ts';
import { fillSchedule } from '#src/classes/server/schedule-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { engines, type TestDatabase } from './engines.ts';
import { exampleSource } from './schedule-source.ts';

const daysOf = async ({ reader }: Database<ClassTables>) =>
  (await reader.selectFrom('class_session').select('local_date').orderBy('local_date').execute()).map(
    (row) => row.local_date,
  );

describe.each(engines)('the schedule on %s', (_, create) => {
  let place: TestDatabase;
  let database: Database<ClassTables>;
  const week = 7 * 86_400_000;
  const begin = Date.parse('2026-11-22T10:00:00+07:00');

  beforeAll(async () => {
    place = await create();
    database = place.open<ClassTables>();
    await migrate(database, classMigrations);
  });
  afterAll(() => place.remove());

  test('four processes at once fill an empty database once: twelve weeks, no class on 24 November', async () => {
    const all = await Promise.all(
      Array.from({ length: 4 }, () => fillSchedule(place.open<ClassTables>(), exampleSource, begin)),
    );
    const days = await daysOf(database);
    expect(all.reduce((sum, added) => sum + added, 0)).toBe(days.length);
    expect(days.slice(0, 3)).toEqual(['2026-11-26', '2026-12-01', '2026-12-03']);
    // Twenty-four Tuesdays and Thursdays until 14 February, without 24 November and two days of Tết.
    expect(days).toHaveLength(21);
    expect(days).not.toContain('2026-11-24');
    expect(days).not.toContain('2027-02-09');
    expect(await fillSchedule(database, exampleSource, begin)).toBe(0);
  });

  test('a week later two days more stand in it, and a change of the file changes nothing', async () => {
    const [series] = exampleSource.centre.series;
    const changed = {
      ...exampleSource.centre,
      series: [{ ...series, seats: 5 } as NonNullable<typeof series>],
    };
    expect(await fillSchedule(database, { ...exampleSource, centre: changed }, begin + week)).toBe(2);
    const seats = await database.reader.selectFrom('class_session').select('capacity').distinct().execute();
    expect(seats).toEqual([{ capacity: 30 }]);
  });

  test('a room that is in use is not given to a second class', async () => {
    const row = await database.reader.selectFrom('series').selectAll().executeTakeFirstOrThrow();
    const second = { ...row, id: 'lop-thu-hai', start_min: row.start_min + 60 };
    await database.change((tx) => tx.insertInto('series').values(second).execute());
    expect(await fillSchedule(database, exampleSource, begin + week)).toBe(0);
  });
});

describe('the same days at the same moments, wherever the server stands', () => {
  test.each([
    ['at noon', '2026-11-28T12:00:00+07:00'],
    ['past midnight in Vietnam, the day before elsewhere', '2026-11-28T00:30:00+07:00'],
  ])('%s', (_, hour) => {
    const { days } = printEverywhere('print-schedule.ts', hour);
    expect(days[0]).toBe('2026-12-01 2026-12-01T01:00:00.000Z 2026-12-01T03:30:00.000Z');
    // Half past midnight and half past eleven in the evening: another day nearly everywhere else.
    const changed = printEverywhere('print-changed-schedule.ts', hour);
    expect(changed.days.slice(0, 4)).toEqual([
      '2026-12-05 2026-12-04T17:30:00.000Z 2026-12-04T19:00:00.000Z',
      '2026-12-03 2026-12-02T17:30:00.000Z 2026-12-02T19:00:00.000Z',
      '2026-12-08 2026-12-07T17:30:00.000Z 2026-12-07T19:00:00.000Z',
      '2026-12-10 2026-12-10T15:00:00.000Z 2026-12-10T16:30:00.000Z',
    ]);
  });
});

/** What a program prints under three time zones, which has to be the same. */
function printEverywhere(program: string, hour: string): { days: string[] } {
  const printed = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'].map((TZ) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'camtay-zone-'));
    const file = new URL(program, import.meta.url).pathname;
    return execFileSync(process.execPath, [file, folder, hour], { env: { ...process.env, TZ } }).toString();
  });
  const zones = printed.map((text) => JSON.parse(text) as { offset: number; days: string[] });
  expect(zones.map(({ offset }) => offset)).toEqual([0, -480, 300]); // Saigon was eight hours ahead in 1970
  const [first, ...others] = zones.map(({ offset: _, ...rest }) => rest);
  for (const other of others) expect(other).toEqual(first);
  return first ?? { days: [] };
}
