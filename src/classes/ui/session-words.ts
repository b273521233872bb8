import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay, vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { messages } from '../messages.vi.ts';
import type { ClassSession } from '../schemas.ts';

/** The day with its weekday. */
export function dayOf({ localDate }: Pick<ClassSession, 'localDate'>): string {
  return formatWeekdayDate(localDate);
}

/** From when to when, and in which room. */
export function timeOf({
  startsAt,
  endsAt,
  room,
}: Pick<ClassSession, 'startsAt' | 'endsAt' | 'room'>): string {
  return messages.time(formatVietnamTimeOfDay(startsAt), formatVietnamTimeOfDay(endsAt), room);
}

/** How full it is, in words. */
export function seatsOf({ status, seatsLeft, waiting, queueLeft }: ClassSession): string {
  if (status !== 'open') return messages.seats.status[status];
  if (seatsLeft > 0) return messages.seats.left(seatsLeft);
  if (queueLeft === 0) return messages.seats.noQueue;
  return waiting > 0 ? messages.seats.waiting(waiting) : messages.seats.full;
}

/** When something was seen: time of day, then the day. */
export function momentOf(instant: number): string {
  return `${formatVietnamTimeOfDay(instant)} ${formatWeekdayDate(vietnamDateAt(instant))}`;
}

/** Class days that a person can still plan for. */
export function isAhead({ status }: ClassSession): boolean {
  return status === 'open' || status === 'closed' || status === 'cancelled';
}
