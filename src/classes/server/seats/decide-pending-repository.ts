import type { Database } from '#src/platform/db/database.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { decideSeat } from '../../rules/decide-seat.ts';
import { hasStarted } from '../../rules/session-time.ts';
import type { StaffActor } from '../actor.ts';
import { dayInWords, recordStaffDeed } from '../staff-deed-repository.ts';
import type { ClassTables, RegistrationRow } from '../tables.ts';
import { giveBack } from './leave-repository.ts';
import { findRow, lockSession, moveRegistration, saveCounters, type Tx } from './locked-day-repository.ts';
import { settleAttendance } from './settle-attendance-repository.ts';

/** What a member of the staff found out about a possible duplicate. */
export interface PendingDecision {
  readonly registrationId: string;
  /** The same person is in the class already. */
  readonly isSamePerson: boolean;
  readonly by: StaffActor;
  readonly now: number;
}

/** Why it cannot be decided (any more). */
export type PendingProblem = 'registration.decided' | 'class.started' | 'class.full';

/**
 * Decide on somebody who waits for a human: the same person gives the place back that they never had; another one gets
 * a seat or a number as anybody who comes now.
 */
export async function decidePending(
  database: Database<ClassTables>,
  tx: Tx,
  { registrationId, isSamePerson, by, now }: PendingDecision,
): Promise<Result<RegistrationRow, PendingProblem>> {
  const found = await findRow(tx, registrationId);
  const session = found && (await lockSession(database, tx, found.session_id));
  const row = await findRow(tx, registrationId); // again, inside the lock: somebody may have decided meanwhile
  if (session === undefined || row?.status !== 'pending') return fail('registration.decided');
  const detail = { code: row.short_code };
  const deed = isSamePerson ? 'people.same-person' : 'people.other-person';
  await recordStaffDeed(tx, by, { deed, subject: dayInWords(session), detail, now });
  if (isSamePerson) return ok((await giveBack(tx, session, row, { by, now, note: 'duplicate' })).cancelled);
  if (hasStarted({ startsAt: session.starts_at }, now)) return fail('class.started');
  const to = decideSeat({ ...session, waitCapacity: session.wait_capacity }, true);
  if (to === 'full' || to === 'closed') return fail('class.full');
  const waitNo = to === 'waitlisted' ? session.wait_seq + 1 : null;
  const moved = await moveRegistration(tx, session, row, { to, by, now, ...(waitNo !== null && { waitNo }) });
  await saveCounters(tx, {
    ...session,
    taken: session.taken + (to === 'confirmed' ? 1 : 0),
    waiting: session.waiting + (to === 'waitlisted' ? 1 : 0),
    wait_seq: waitNo ?? session.wait_seq,
  });
  if (to === 'confirmed') await settleAttendance(tx, session, moved, { by, now }); // has come early, perhaps
  return ok((await findRow(tx, row.id)) ?? moved);
}
