import { type LocalDate, parseLocalDate } from '#src/platform/text/dates.ts';
import { foldForSearch } from '#src/platform/text/fold.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { Cell } from './grid.ts';

const firstYear = 1900;

/** What people write who do not know it, in plain letters without signs. */
const unknown: readonly string[] = ['', 'x', 'khong', 'khong ro', 'khong nho', 'k ro', 'ko ro', 'chua ro'];

/** The year of a cell, null where there is none. Of a whole date only the year is taken; the date is kept nowhere. */
export function readBirthYear(cell: Cell, today: LocalDate): Result<number | null, 'birth-year.wrong'> {
  const words = foldForSearch(cell.text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  if (unknown.includes(words)) return ok(null);
  const year = cell.kind === 'date' ? yearOfDate(cell.text, today) : yearIn(cell.text, today);
  const isReal = year !== undefined && year >= firstYear && year <= Number(today.slice(0, 4));
  return isReal ? ok(year) : fail('birth-year.wrong');
}

/** The one year that is written, or that of a date with two digits for it. */
function yearIn(text: string, today: LocalDate): number | undefined {
  const [first, ...others] = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
  if (first !== undefined) return others.length === 0 ? Number(first) : undefined;
  const date = parseLocalDate(text, { today });
  return date.ok ? Number(date.value.slice(0, 4)) : undefined;
}

/**
 * A year typed into a cell that is formatted as a date shows as a day of 1905: 1956 is the 1,956th day of the calendar
 * of spreadsheets, which begins with 1900. Nobody of 1905 comes to class.
 */
function yearOfDate(text: string, today: LocalDate): number | undefined {
  const date = parseLocalDate(text, { today });
  if (!date.ok) return undefined;
  if (!date.value.startsWith('1905-')) return Number(date.value.slice(0, 4));
  return Math.round((Date.parse(date.value) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
