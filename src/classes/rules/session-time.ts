import type { ClassSession } from '../schemas.ts';

/** What is stored about the time of one class day; instants in milliseconds. */
export interface SessionTimes {
  readonly status: ClassSession['status'];
  readonly startsAt: number;
  readonly endsAt: number;
  readonly opensAt: number;
  readonly closesAt: number;
}

/** How long after its end a class is closed: until then a device may still be on its way home. */
export const closedAfterMs = 6 * 3_600_000;

/** Where a class day stands now: time goes on without anybody writing it down. */
export function sessionStatusAt(session: SessionTimes, now: number): ClassSession['status'] {
  const { status } = session;
  if (status === 'draft' || status === 'cancelled' || status === 'done') return status;
  if (now >= session.endsAt) return 'done';
  if (now >= session.startsAt) return 'running';
  if (status === 'open' && (now < session.opensAt || now >= session.closesAt)) return 'closed';
  return status;
}

/** Whether the class has begun: then seats are facts, nobody cancels, and who still waits has waited in vain. */
export function hasStarted({ startsAt }: Pick<SessionTimes, 'startsAt'>, now: number): boolean {
  return now >= startsAt;
}
