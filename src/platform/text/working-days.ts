import { addDays, type LocalDate, weekdayOf } from './dates.ts';
import { type Instant, vietnamTimeAt } from './vietnam-clock.ts';

/** The days that are not as their weekday says. A day in neither list is judged by its weekday alone. */
export interface HolidayCalendar {
  /** Public holidays and the weekdays off in their place, by date, each with its name. */
  readonly holidays: Readonly<Record<LocalDate, string>>;
  /** Saturdays and Sundays worked in exchange for a day off. */
  readonly workingWeekends: readonly LocalDate[];
  /** The last day that the lists cover. */
  readonly coveredUntil: LocalDate;
}

/** How long an office may take: until the end of the day it counts as received, or that many working days more. */
export type ProcessingDuration =
  | { readonly unit: 'same-day' }
  | { readonly unit: 'working-days'; readonly days: number };

/** A dossier taken after this minute of the day (15:00) is forwarded at the start of the next working day. */
const lastReceivingMinute = 15 * 60;

/** Whether offices work on the day: Monday to Friday without holidays, and the weekends worked in exchange. */
export function isWorkingDay(date: LocalDate, calendar: HolidayCalendar): boolean {
  if (calendar.workingWeekends.includes(date)) return true;
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !Object.hasOwn(calendar.holidays, date);
}

/** The day itself if it is a working day, else the next one. */
export function workingDayFrom(date: LocalDate, calendar: HolidayCalendar): LocalDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The working day that comes `days` working days after the date; the date's own day is not counted. */
export function addWorkingDays(date: LocalDate, days: number, calendar: HolidayCalendar): LocalDate {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`Expected working days from 0 up, got ${days}.`);
  let day = days === 0 ? workingDayFrom(date, calendar) : date;
  for (let counted = 0; counted < days; counted += 1) day = workingDayFrom(addDays(day, 1), calendar);
  return day;
}

/** How many working days come after the first date up to and with the second; 0 if the second is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: HolidayCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** The working day on which a dossier counts as received: after 15:00, or on a day off, the next one. */
export function receivedOn(acceptedAt: Instant, calendar: HolidayCalendar): LocalDate {
  const { date, minuteOfDay } = vietnamTimeAt(acceptedAt);
  const isTooLate = minuteOfDay > lastReceivingMinute;
  return workingDayFrom(isTooLate ? addDays(date, 1) : date, calendar);
}

/**
 * The day on which the result is due.
 *
 * Time runs from the acceptance of a complete dossier, in working days, the day of receipt not counted. That a
 * dossier taken after 15:00 counts from the next working day is law for same-day procedures (Decree 23/2015/NĐ-CP
 * Article 7; Decree 309/2026/NĐ-CP Article 9); that it holds for longer ones too is this product's reading.
 */
export function dueDate(dossier: {
  readonly acceptedAt: Instant;
  readonly duration: ProcessingDuration;
  readonly calendar: HolidayCalendar;
}): LocalDate {
  const { acceptedAt, duration, calendar } = dossier;
  const received = receivedOn(acceptedAt, calendar);
  return duration.unit === 'same-day' ? received : addWorkingDays(received, duration.days, calendar);
}

/** The new due date when time stood still between the request for a supplement and the resident's answer. */
export function dueDateAfterPause(pause: {
  readonly dueOn: LocalDate;
  readonly pausedOn: LocalDate;
  readonly resumedOn: LocalDate;
  readonly calendar: HolidayCalendar;
}): LocalDate {
  const { dueOn, pausedOn, resumedOn, calendar } = pause;
  return addWorkingDays(dueOn, workingDaysBetween(pausedOn, resumedOn, calendar), calendar);
}
