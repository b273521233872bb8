import type { Database } from '#src/platform/db/database.ts';
import { hasStarted } from '../../rules/session-time.ts';
import type { Actor } from '../actor.ts';
import { isErased } from '../person-repository.ts';
import { dayInWords, recordStaffDeed } from '../staff-deed-repository.ts';
import type { ClassTables, RegistrationRow, SessionRow } from '../tables.ts';
import { viewRegistration, viewSession } from '../views.ts';
import {
  findRow,
  lockSession,
  moveRegistration,
  roomOf,
  saveCounters,
  type Tx,
} from './locked-day-repository.ts';
import { fillFromQueue } from './queue-repository.ts';

/** Not `attended`: somebody can have come before the class begins. */
const placesThatCanBeLeft = ['pending', 'confirmed', 'waitlisted'] as const;

/** Give one place back. Whoever has come, or whose class has begun, keeps what is a fact. */
export async function cancel(
  database: Database<ClassTables>,
  tx: Tx,
  id: string,
  { by, now }: { readonly by: Actor; readonly now: number },
) {
  const found = await findRow(tx, id);
  const session = found && (await lockSession(database, tx, found.session_id));
  const row = await findRow(tx, id); // again, inside the lock: it may have moved up meanwhile
  if (row === undefined || session === undefined) return 'unknown' as const;
  if (await isErased(tx, row.person_id)) return 'unknown' as const;
  const room = await roomOf(tx, session);
  if (row.status === 'cancelled') return viewRegistration(row, viewSession(session, room, now));
  if (
    !placesThatCanBeLeft.some((status) => status === row.status) ||
    hasStarted({ startsAt: session.starts_at }, now)
  )
    return 'started' as const;
  const { cancelled, filled } = await giveBack(tx, session, row, { by, now });
  const detail = { code: row.short_code };
  await recordStaffDeed(tx, by, { deed: 'people.cancelled', subject: dayInWords(session), detail, now });
  return viewRegistration(cancelled, viewSession(filled, room, now));
}

/** @returns the registration without its place, and the day with whoever moved up */
export async function giveBack(
  tx: Tx,
  session: SessionRow,
  row: RegistrationRow,
  { by, now, note }: { readonly by: Actor; readonly now: number; readonly note?: string },
) {
  const move = { to: 'cancelled', by, now, ...(note !== undefined && { note }) } as const;
  const cancelled = await moveRegistration(tx, session, row, move);
  const freed = {
    ...session,
    taken: session.taken - (row.status === 'confirmed' ? 1 : 0),
    waiting: session.waiting - (row.status === 'waitlisted' ? 1 : 0),
  };
  const filled = await fillFromQueue(tx, freed, now);
  await saveCounters(tx, filled);
  return { cancelled, filled };
}

/**
 * Take out of registrations what tells of a person. The rows stay, and each stays one person's own; whether a class was
 * somebody's first is written down before, for it is in the totals.
 */
export async function blankRegistrations(tx: Tx, personIds: readonly string[]): Promise<void> {
  const keys = tx.selectFrom('registration as own').select('own.person_key');
  await tx
    .updateTable('registration')
    .set({ came_before: 1 })
    .where('person_key', 'in', keys.where('own.person_id', 'in', personIds))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('registration as earlier')
          .innerJoin('class_session as earlier_day', 'earlier_day.id', 'earlier.session_id')
          .innerJoin('class_session as day', (join) => join.onRef('day.id', '=', 'registration.session_id'))
          .select('earlier.id')
          .where('earlier.status', '=', 'attended')
          .whereRef('earlier.person_key', '=', 'registration.person_key')
          .whereRef('earlier_day.starts_at', '<', 'day.starts_at'),
      ),
    )
    .execute();
  await tx
    .updateTable('registration')
    .set(({ ref }) => ({ help_needed: null, person_key: ref('id') }))
    .where('person_id', 'in', personIds)
    .execute();
}
