import { validate as isUuid } from 'uuid';
import type { LocalDate } from '#src/platform/text/dates.ts';
import type { SeriesPattern } from '../../rules/series-edit.ts';
import type { Series } from '../../series-schema.ts';
import type { SeriesRow, SessionRow } from '../tables.ts';
import { freshSession } from './new-session-repository.ts';
import { placeOf, timeOf, timesOn } from './session-times.ts';

/** What a series gives each of its days. */
export function patternOf(row: SeriesRow): SeriesPattern {
  return {
    ...{ title: row.title, weekdays: row.weekdays.split(',').map(Number) },
    ...{ startMinute: row.start_min, endMinute: row.start_min + row.duration_min },
    ...{ roomId: row.room_id, trainerId: row.trainer_id },
    ...{ capacity: row.capacity, waitCapacity: row.wait_capacity },
  };
}

/**
 * Who planned first gets a room that two series want: those of the centre's file, then the others as they were made,
 * which their ids tell.
 */
export function firstMadeFirst<Made extends Pick<SeriesRow, 'id'>>(series: readonly Made[]): readonly Made[] {
  return series.toSorted((a, b) => Number(isUuid(a.id)) - Number(isUuid(b.id)) || (a.id < b.id ? -1 : 1));
}

/** The columns of a series that its pattern fills. */
export function columnsOf(pattern: SeriesPattern) {
  const { startMinute, endMinute } = pattern;
  return {
    ...{ title: pattern.title, weekdays: pattern.weekdays.join(',') },
    ...{ start_min: startMinute, duration_min: endMinute - startMinute },
    ...{ room_id: pattern.roomId, trainer_id: pattern.trainerId },
    ...{ capacity: pattern.capacity, wait_capacity: pattern.waitCapacity },
  };
}

/** A day of a series as it stands, but for whether it is a fact. */
export function standingOf(day: SessionRow) {
  return {
    ...placeOf(day),
    ...{ title: day.title, capacity: day.capacity, waitCapacity: day.wait_capacity },
    ...{ occurrenceDate: day.occurrence_date, isCancelled: day.status === 'cancelled' },
  };
}

/** The day of a series on one date. */
export function seriesSession(series: SeriesRow, date: LocalDate, now: number): SessionRow {
  const { title, room_id, trainer_id, capacity, wait_capacity, start_min, duration_min } = series;
  const times = timesOn(date, start_min, start_min + duration_min);
  const fields = { title, room_id, trainer_id, capacity, wait_capacity, ...times };
  return freshSession({ ...fields, series_id: series.id, occurrence_date: date }, now);
}

/** A series as the staff sees it. */
export function viewSeries(row: SeriesRow): Series {
  const { title, weekdays, startMinute, endMinute, roomId, trainerId, capacity, waitCapacity } =
    patternOf(row);
  return {
    ...{ id: row.id, rev: row.rev, title, weekdays: [...weekdays] },
    ...{ start: timeOf(startMinute), end: timeOf(endMinute), from: row.from_date, until: row.until_date },
    ...{ roomId, trainerId, capacity, queue: waitCapacity },
  };
}
