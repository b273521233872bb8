import { addDays, type LocalDate, weekdayOf } from '#src/platform/text/dates.ts';

/** The class days of one week. */
export interface Week<T> {
  /** Its Monday. */
  readonly monday: LocalDate;
  readonly days: readonly T[];
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - (weekdayOf(day) || 7));
}

/** Class days by their weeks; weeks without one are left out. @param days in the order of time */
export function groupByWeek<T extends { readonly localDate: LocalDate }>(days: readonly T[]): Week<T>[] {
  const weeks = new Map<LocalDate, T[]>();
  for (const day of days) {
    const monday = mondayOf(day.localDate);
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return [...weeks].map(([monday, ofWeek]) => ({ monday, days: ofWeek }));
}
