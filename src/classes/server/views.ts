import { seatsLeftFor } from '../rules/decide-seat.ts';
import { sessionStatusAt } from '../rules/session-time.ts';
import type { ClassSession, Registration } from '../schemas.ts';
import type { RegistrationRow, RoomRow, SessionRow } from './tables.ts';

/** When a day is open, begins and ends, as the rules take it. */
export function sessionTimes(session: SessionRow) {
  return {
    ...{ status: session.status, startsAt: session.starts_at, endsAt: session.ends_at },
    ...{ opensAt: session.opens_at, closesAt: session.closes_at },
  };
}

/** A class day as the public sees it: counts, never names. */
export function viewSession(
  session: SessionRow,
  room: Pick<RoomRow, 'name' | 'place'>,
  now: number,
): ClassSession {
  const status = sessionStatusAt(sessionTimes(session), now);
  return {
    id: session.id,
    title: session.title,
    localDate: session.local_date,
    startsAt: new Date(session.starts_at).toISOString(),
    endsAt: new Date(session.ends_at).toISOString(),
    room: room.name,
    place: room.place,
    capacity: session.capacity,
    seatsLeft: status === 'open' ? seatsLeftFor({ ...session, waitCapacity: session.wait_capacity }) : 0,
    waiting: session.waiting,
    queueLeft: status === 'open' ? session.wait_capacity - session.waiting : 0,
    status,
    ...(session.cancel_reason !== null && { cancelReason: session.cancel_reason }),
  };
}

/** Why a place was lost without anybody giving it back. */
const toldReasons = ['lapsed', 'session-cancelled'] as const;

/** A registration as its holder sees it. */
export function viewRegistration(
  row: Pick<RegistrationRow, 'id' | 'short_code' | 'status' | 'wait_no' | 'reason'>,
  session: ClassSession,
): Registration {
  const { id, short_code, status, wait_no } = row;
  const reason = status === 'cancelled' ? toldReasons.find((told) => told === row.reason) : undefined;
  return {
    ...{ id, code: short_code, status, waitNumber: status === 'waitlisted' ? wait_no : null, session },
    ...(reason && { reason }),
  };
}
