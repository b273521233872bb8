import { weekdayNames } from './messages.vi.ts';
import { fail, ok, type Result } from './result.ts';

/** A day of the calendar without time or zone, as `YYYY-MM-DD`: compare two with `<`, store as it is. */
export type LocalDate = string;

/** Why something typed is not a date: nothing there, not day/month/year, no such day, a year nobody means. */
export type DateProblem = 'date.empty' | 'date.shape' | 'date.unreal' | 'date.year';

/** 0 Sunday … 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const millisecondsPerDay = 86_400_000;
const firstYear = 1900;
const lastYear = 2199;

/** A whole year with or without its century, day and month with or without a leading zero. */
const dayFirst = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/u;
/** Keypads without separators. */
const digitsOnly = /^(\d{2})(\d{2})(\d{4})$/u;

/**
 * The date a person typed: `27/3/1956`, `27-03-1956`, `27.3.56`, `27 3 1956`, `27031956`.
 *
 * A year of two digits means the latest such year that does not put the date after `today`: `27.3.56` is 1956,
 * `1.3.26` is 2026 in November 2026. So it never makes a birthday in the future; whoever is over a hundred writes
 * four digits, and the form shows the whole year again before anything counts.
 */
export function parseLocalDate(
  typed: string,
  { today }: { today: LocalDate },
): Result<LocalDate, DateProblem> {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return fail('date.empty');
  const [, day, month, year] = dayFirst.exec(text) ?? digitsOnly.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return fail('date.shape');
  const fullYear =
    year.length === 4 ? Number(year) : guessCentury(Number(year), Number(month), Number(day), today);
  if (fullYear < firstYear || fullYear > lastYear) return fail('date.year');
  const date = toLocalDate(fullYear, Number(month), Number(day));
  return isLocalDate(date) ? ok(date) : fail('date.unreal');
}

function guessCentury(shortYear: number, month: number, day: number, today: LocalDate): number {
  const century = Number(today.slice(0, 2)) * 100;
  const isFuture = toLocalDate(century + shortYear, month, day) > today;
  return century + shortYear - (isFuture ? 100 : 0);
}

function toLocalDate(year: number, month: number, day: number): LocalDate {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** Whether the text is a real day between 1900 and 2199 in the form `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  return year >= firstYear && year <= lastYear && fromDayNumber(toDayNumber(text)) === text;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumberOf(date) + days);
}

/** Whichever day comes first. */
export function earlierDate(one: LocalDate, other: LocalDate): LocalDate {
  const isFirst = one < other;
  return isFirst ? one : other;
}

/** Whichever day comes last. */
export function laterDate(one: LocalDate, other: LocalDate): LocalDate {
  const isFirst = one < other;
  return isFirst ? other : one;
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Day of the week, 0 Sunday … 6 Saturday. */
export function weekdayOf(date: LocalDate): Weekday {
  // 1 January 1970, day number 0, was a Thursday.
  return ((((dayNumberOf(date) + 4) % 7) + 7) % 7) as Weekday;
}

/** The date as people here write it, without leading zeros: `27/3/1956`. */
export function formatDate(date: LocalDate): string {
  assertLocalDate(date);
  const [year, month, day] = date.split('-').map(Number);
  return `${day}/${month}/${year}`;
}

/** The date with its day of the week, for appointments: "Thứ Ba 1/12/2026". */
export function formatWeekdayDate(date: LocalDate): string {
  return `${weekdayNames[weekdayOf(date)]} ${formatDate(date)}`;
}

/** Days since 1 January 1970. `Date.UTC` is plain calendar arithmetic here: no clock, no time zone. */
function toDayNumber(date: LocalDate): number {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

function fromDayNumber(days: number): LocalDate {
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}

function dayNumberOf(date: LocalDate): number {
  assertLocalDate(date);
  return toDayNumber(date);
}

function assertLocalDate(date: string): void {
  if (!isLocalDate(date)) throw new RangeError(`Expected a day as YYYY-MM-DD, got "${date}".`);
}
