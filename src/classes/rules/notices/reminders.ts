import { addDays } from '#src/platform/text/dates.ts';
import { vietnamDateAt, vietnamInstant } from '#src/platform/text/vietnam-clock.ts';
import type { NoticeKind } from './notice-kinds.ts';
import { beforeTheNight } from './quiet-hours.ts';

/** One reminder of a plan. */
export interface Reminder {
  readonly kind: Extract<NoticeKind, 'reminder-days' | 'reminder-hours'>;
  readonly dueAt: number;
}

const hoursBeforeMs = 3 * 3_600_000;

/** How far ahead of a class its reminders are planned. */
export const planAheadMs = 4 * 86_400_000;

/**
 * The reminders of somebody who has a seat: two days before at 08:00, and three hours before or, where that is in the
 * night, the evening before. None that was due when the person got the seat: they have just been told. One that nobody
 * sent in time is still sent, until the next one is due.
 */
export function planReminders(startsAt: number, seatSince: number, now: number): readonly Reminder[] {
  const twoDays = addDays(vietnamDateAt(startsAt), -2);
  const daysAt = Date.parse(vietnamInstant(twoDays, '08:00'));
  const hoursAt = beforeTheNight(startsAt - hoursBeforeMs);
  const plan = [
    { kind: 'reminder-days' as const, dueAt: daysAt, until: hoursAt },
    { kind: 'reminder-hours' as const, dueAt: hoursAt, until: startsAt },
  ];
  return plan
    .filter(({ dueAt, until }) => dueAt > seatSince && now < until)
    .map(({ kind, dueAt }) => ({ kind, dueAt }));
}
