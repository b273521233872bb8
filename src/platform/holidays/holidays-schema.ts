import { z } from 'zod';
import { DateFieldSchema } from '#src/platform/data-files/date-field-schema.ts';
import { weekdayOf } from '#src/platform/text/dates.ts';
import type { holidayMessages } from './messages.vi.ts';

/** What can be wrong in the file beyond the form of its fields; `messages.vi.ts` says it to the editor. */
type HolidayCode = keyof typeof holidayMessages;

const code = (text: HolidayCode) => text;

const HolidaySchema = z
  .strictObject({
    date: DateFieldSchema.meta({ description: 'The day off.' }),
    name: z.string().trim().min(3).meta({ description: 'Name of the holiday, as people call it.' }),
    status: z
      .enum(['verified', 'needs-check'])
      .meta({ description: 'Whether a source was read for this day.' }),
    note: z.string().trim().min(10).optional().meta({ description: 'What has to be checked, and where.' }),
  })
  .refine(({ status, note }) => status === 'verified' || note !== undefined, {
    error: code('holiday.note'),
    path: ['status'],
  });

/** Days off by law on the same date every year; 24 November since Resolution 28/2026/QH16. */
const fixedDays = (year: number) => ['01-01', '04-30', '05-01', '09-02', ...(year >= 2026 ? ['11-24'] : [])];

const YearSchema = z
  .strictObject({
    year: z.int().min(2020).max(2100).meta({ description: 'The year of all the days below.' }),
    holidays: z
      .array(HolidaySchema)
      .meta({ description: 'Days off, first to last, with the weekdays off in their place.' }),
    workingWeekends: z
      .array(DateFieldSchema)
      .meta({ description: 'Saturdays and Sundays worked in exchange.' }),
  })
  .superRefine(({ year, holidays, workingWeekends }, context) => {
    const report = (text: HolidayCode, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message: code(text), path });
    const daysOff = holidays.map(({ date }) => date);

    daysOff.forEach((date, at) => {
      if (!date.startsWith(`${year}-`)) report('holiday.year', 'holidays', at, 'date');
      if (date <= (daysOff[at - 1] ?? '')) report('holiday.order', 'holidays', at, 'date');
    });
    workingWeekends.forEach((date, at) => {
      if (!date.startsWith(`${year}-`)) report('holiday.year', 'workingWeekends', at);
      if (date <= (workingWeekends[at - 1] ?? '')) report('holiday.order', 'workingWeekends', at);
      if (weekdayOf(date) !== 0 && weekdayOf(date) !== 6) report('holiday.weekend', 'workingWeekends', at);
      if (daysOff.includes(date)) report('holiday.both', 'workingWeekends', at);
    });
    if (fixedDays(year).some((day) => !daysOff.includes(`${year}-${day}`)))
      report('holiday.missing', 'holidays');
  });

/** `content/holidays.yaml`: public holidays and swapped working days, by year. For the build only (full Zod). */
export const HolidaysFileSchema = z
  .strictObject({
    asOf: DateFieldSchema.meta({
      description: 'Day on which the dates were last compared with their sources.',
    }),
    reviewBy: DateFieldSchema.meta({
      description: 'Day from which the build warns until they are compared again.',
    }),
    sources: z
      .array(
        z.strictObject({ title: z.string().trim().min(3), url: z.url({ protocol: /^https$/ }).optional() }),
      )
      .min(1)
      .meta({ description: 'Where the dates come from.' }),
    years: z.array(YearSchema).min(1).meta({ description: 'One entry a year, without gaps.' }),
  })
  .superRefine(({ asOf, reviewBy, years }, context) => {
    if (reviewBy <= asOf) {
      context.addIssue({ code: 'custom', message: code('holiday.review'), path: ['reviewBy'] });
    }
    years.forEach(({ year }, at) => {
      const previous = years[at - 1];
      if (previous !== undefined && year !== previous.year + 1) {
        context.addIssue({ code: 'custom', message: code('holiday.years'), path: ['years', at, 'year'] });
      }
    });
  });
/** The file as it is written, with sources and marks. */
export type HolidaysFile = z.infer<typeof HolidaysFileSchema>;
