import { addDays, type LocalDate } from '#src/platform/text/dates.ts';
import { vietnamInstant, vietnamTimeAt } from '#src/platform/text/vietnam-clock.ts';
import { isWorkingDay, workingDayFrom } from '#src/platform/text/working-days.ts';
import type { World } from './world.ts';

/** One second in milliseconds. */
export const second = 1000;
/** One minute in milliseconds. */
export const minute = 60 * second;
const opensAt = 8 * 60;
const closesAt = 17 * 60;

/** A simulated moment as ISO text, for the date functions of platform/text. */
export function instantOf(epoch: number): string {
  return new Date(epoch).toISOString();
}

/** The simulated day in Vietnam. */
export function dayOf(epoch: number): LocalDate {
  return vietnamTimeAt(instantOf(epoch)).date;
}

/** When the simulated officer gets to something after some minutes of work: inside office hours of a working day. */
export function officeMoment(world: World, from: number, minutes: number): number {
  const { date, minuteOfDay } = vietnamTimeAt(instantOf(from));
  const isOpen =
    isWorkingDay(date, world.calendar) && minuteOfDay >= opensAt && minuteOfDay + minutes < closesAt;
  return (isOpen ? from : nextOfficeMorning(world, from)) + minutes * minute;
}

/** When the office opens next: this morning if it is still to come on a working day. */
function nextOfficeMorning({ calendar }: World, from: number): number {
  const { date, minuteOfDay } = vietnamTimeAt(instantOf(from));
  const morning = workingDayFrom(minuteOfDay < opensAt ? date : addDays(date, 1), calendar);
  return Date.parse(vietnamInstant(morning, '08:00'));
}

/** The close of office hours some working days later: the last moment of a deadline. */
export function closeOfDay(date: LocalDate): number {
  return Date.parse(vietnamInstant(date, '17:00'));
}
