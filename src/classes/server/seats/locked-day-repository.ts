import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import type { RegistrationStatus } from '../../schemas.ts';
import type { Actor } from '../actor.ts';
import { tellAndRemember } from '../history-repository.ts';
import type { ClassTables, RegistrationRow, RoomRow, SessionRow } from '../tables.ts';

/** One change of seats. */
export type Tx = Transaction<ClassTables>;

/** Every day is locked before anything about its seats is read; with several, in the order of their ids. */
export async function lockSession(
  database: Database<ClassTables>,
  tx: Tx,
  id: string,
): Promise<SessionRow | undefined> {
  const query = tx.selectFrom('class_session').selectAll().where('id', '=', id);
  return await database.lockRows(query).executeTakeFirst();
}

/** Write the counters of a locked day, once in a change. */
export async function saveCounters(
  tx: Tx,
  { id, taken, held, waiting, wait_seq, rev }: SessionRow,
): Promise<void> {
  const counters = { taken, held, waiting, wait_seq, rev: rev + 1 };
  await tx.updateTable('class_session').set(counters).where('id', '=', id).execute();
}

/** Write a locked day as the staff wants it, its counters among it. @returns the day as it stands then */
export async function saveDay(tx: Tx, session: SessionRow): Promise<SessionRow> {
  const saved = { ...session, rev: session.rev + 1, schedule_rev: session.schedule_rev + 1 };
  await tx.updateTable('class_session').set(saved).where('id', '=', session.id).execute();
  return saved;
}

/** The room of a day. */
export async function roomOf(tx: Tx, { room_id }: SessionRow): Promise<Pick<RoomRow, 'name' | 'place'>> {
  const query = tx.selectFrom('room').select(['name', 'place']).where('id', '=', room_id);
  return await query.executeTakeFirstOrThrow();
}

/** A registration as it stands now. */
export async function findRow(tx: Tx, id: string): Promise<RegistrationRow | undefined> {
  return await tx.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Registrations of a locked day whose people are still to come. */
export async function activeOf(tx: Tx, sessionId: string): Promise<RegistrationRow[]> {
  const all = tx.selectFrom('registration').selectAll().where('session_id', '=', sessionId);
  const statuses = ['pending', 'confirmed', 'waitlisted'] as const;
  return await all.where('status', 'in', statuses).orderBy('created_at').orderBy('id').execute();
}

/** Whether somebody was seen in the class already. */
export async function hasAttended(tx: Tx, sessionId: string): Promise<boolean> {
  const all = tx.selectFrom('registration').select('id').where('session_id', '=', sessionId);
  return (await all.where('status', '=', 'attended').limit(1).executeTakeFirst()) !== undefined;
}

/** Whether the same person has another place in the class. */
export async function hasOtherPlace(
  tx: Tx,
  { id, session_id, person_key }: Pick<RegistrationRow, 'id' | 'session_id' | 'person_key'>,
): Promise<boolean> {
  const others = tx
    .selectFrom('registration')
    .select('id')
    .where('session_id', '=', session_id)
    .where('person_key', '=', person_key)
    .where('id', '<>', id)
    .where('status', 'in', ['pending', 'confirmed', 'waitlisted', 'attended']);
  return (await others.limit(1).executeTakeFirst()) !== undefined;
}

interface Move {
  readonly to: RegistrationStatus;
  readonly by: Actor;
  /** What happened, where the status alone does not say it: `promoted`, `lapsed`. */
  readonly note?: string;
  /** Kind of the notice, where neither the note nor the status says it. */
  readonly template?: string;
  readonly now: number;
  /** Number in the queue, for whoever is to wait. */
  readonly waitNo?: number;
  /** What the notice says beyond the registration and its day. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Give a registration of a locked day another status, remember it and tell the person. */
export async function moveRegistration(
  tx: Tx,
  session: SessionRow,
  row: RegistrationRow,
  { to, by, note, now, waitNo, details, template = note ?? to }: Move,
): Promise<RegistrationRow> {
  const changed = { status: to, wait_no: waitNo ?? null, ...stamp(row, note, now) };
  await tx.updateTable('registration').set(changed).where('id', '=', row.id).execute();
  const moved = { ...row, ...changed, command_key: null };
  await tellAndRemember(tx, session, moved, {
    from: row.status,
    note: note ?? null,
    by,
    now,
    template,
    ...(details && { details }),
  });
  return moved;
}

function stamp({ rev }: RegistrationRow, note: string | undefined, now: number) {
  return { rev: rev + 1, reason: note ?? null, updated_at: now };
}
