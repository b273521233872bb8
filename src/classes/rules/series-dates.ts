import { addDays, type LocalDate, weekdayOf } from '#src/platform/text/dates.ts';

/** A weekly class, and the days it is held between two dates. */
export interface SeriesSpan {
  /** ISO weekdays: 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly from: LocalDate;
  /** Last day, which belongs to it. */
  readonly until: LocalDate;
  /** Days off by date, each with its name. */
  readonly holidays: Readonly<Record<LocalDate, string>>;
}

/** The days of class, and those that fall on a holiday and are left out. */
export interface SeriesDates {
  readonly dates: readonly LocalDate[];
  readonly skipped: readonly LocalDate[];
}

/** Day by day in local dates: no recurrence rule, no clock and no time zone can shift one. */
export function seriesDates({ weekdays, from, until, holidays }: SeriesSpan): SeriesDates {
  const dates: LocalDate[] = [];
  const skipped: LocalDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!weekdays.includes(weekdayOf(day) || 7)) continue;
    (Object.hasOwn(holidays, day) ? skipped : dates).push(day);
  }
  return { dates, skipped };
}
