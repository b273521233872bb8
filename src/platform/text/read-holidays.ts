import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type HolidaysFile, HolidaysFileSchema } from './holidays-schema.ts';
import { holidayMessages } from './messages.vi.ts';
import type { HolidayCalendar } from './working-days.ts';

/**
 * The calendar from the text of `content/holidays.yaml`. For the build, the server and tests: give the result to
 * browser code as data.
 * @throws Error naming file, line and what to do, in the editor's language, when the file is wrong.
 */
export function readHolidayCalendar(yamlText: string, fileName = 'content/holidays.yaml'): HolidayCalendar {
  return toHolidayCalendar(readHolidays(yamlText, fileName));
}

/** The file as it is written, with sources and marks, for pages that show them and for the drift watch. */
export function readHolidays(yamlText: string, fileName = 'content/holidays.yaml'): HolidaysFile {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false });
  const problem = (offset: number, text: string) => `${fileName}:${lines.linePos(offset).line}  ${text}`;
  if (document.errors.length > 0) {
    throw new Error(document.errors.map((error) => problem(error.pos[0], error.message)).join('\n'));
  }
  const parsed = HolidaysFileSchema.safeParse(document.toJS(), { error: z.locales.vi().localeError });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) =>
    problem(offsetOf(document, path), `${path.join('.')}: ${sentenceFor(message)}`),
  );
  throw new Error(problems.join('\n'));
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

function sentenceFor(message: string): string {
  return Object.hasOwn(holidayMessages, message)
    ? holidayMessages[message as keyof typeof holidayMessages]
    : message;
}

/** Where the value at a path begins, or its nearest parent when the value is missing. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] | null }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
