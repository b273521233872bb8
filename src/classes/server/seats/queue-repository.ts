import type { Database } from '#src/platform/db/database.ts';
import { decidePromotion } from '../../rules/promotion.ts';
import { hasStarted } from '../../rules/session-time.ts';
import type { ClassTables, RegistrationRow, SessionRow } from '../tables.ts';
import { lockSession, moveRegistration, saveCounters, type Tx } from './locked-day-repository.ts';
import { settleAttendance } from './settle-attendance-repository.ts';

/** Bring a day's queue up to the hour. */
export async function settle(
  database: Database<ClassTables>,
  tx: Tx,
  id: string,
  now: number,
): Promise<void> {
  const session = await lockSession(database, tx, id);
  if (session === undefined || session.waiting === 0) return;
  if (!hasStarted({ startsAt: session.starts_at }, now)) {
    await saveCounters(tx, await fillFromQueue(tx, session, now));
    return;
  }
  await saveCounters(tx, await lapseQueue(tx, session, now));
}

/**
 * The class begins: nobody waits any more. Whoever came early sits down where a seat is left.
 * @returns the day with its counters, which are still to be saved
 */
export async function lapseQueue(tx: Tx, session: SessionRow, now: number): Promise<SessionRow> {
  let day = session;
  for (const row of await queueOf(tx, session.id)) {
    const settled = await settleAttendance(tx, day, row, { by: 'system', now });
    day = settled.day;
    if (settled.verdict !== 'attended')
      await moveRegistration(tx, session, row, { to: 'cancelled', by: 'system', note: 'lapsed', now });
  }
  return { ...day, waiting: 0, held: 0 };
}

/** @returns the day with its counters after everybody who now has a seat has moved up */
export async function fillFromQueue(tx: Tx, session: SessionRow, now: number): Promise<SessionRow> {
  if (session.waiting === 0) return { ...session, held: 0 };
  const queue = await queueOf(tx, session.id);
  const waiting = queue.map(({ id, group_id }) => ({ id, groupId: group_id }));
  const free = session.capacity - session.taken;
  const { promoted, held } = decidePromotion(waiting, free, session.starts_at - now);
  for (const row of queue.filter(({ id }) => promoted.includes(id))) {
    const move = { to: 'confirmed', by: 'system', note: 'promoted', now } as const;
    const seated = await moveRegistration(tx, session, row, move);
    await settleAttendance(tx, session, seated, { by: 'system', now }); // has come early, perhaps
  }
  const count = promoted.length;
  return { ...session, taken: session.taken + count, waiting: session.waiting - count, held };
}

/** Who waits, first to last. */
export async function queueOf(tx: Tx, sessionId: string): Promise<RegistrationRow[]> {
  const all = tx.selectFrom('registration').selectAll().where('session_id', '=', sessionId);
  return await all.where('status', '=', 'waitlisted').orderBy('wait_no').execute();
}
