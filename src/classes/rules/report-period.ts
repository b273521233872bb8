import { addDays, type LocalDate } from '#src/platform/text/dates.ts';

/** Days to report on; both ends belong to it. */
export interface ReportRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Times that can be chosen without typing a date. */
export type KnownPeriod = 'this-month' | 'last-month' | 'this-quarter';

/** The days of a time, as today sees it. */
export function rangeOf(period: KnownPeriod, today: LocalDate): ReportRange {
  const month = firstOfMonth(today);
  if (period === 'this-month') return months(month, 1);
  if (period === 'last-month') return months(firstOfMonth(addDays(month, -1)), 1);
  const quarter = Math.floor((monthOf(today) - 1) / 3);
  return months(`${today.slice(0, 4)}-${twoDigits(quarter * 3 + 1)}-01`, 3);
}

/** What a range is called where it is one whole month, quarter or year. */
export type NamedRange =
  | { readonly kind: 'month' | 'quarter'; readonly number: number; readonly year: string }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'days' };

/** Recognise a whole month, quarter or year. */
export function nameRange({ from, to }: ReportRange): NamedRange {
  const [month, year] = [monthOf(from), from.slice(0, 4)];
  if (from !== firstOfMonth(from)) return { kind: 'days' };
  if (to === months(from, 1).to) return { kind: 'month', number: month, year };
  if (month % 3 === 1 && to === months(from, 3).to) return { kind: 'quarter', number: (month + 2) / 3, year };
  return month === 1 && to === `${year}-12-31` ? { kind: 'year', year } : { kind: 'days' };
}

/** So many months from the first day of one. */
function months(first: LocalDate, count: number): ReportRange {
  let next = first;
  // Day 1 and 31 days more lie in the next month, whatever its length.
  for (let at = 0; at < count; at += 1) next = firstOfMonth(addDays(next, 31));
  return { from: first, to: addDays(next, -1) };
}

function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01`;
}

function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
