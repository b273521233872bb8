import ical, { ICalEventStatus } from 'ical-generator';
import { pageMessages } from '../messages-page.vi.ts';
import type { SessionWithRoom } from './session-repository.ts';

/**
 * Class days for the calendar of a phone: one event each, with an id that stays and a number that rises when the day
 * is moved. No recurring event, whose exceptions half of the phones forget, and all times in UTC: with a time zone
 * the library wrote them seven hours wrong.
 */
export function createCalendar(sessions: readonly SessionWithRoom[], now: number): string {
  const calendar = ical({ name: pageMessages.title, prodId: '//cam-tay//classes//VI', ttl: 6 * 3600 });
  for (const session of sessions) {
    calendar.createEvent({
      id: `${session.id}@cam-tay`,
      sequence: session.ics_seq,
      start: new Date(session.starts_at),
      end: new Date(session.ends_at),
      stamp: new Date(now),
      summary: session.title,
      location: `${session.room_name}, ${session.room_place}`,
      status: session.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
