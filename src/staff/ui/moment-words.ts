import { formatDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay, vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { staffMessages } from '../messages.vi.ts';

/** A moment on the clock and the calendar in Vietnam. */
export function momentOf(instant: string): string {
  return staffMessages.moment(formatVietnamTimeOfDay(instant), dayOf(instant));
}

/** The day of a moment. */
export function dayOf(instant: string): string {
  return formatDate(vietnamDateAt(instant));
}
