import { addDays, earlierDate, type LocalDate, laterDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { createClashFinder, slotsOf, type TakenSlot } from '../../rules/schedule-slots.ts';
import { seriesDates } from '../../rules/series-dates.ts';
import { makeUpDays, type PreviewDay, previewSeries, type SeriesPlan } from '../../rules/series-preview.ts';
import type { SeriesRow } from '../tables.ts';
import { type ClassReader, listRooms } from './room-repository.ts';
import { horizonOf } from './series-days-repository.ts';
import { listSeriesRows } from './series-repository.ts';
import { patternOf } from './series-rows.ts';
import { timesOn } from './session-times.ts';
import { type Days, listTakenSlots } from './slot-repository.ts';

/** Longest span that is looked at, in days. */
export const longestDays = 366;

type Holidays = Readonly<Record<LocalDate, string>>;

/** Whose plan it is, and from when it is looked at. */
interface Planner {
  /** The series that is planned; undefined while it is not there. */
  readonly own: string | undefined;
  readonly holidays: Holidays;
  readonly now: number;
}

/**
 * What others have: half hours that are taken, and beyond the days that stand in the schedule those that weekly classes
 * are going to take. A plan that far ahead would not see them otherwise.
 */
export async function listOthersSlots(
  db: ClassReader,
  days: Days,
  { own, holidays, now }: Planner,
): Promise<readonly TakenSlot[]> {
  const taken = await listTakenSlots(db, days);
  const rooms = await listRooms(db);
  const inUse = new Set(rooms.filter(({ isActive }) => isActive).map(({ id }) => id));
  const series = (await listSeriesRows(db)).filter(({ room_id }) => inUse.has(room_id));
  const beyond = { ...days, from: laterDate(days.from, addDays(horizonOf(now), 1)) };
  const planned = series.flatMap((row) => slotsOfSeries(row, beyond, holidays));
  return [...planned, ...taken].filter(({ seriesId }) => own === undefined || seriesId !== own);
}

function slotsOfSeries(row: SeriesRow, { from, to }: Days, holidays: Holidays): TakenSlot[] {
  const pattern = patternOf(row);
  const { dates } = seriesDates({
    ...{ weekdays: pattern.weekdays, holidays, from: laterDate(row.from_date, from) },
    until: earlierDate(row.until_date ?? to, to),
  });
  return dates.flatMap((localDate) => {
    const { starts_at, ends_at } = timesOn(localDate, pattern.startMinute, pattern.endMinute);
    const day = { sessionId: null, seriesId: row.id, title: row.title, startsAt: starts_at, endsAt: ends_at };
    return slotsOf({ ...pattern, localDate }).map((slot) => ({ ...slot, ...day }));
  });
}

type ClashDay = Extract<PreviewDay, { readonly kind: 'clash' }>;

/** Dates beyond the schedule, up to a year ahead, on which a weekly class would meet another. */
export async function clashesBeyond(
  db: ClassReader,
  series: Omit<SeriesPlan, 'until'> & { readonly until: LocalDate | null },
  planner: Planner,
): Promise<readonly ClashDay[]> {
  const last = addDays(laterDate(series.from, vietnamDateAt(planner.now)), longestDays);
  const from = laterDate(series.from, addDays(horizonOf(planner.now), 1));
  const until = earlierDate(series.until ?? last, last);
  if (from > until) return [];
  const others = await listOthersSlots(db, { from, to: addDays(until, makeUpDays) }, planner);
  const rooms = await listRooms(db);
  const around = {
    ...{ holidays: planner.holidays, findClash: createClashFinder(others) },
    activeRooms: rooms.filter(({ isActive }) => isActive).map(({ id }) => id),
  };
  return previewSeries({ ...series, from, until }, around).filter((day) => day.kind === 'clash');
}
