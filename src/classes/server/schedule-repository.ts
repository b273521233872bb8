import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import type { LocalDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { type Centre, isoWeekdayOf } from '../centre-schema.ts';
import { extendSeries } from './schedule/series-days-repository.ts';
import { lockRunningSeries } from './schedule/series-repository.ts';
import { firstMadeFirst } from './schedule/series-rows.ts';
import { minuteOf } from './schedule/session-times.ts';
import type { ClassTables, SeriesRow } from './tables.ts';

/** What the schedule is made of. */
export interface ScheduleSource {
  readonly centre: Centre;
  /** Days off by date, each with its name. */
  readonly holidays: Readonly<Record<LocalDate, string>>;
}

/**
 * Fill an empty database from the centre's file, once, and add to every series the sessions of the next twelve weeks.
 * Safe to repeat and to run in several processes: a date that is there, even cancelled or moved, is left alone.
 * @returns how many sessions were added
 */
export async function fillSchedule(
  database: Database<ClassTables>,
  { centre, holidays }: ScheduleSource,
  now: number,
): Promise<number> {
  return await database.change(async (transaction) => {
    await insertCentre(transaction, centre, vietnamDateAt(now));
    let count = 0;
    const running = await lockRunningSeries(database, transaction, vietnamDateAt(now));
    for (const series of firstMadeFirst(running))
      count += (await extendSeries(transaction, series, { holidays, now })).added.length;
    return count;
  });
}

async function insertCentre(tx: Transaction<ClassTables>, centre: Centre, today: LocalDate): Promise<void> {
  const room = await tx.selectFrom('room').select('id').limit(1).executeTakeFirst();
  if (room !== undefined) return;
  const place = `${centre.name}, ${centre.address}`;
  const rooms = centre.rooms.map(({ id, name }) => ({ id, name, place, is_active: 1, rev: 1 }));
  await tx
    .insertInto('room')
    .values(rooms)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const series = centre.series.map((written) => seriesRow(written, today));
  await tx
    .insertInto('series')
    .values(series)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function seriesRow(written: Centre['series'][number], today: LocalDate): SeriesRow {
  const start = minuteOf(written.start);
  return {
    id: written.id,
    title: written.title,
    weekdays: written.weekdays.map(isoWeekdayOf).sort().join(','),
    start_min: start,
    duration_min: minuteOf(written.end) - start,
    from_date: today,
    until_date: null,
    room_id: written.room,
    trainer_id: null,
    capacity: written.seats,
    wait_capacity: written.queue,
    rev: 1,
  };
}
