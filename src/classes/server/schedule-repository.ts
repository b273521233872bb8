import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import { addDays, type LocalDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt, vietnamInstant } from '#src/platform/text/vietnam-clock.ts';
import { type Centre, isoWeekdayOf } from '../centre-schema.ts';
import { seriesDates } from '../rules/series-dates.ts';
import type { ClassTables, SeriesRow, SessionRow } from './tables.ts';

/** How far ahead real sessions stand in the schedule. */
const weeksAhead = 12;
const slotMinutes = 30;

/** What the schedule is made of. */
export interface ScheduleSource {
  readonly centre: Centre;
  /** Days off by date, each with its name. */
  readonly holidays: Readonly<Record<LocalDate, string>>;
}

/**
 * Fill an empty database from the centre's file, once, and add to every series the sessions of the next twelve weeks.
 * Safe to repeat and to run in several processes: a date that is there, even cancelled, is left alone.
 * @returns how many sessions were added
 */
export async function fillSchedule(
  database: Database<ClassTables>,
  { centre, holidays }: ScheduleSource,
  now: number,
): Promise<number> {
  return await database.change(async (transaction) => {
    await insertCentre(transaction, centre, vietnamDateAt(now));
    let added = 0;
    for (const series of await transaction.selectFrom('series').selectAll().orderBy('id').execute())
      added += await extendSeries(transaction, series, holidays, now);
    return added;
  });
}

async function insertCentre(tx: Transaction<ClassTables>, centre: Centre, today: LocalDate): Promise<void> {
  const room = await tx.selectFrom('room').select('id').limit(1).executeTakeFirst();
  if (room !== undefined) return;
  const place = `${centre.name}, ${centre.address}`;
  const rooms = centre.rooms.map(({ id, name }) => ({ id, name, place }));
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
    capacity: written.seats,
    wait_capacity: written.queue,
    rev: 1,
  };
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

async function extendSeries(
  tx: Transaction<ClassTables>,
  series: SeriesRow,
  holidays: ScheduleSource['holidays'],
  now: number,
): Promise<number> {
  const today = vietnamDateAt(now);
  const last = addDays(today, weeksAhead * 7);
  const { dates } = seriesDates({
    weekdays: series.weekdays.split(',').map(Number),
    from: laterOf(series.from_date, today),
    until: series.until_date !== null && series.until_date < last ? series.until_date : last,
    holidays,
  });
  let added = 0;
  for (const session of dates.map((date) => sessionRow(series, date, now)))
    if (session.starts_at > now && (await insertSession(tx, session, slotsOf(series)))) added += 1;
  return added;
}

function sessionRow(series: SeriesRow, date: LocalDate, now: number): SessionRow {
  const time = [Math.floor(series.start_min / 60), series.start_min % 60].map((n) =>
    String(n).padStart(2, '0'),
  );
  const startsAt = Date.parse(vietnamInstant(date, time.join(':')));
  return {
    id: newId(),
    series_id: series.id,
    occurrence_date: date,
    title: series.title,
    local_date: date,
    starts_at: startsAt,
    ends_at: startsAt + series.duration_min * 60_000,
    room_id: series.room_id,
    trainer_id: null,
    capacity: series.capacity,
    taken: 0,
    held: 0,
    waiting: 0,
    wait_capacity: series.wait_capacity,
    wait_seq: 0,
    rev: 1,
    ics_seq: 0,
    status: 'open',
    opens_at: now,
    closes_at: startsAt,
    makeup_of: null,
  };
}

function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return [a, b].toSorted().at(-1) ?? b;
}

/** Half hours since midnight in which the room is in use. */
function slotsOf({ start_min, duration_min }: SeriesRow): readonly number[] {
  const first = Math.floor(start_min / slotMinutes);
  const end = Math.ceil((start_min + duration_min) / slotMinutes);
  return Array.from({ length: end - first }, (_, at) => first + at);
}

/** A date whose room is taken by another class is left out: a trainer has to find another room. */
async function insertSession(
  tx: Transaction<ClassTables>,
  session: SessionRow,
  slots: readonly number[],
): Promise<boolean> {
  const inUse = await tx
    .selectFrom('resource_slot')
    .select('session_id')
    .where('kind', '=', 'room')
    .where('resource_id', '=', session.room_id)
    .where('local_date', '=', session.local_date)
    .where('slot', 'in', slots)
    .executeTakeFirst();
  if (inUse !== undefined) return false;
  const inserted = await tx
    .insertInto('class_session')
    .values(session)
    .onConflict((conflict) => conflict.columns(['series_id', 'occurrence_date']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return false;
  const room = { kind: 'room' as const, resource_id: session.room_id, local_date: session.local_date };
  await tx
    .insertInto('resource_slot')
    .values(slots.map((slot) => ({ ...room, slot, session_id: session.id })))
    .execute();
  return true;
}
