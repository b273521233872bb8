import { v7 as newId } from 'uuid';
import { addDays } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { editDay, type SeriesDay, type SeriesPattern } from '../../rules/series-edit.ts';
import type { SeriesAnswer, SeriesChange } from '../../series-schema.ts';
import { changeDay, type DayFields } from '../seats/change-day-repository.ts';
import { giveToSeries } from '../seats/day-fields-repository.ts';
import type { Tx } from '../seats/locked-day-repository.ts';
import type { SeriesRow, SessionRow } from '../tables.ts';
import { changeOnce, type Outcome } from './change-once-repository.ts';
import { isFact, requireTrainer } from './changeable-repository.ts';
import { refuseClashes } from './create-series.ts';
import { dropDays } from './drop-days-repository.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { Refused } from './refusal.ts';
import { type ClassReader, requireRoom } from './room-repository.ts';
import { extendSeries } from './series-days-repository.ts';
import { insertSeries, lockDaysFrom, lockUnchangedSeries, saveSeries } from './series-repository.ts';
import { columnsOf, patternOf, standingOf, viewSeries } from './series-rows.ts';
import { minuteOf, timesOn } from './session-times.ts';

/**
 * "This date and later": from tomorrow on at the earliest. The series ends the day before and a new one begins, which
 * takes over every day from there on, cancelled and moved ones too, so that no date is filled twice.
 */
export async function editSeries(
  { database, holidays }: ScheduleParts,
  intent: Intent,
  { id, input }: { readonly id: string; readonly input: SeriesChange },
): Promise<Outcome<SeriesAnswer>> {
  const { now } = intent.command;
  return await changeOnce(database, intent, async (tx) => {
    requireTomorrow(input, now);
    const before = await lockUnchangedSeries(database, tx, { id, rev: input.rev });
    const pattern = await wishedPattern(tx, before, input, intent);
    const days = await lockDaysFrom(database, tx, id, input.from);
    const after = await splitSeries(tx, before, pattern, input.from);
    const edited = await editDays(tx, days, { before, after, input, intent });
    const extended = await extendSeries(tx, after, { holidays, now });
    await refuseClashes(tx, after, { extended, maySkip: input.skipClashes, holidays, now });
    return { series: viewSeries(after), added: [...extended.added], ...edited };
  });
}

/** Today is changed by itself. @throws Refused */
export function requireTomorrow({ from }: SeriesChange, now: number): void {
  if (from <= vietnamDateAt(now)) throw new Refused({ field: 'from', code: 'date.tomorrow' });
}

/** What a series is to give its days. @throws Refused where it has ended by then, or cannot be so */
export async function wishedPattern(
  db: ClassReader,
  series: SeriesRow,
  input: SeriesChange,
  staff: Pick<Intent, 'trainers'>,
): Promise<SeriesPattern> {
  if (series.until_date !== null && series.until_date < input.from)
    throw new Refused({ code: 'series.ended' });
  const before = patternOf(series);
  const { title = before.title, weekdays = before.weekdays, roomId = before.roomId } = input;
  const { trainerId = before.trainerId, capacity = before.capacity, queue = before.waitCapacity } = input;
  if (roomId !== before.roomId) await requireRoom(db, roomId);
  if (trainerId !== before.trainerId) requireTrainer(trainerId, staff);
  const startMinute = input.start === undefined ? before.startMinute : minuteOf(input.start);
  const sameLength = startMinute + before.endMinute - before.startMinute;
  const endMinute = input.end === undefined ? sameLength : minuteOf(input.end);
  if (endMinute <= startMinute || endMinute > 24 * 60)
    throw new Refused({ field: 'end', code: 'time.order' });
  return { title, weekdays, startMinute, endMinute, roomId, trainerId, capacity, waitCapacity: queue };
}

/** A series that has not begun by then is changed as a whole. */
async function splitSeries(
  tx: Tx,
  before: SeriesRow,
  pattern: SeriesPattern,
  from: string,
): Promise<SeriesRow> {
  if (from <= before.from_date) return await saveSeries(tx, { ...before, ...columnsOf(pattern) });
  await saveSeries(tx, { ...before, until_date: addDays(from, -1) });
  const after = { ...before, ...columnsOf(pattern), id: newId(), from_date: from, rev: 1 };
  await insertSeries(tx, after);
  return after;
}

interface Edit {
  readonly before: SeriesRow;
  readonly after: SeriesRow;
  readonly input: SeriesChange;
  readonly intent: Intent;
}

async function editDays(tx: Tx, days: readonly SessionRow[], { before, after, input, intent }: Edit) {
  const by = { by: intent.actor, now: intent.command.now };
  const [changed, falling]: [string[], SessionRow[]] = [[], []];
  for (const day of days) {
    const fate = editDay(await dayOf(tx, day, by.now), patternOf(before), patternOf(after));
    if (fate.kind === 'changed') {
      await changeDay(tx, day, { ...fieldsOf(day, fate.fields), series_id: after.id }, by).catch(
        nameDay(day),
      );
      changed.push(day.local_date);
    } else if (fate.kind === 'dropped') falling.push(day);
    else await giveToSeries(tx, day, after.id);
  }
  return { changed: changed.toSorted(), ...(await dropDays(tx, falling, input, intent)) };
}

async function dayOf(tx: Tx, day: SessionRow, now: number): Promise<SeriesDay> {
  return {
    ...standingOf(day),
    isFact: await isFact(tx, day, now),
  };
}

function fieldsOf(day: SessionRow, fields: Partial<Omit<SeriesPattern, 'weekdays'>>): Partial<DayFields> {
  const { title, roomId, trainerId, capacity, waitCapacity, startMinute, endMinute } = fields;
  return {
    ...(title !== undefined && { title }),
    ...(roomId !== undefined && { room_id: roomId }),
    ...(trainerId !== undefined && { trainer_id: trainerId }),
    ...(capacity !== undefined && { capacity }),
    ...(waitCapacity !== undefined && { wait_capacity: waitCapacity }),
    ...(startMinute !== undefined &&
      endMinute !== undefined &&
      timesOn(day.local_date, startMinute, endMinute)),
  };
}

/** Says which of the days it is that cannot be as it is wished. */
function nameDay({ id, local_date }: SessionRow) {
  return (error: unknown): never => {
    if (!(error instanceof Refused) || !('details' in error.refusal)) throw error;
    const { code, details } = error.refusal;
    throw new Refused({ code, details: { ...details, sessionId: id, date: local_date } });
  };
}
