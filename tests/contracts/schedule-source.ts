import { readFileSync } from 'node:fs';
import { readCentre } from '#src/classes/build/read-centre.ts';
import type { ScheduleSource } from '#src/classes/server/schedule-repository.ts';
import { readHolidayCalendar } from '#src/platform/holidays/read-holidays.ts';

/** Communes of the tests. */
export const exampleCommunes: ReadonlySet<string> = new Set(['20242', '20257']);

const contentFile = (name: string) => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');

/** The schedule as the project's own content says it. */
export const exampleSource: ScheduleSource = {
  centre: readCentre(contentFile('centre.yaml')),
  holidays: readHolidayCalendar(contentFile('holidays.yaml')).holidays,
};
