import { formatDate, formatWeekdayDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay, vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';

/** A simulated moment (epoch ms) as a day with its weekday. */
export function weekdayText(epoch: number): string {
  return formatWeekdayDate(vietnamDateAt(epoch));
}

/** A simulated moment (epoch ms) as a short date. */
export function dayText(epoch: number): string {
  return formatDate(vietnamDateAt(epoch));
}

/** A simulated moment (epoch ms) as time of day. */
export function timeText(epoch: number): string {
  return formatVietnamTimeOfDay(epoch);
}
