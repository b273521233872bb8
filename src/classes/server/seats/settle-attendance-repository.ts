import { decideAttendance, isPresent, type MarkVerdict } from '../../rules/attendance.ts';
import { seatsLeftFor } from '../../rules/decide-seat.ts';
import { hasStarted } from '../../rules/session-time.ts';
import type { RegistrationStatus } from '../../schemas.ts';
import type { Actor } from '../actor.ts';
import { marksOf, settleSightings } from '../attendance/mark-repository.ts';
import { findBeforeSeen } from '../history-repository.ts';
import type { RegistrationRow, SessionRow } from '../tables.ts';
import { hasOtherPlace, moveRegistration, type Tx } from './locked-day-repository.ts';

/** Who sends marks, or lets them count, and when. */
export interface Arrival {
  readonly by: Actor;
  readonly now: number;
}

/** What all marks about a registration came to. */
interface Settled {
  /** The day with its counters, which are still to be saved. */
  readonly day: SessionRow;
  readonly verdict: MarkVerdict;
}

/**
 * Bring one registration to what all marks about it say together. Whoever gives a registration another place for another
 * reason does this too: somebody may have been seen while there was no seat.
 */
export async function settleAttendance(
  tx: Tx,
  session: SessionRow,
  row: RegistrationRow,
  { by, now }: Arrival,
): Promise<Settled> {
  const isThere = isPresent(await marksOf(tx, row.id));
  const hasBegun = hasStarted({ startsAt: session.starts_at }, now);
  const before = row.status === 'attended' && !isThere ? await findBeforeSeen(tx, row.id) : undefined;
  const outcome = decideAttendance({
    ...{ status: row.status, before: before?.status ?? null, isPresent: isThere },
    ...{ hasBegun, isClosed: session.status === 'done', freeSeats: seatsFor(session, hasBegun) },
  });
  const isTwice = typeof outcome === 'object' && outcome.seats > 0 && (await sitsElsewhere(tx, row));
  if (outcome === 'no-seat' || isTwice) return { day: session, verdict: 'no-seat' };
  if (isThere) await settleSightings(tx, row.id);
  const verdict = isThere ? 'attended' : 'undone';
  if (outcome === undefined) return { day: session, verdict };
  const note = before ? noteBack(before, outcome.to) : null;
  const told = { template: isThere ? outcome.to : 'undone', ...(note !== null && { note }) };
  await moveRegistration(tx, session, row, { to: outcome.to, by, now, ...told });
  return { day: afterMove(session, row, outcome.seats), verdict };
}

/** As it stood before; whoever waited then has waited in vain. */
function noteBack(
  before: { readonly status: RegistrationStatus | null; readonly note: string | null },
  to: RegistrationStatus,
): string | null {
  if (before.status === to) return before.note;
  return to === 'cancelled' ? 'lapsed' : null;
}

/** Before the begin nobody overtakes the queue, nor those for whom seats are held. */
function seatsFor(session: SessionRow, hasBegun: boolean): number {
  if (hasBegun) return session.capacity - session.taken;
  return seatsLeftFor({ ...session, waitCapacity: session.wait_capacity });
}

/** Nobody has two seats, whichever of their slips was read: a human looks at it. */
async function sitsElsewhere(tx: Tx, row: RegistrationRow): Promise<boolean> {
  return row.reason === 'duplicate' || (await hasOtherPlace(tx, row));
}

function afterMove(session: SessionRow, row: RegistrationRow, seats: number): SessionRow {
  const taken = session.taken + seats;
  const waiting = session.waiting - (row.status === 'waitlisted' ? 1 : 0);
  // A seat that was held for a household is given to whoever stands there.
  return { ...session, taken, waiting, held: Math.min(session.held, session.capacity - taken) };
}
