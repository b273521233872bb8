import type { LocalDate } from '#src/platform/text/dates.ts';
import { vietnamInstant, vietnamTimeAt } from '#src/platform/text/vietnam-clock.ts';
import type { ClassPlace } from '../../rules/schedule-slots.ts';
import type { SessionRow } from '../tables.ts';
import { Refused } from './refusal.ts';

type Held = Pick<SessionRow, 'local_date' | 'starts_at' | 'ends_at' | 'room_id' | 'trainer_id'>;

const lastMinute = 24 * 60;

/** Minutes since midnight of `HH:mm`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** `HH:mm` of minutes since midnight. */
export function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/** Where and when a class day is held. */
export function placeOf({ local_date, starts_at, ends_at, room_id, trainer_id }: Held): ClassPlace {
  const startMinute = vietnamTimeAt(starts_at).minuteOfDay;
  const endMinute = startMinute + (ends_at - starts_at) / 60_000;
  return { localDate: local_date, startMinute, endMinute, roomId: room_id, trainerId: trainer_id };
}

/** The columns of a class on a day between two minutes. */
export function timesOn(date: LocalDate, startMinute: number, endMinute: number) {
  const starts_at = Date.parse(vietnamInstant(date, timeOf(startMinute)));
  return { local_date: date, starts_at, ends_at: starts_at + (endMinute - startMinute) * 60_000 };
}

/** What somebody says about the time of a class; who says only when it begins means it to be as long as before. */
export interface TimeWish {
  readonly date?: LocalDate | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** The columns of a class day with another time. @throws Refused where it would end before it begins, or the next day */
export function changeTimes(held: Held, { date, start, end }: TimeWish) {
  const now = placeOf(held);
  const startMinute = start === undefined ? now.startMinute : minuteOf(start);
  const sameLength = start === undefined ? now.endMinute : startMinute + now.endMinute - now.startMinute;
  const endMinute = end === undefined ? sameLength : minuteOf(end);
  if (endMinute <= startMinute || endMinute > lastMinute)
    throw new Refused({ field: 'end', code: 'time.order' });
  return timesOn(date ?? now.localDate, startMinute, endMinute);
}
