import { addDays, type LocalDate } from '#src/platform/text/dates.ts';
import { mondayOf } from './week-groups.ts';

/** Days of the weeks that a month touches, Monday first. */
export function monthGrid(day: LocalDate): LocalDate[][] {
  const last = addDays(monthFrom(day, 1), -1);
  const weeks: LocalDate[][] = [];
  for (let monday = mondayOf(monthFrom(day, 0)); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  return weeks;
}

/** Whether two days lie in one month. */
export function isSameMonth(one: LocalDate, other: LocalDate): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}

/** The same day some months on; the last one of a month that has no such day. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const first = monthFrom(day, months);
  const wished = `${first.slice(0, 8)}${day.slice(8)}`;
  const last = addDays(monthFrom(first, 1), -1);
  return wished < last ? wished : last;
}

/** Where a key leads to in the grid of a month; undefined when the key is not for it. */
export function dayAfterKey(day: LocalDate, key: string): LocalDate | undefined {
  const monday = mondayOf(day);
  const steps: Readonly<Record<string, () => LocalDate>> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addDays(day, -7),
    ArrowDown: () => addDays(day, 7),
    Home: () => monday,
    End: () => addDays(monday, 6),
    PageUp: () => addMonths(day, -1),
    PageDown: () => addMonths(day, 1),
  };
  return steps[key]?.();
}

/** The first day of the month that is `months` away. */
function monthFrom(day: LocalDate, months: number): LocalDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = String((count % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${month}-01`;
}
