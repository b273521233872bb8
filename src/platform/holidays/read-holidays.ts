import { type DataReading, getDataFile, readDataFile } from '#src/platform/data-files/read-data-file.ts';
import type { HolidayCalendar } from '#src/platform/text/working-days.ts';
import { type HolidaysFile, HolidaysFileSchema } from './holidays-schema.ts';
import { holidayHints, holidayMessages } from './messages.vi.ts';

/** Path from the repository's root. */
export const holidaysFile = 'content/holidays.yaml';
const words = { hints: holidayHints, codes: holidayMessages };

/**
 * The calendar from the text of `content/holidays.yaml`. For the build, the server and tests: give the result to
 * browser code as data.
 * @throws DataFileError naming file, line and what to do, in the editor's language, when the file is wrong.
 */
export function readHolidayCalendar(yamlText: string): HolidayCalendar {
  return toHolidayCalendar(readHolidays(yamlText));
}

/** The file as it is written, with sources and marks, for pages that show them and for the drift watch. */
export function readHolidays(yamlText: string): HolidaysFile {
  return getDataFile({ file: holidaysFile, text: yamlText }, HolidaysFileSchema, words).value;
}

/** Everything wrong in the file, or its value with the lines still known. Never throws. */
export function checkHolidays(yamlText: string): DataReading<HolidaysFile> {
  return readDataFile({ file: holidaysFile, text: yamlText }, HolidaysFileSchema, words);
}

/** The calendar that due dates and classes are counted by. */
export function toHolidayCalendar({ years }: HolidaysFile): HolidayCalendar {
  const days = years.flatMap(({ holidays }) => holidays);
  return {
    holidays: Object.fromEntries(days.map(({ date, name }) => [date, name])),
    workingWeekends: years.flatMap(({ workingWeekends }) => workingWeekends),
    coveredUntil: `${years.at(-1)?.year}-12-31`,
  };
}
