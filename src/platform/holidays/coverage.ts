import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import type { DataFile } from '#src/platform/data-files/read-data-file.ts';
import { addDays, formatDate, type LocalDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { HolidaysFile } from './holidays-schema.ts';
import { coverageMessages as say } from './messages.vi.ts';
import { toHolidayCalendar } from './read-holidays.ts';

type Path = readonly (string | number)[];

/** Next year's days off are announced about two months before; half a year leaves time to notice. */
const warningDays = 183;

/** The time a practice run may take in its story: two supplements and the longest procedure stay far below. */
const longestRunDays = 90;

/**
 * A warning from half a year before the last day of the table: behind it every holiday counts as a working day.
 * @param today a local date
 */
export function findTableEnding(table: DataFile<HolidaysFile>, today: LocalDate): readonly DataProblem[] {
  const { coveredUntil } = toHolidayCalendar(table.value);
  if (today < addDays(coveredUntil, -warningDays)) return [];
  const { years } = table.value;
  const place = table.placeOf(['years', years.length - 1, 'year']);
  const nextYear = Number(coveredUntil.slice(0, 4)) + 1;
  return [{ file: table.file, ...place, text: say.ending(formatDate(coveredUntil), nextYear) }];
}

/** Moments of practice stories whose due dates would be counted beyond the table, or before it begins. */
export function findUncoveredMoments(
  { value: table }: DataFile<HolidaysFile>,
  stories: readonly DataFile<unknown>[],
): readonly DataProblem[] {
  const { coveredUntil } = toHolidayCalendar(table);
  const coveredFrom = `${table.years[0]?.year}-01-01`;
  return stories.flatMap(({ file, value, placeOf }) =>
    momentsIn(value, [])
      .filter(({ day }) => day < coveredFrom || addDays(day, longestRunDays) > coveredUntil)
      .map(({ path }) => ({
        file,
        ...placeOf(path),
        text: say.outside(formatDate(coveredFrom), formatDate(coveredUntil)),
      })),
  );
}

/** Every moment, such as `2026-11-23T08:00:00+07:00`, in a value, with its day in Vietnam. */
function momentsIn(value: unknown, path: Path): readonly { path: Path; day: LocalDate }[] {
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\dT.*[+-]\d\d:\d\d$/.test(value) ? [{ path, day: vietnamDateAt(value) }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) =>
    momentsIn(inner, [...path, isList ? Number(key) : key]),
  );
}
