import type { Database } from '#src/platform/db/database.ts';
import type { LocalDate } from '#src/platform/text/dates.ts';
import type { ClassTables, SessionRow } from './tables.ts';

/** One class day with the words about its room. */
export interface SessionWithRoom extends SessionRow {
  readonly room_name: string;
  readonly room_place: string;
}

/** Class days that the public may see, in the order of time; both days belong to the range. */
export async function listSessions(
  { reader }: Database<ClassTables>,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly SessionWithRoom[]> {
  return await withRoom(reader)
    .where('local_date', '>=', from)
    .where('local_date', '<=', to)
    .where('status', '<>', 'draft')
    .orderBy('starts_at')
    .orderBy('class_session.id')
    .execute();
}

/** One class day, unless it is a draft. */
export async function findSession(
  { reader }: Database<ClassTables>,
  id: string,
): Promise<SessionWithRoom | undefined> {
  return await withRoom(reader)
    .where('class_session.id', '=', id)
    .where('status', '<>', 'draft')
    .executeTakeFirst();
}

function withRoom(reader: Database<ClassTables>['reader']) {
  return reader
    .selectFrom('class_session')
    .innerJoin('room', 'room.id', 'class_session.room_id')
    .selectAll('class_session')
    .select(['room.name as room_name', 'room.place as room_place']);
}
