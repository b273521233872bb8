import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay } from '#src/platform/text/vietnam-clock.ts';
import type { ClassSession } from '../schemas.ts';

/** The next day that still takes registrations. */
export function findNextClass(sessions: readonly ClassSession[], now: number): ClassSession | undefined {
  return sessions.find(({ status, startsAt }) => status === 'open' && Date.parse(startsAt) > now);
}

/** Its day and time of day, as people say them. */
export function dayAndTimeOf({ localDate, startsAt }: ClassSession): readonly [day: string, time: string] {
  return [formatWeekdayDate(localDate), formatVietnamTimeOfDay(startsAt)];
}
