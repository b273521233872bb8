import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay } from '#src/platform/text/vietnam-clock.ts';
import type { ClassSession } from '../schemas.ts';
import { type ClassRequest, isWaiting } from './class-request.ts';

/** Whether one more person would get a seat or a number, as far as this phone knows. */
export function takesMore({ status, seatsLeft, queueLeft }: ClassSession): boolean {
  return status === 'open' && (seatsLeft > 0 || queueLeft !== 0);
}

/** The next day that still takes registrations. */
export function findNextClass(sessions: readonly ClassSession[], now: number): ClassSession | undefined {
  return sessions.find((session) => takesMore(session) && Date.parse(session.startsAt) > now);
}

/** Its day and time of day, as people say them. */
export function dayAndTimeOf({ localDate, startsAt }: ClassSession): readonly [day: string, time: string] {
  return [formatWeekdayDate(localDate), formatVietnamTimeOfDay(startsAt)];
}

/** What of this phone's own requests matters most now. */
export type OwnClass =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'confirmed' | 'waitlisted'; readonly session: ClassSession };

/** What waits to be sent comes before what failed, that before the next seat; slips of days gone by do not count. */
export function findOwnClass(requests: readonly ClassRequest[], now: number): OwnClass | undefined {
  const ahead = requests.filter(({ session }) => Date.parse(session.endsAt) > now);
  if (requests.some(isWaiting)) return { kind: 'waiting' };
  if (ahead.some(({ fate }) => fate?.kind === 'refused' || fate?.kind === 'too-late'))
    return { kind: 'failed' };
  const [next] = ahead.flatMap(seatOf).sort((a, b) => a.session.startsAt.localeCompare(b.session.startsAt));
  return next;
}

function seatOf({ fate }: ClassRequest) {
  if (fate?.kind !== 'registered') return [];
  const { status, session } = fate.registration;
  return status === 'confirmed' || status === 'waitlisted' ? [{ kind: status, session } as const] : [];
}
