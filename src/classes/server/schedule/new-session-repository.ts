import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { ClassTables, SessionRow } from '../tables.ts';
import { takeSlots } from './slot-repository.ts';

type Fresh = Pick<
  SessionRow,
  'title' | 'local_date' | 'starts_at' | 'ends_at' | 'room_id' | 'trainer_id' | 'capacity' | 'wait_capacity'
>;

/** A class day that nobody has registered for yet. @param opensAt when registration begins */
export function freshSession(fields: Fresh & Partial<SessionRow>, opensAt: number): SessionRow {
  return {
    ...{ id: newId(), series_id: null, occurrence_date: fields.local_date, status: 'open' },
    ...{ taken: 0, held: 0, waiting: 0, wait_seq: 0, rev: 1, schedule_rev: 1, ics_seq: 0 },
    ...{ opens_at: opensAt, closes_at: fields.starts_at, makeup_of: null, note: null, cancel_reason: null },
    ...fields,
  };
}

/** Put a class day into the schedule, with its room and its trainer. @throws Refused `schedule.clash` */
export async function insertSession(tx: Transaction<ClassTables>, session: SessionRow): Promise<void> {
  await tx.insertInto('class_session').values(session).execute();
  await takeSlots(tx, session);
}

/** The next day that makes up for another one and is held. */
export async function findMakeUp(
  tx: Transaction<ClassTables>,
  sessionId: string,
  now: number,
): Promise<SessionRow | undefined> {
  return await tx
    .selectFrom('class_session')
    .selectAll()
    .where('makeup_of', '=', sessionId)
    .where('status', 'not in', ['cancelled', 'draft'])
    .where('starts_at', '>', now)
    .orderBy('starts_at')
    .executeTakeFirst();
}

/** Take a class day out of the schedule that nobody ever registered for. */
export async function removeSession(tx: Transaction<ClassTables>, id: string): Promise<void> {
  await tx.deleteFrom('resource_slot').where('session_id', '=', id).execute();
  await tx.deleteFrom('class_session').where('id', '=', id).execute();
}
