import type { Database } from '#src/platform/db/database.ts';
import type { Registration } from '../schemas.ts';
import type { ClassTables, RegistrationRow } from './tables.ts';
import { viewRegistration, viewSession } from './views.ts';

/** A registration with what its holder can prove. */
export interface HeldRegistration {
  readonly registration: Registration;
  readonly fullName: string;
  readonly nameKey: string;
  readonly phoneKey: string | null;
}

/** A registration by its id, for whoever holds its token. */
export async function findRegistration(
  database: Database<ClassTables>,
  id: string,
  now: number,
): Promise<Registration | undefined> {
  return (await findHeld(database, id, now))?.registration;
}

/** The same, with the name on it. */
export async function findHeld(
  { reader }: Database<ClassTables>,
  id: string,
  now: number,
): Promise<HeldRegistration | undefined> {
  const row = await reader.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst();
  return row && (await hold({ reader }, row, now));
}

/** A registration by its code at the desk, with what proves that it is theirs. */
export async function findByCode(
  { reader }: Database<ClassTables>,
  code: string,
  now: number,
): Promise<HeldRegistration | undefined> {
  const row = await reader
    .selectFrom('registration')
    .selectAll()
    .where('short_code', '=', code)
    .executeTakeFirst();
  return row && (await hold({ reader }, row, now));
}

/** Undefined for somebody who is erased: then nothing of it is theirs any more. */
async function hold(
  { reader }: Pick<Database<ClassTables>, 'reader'>,
  row: RegistrationRow,
  now: number,
): Promise<HeldRegistration | undefined> {
  const session = await reader
    .selectFrom('class_session')
    .innerJoin('room', 'room.id', 'class_session.room_id')
    .selectAll('class_session')
    .select(['room.name as room_name', 'room.place as room_place'])
    .where('class_session.id', '=', row.session_id)
    .executeTakeFirstOrThrow();
  const room = { name: session.room_name, place: session.room_place };
  const person = await reader
    .selectFrom('person')
    .select(['display_name', 'name_key', 'phone_key', 'erased_at'])
    .where('id', '=', row.person_id)
    .executeTakeFirstOrThrow();
  if (person.erased_at !== null) return undefined;
  return {
    registration: viewRegistration(row, viewSession(session, room, now)),
    fullName: person.display_name,
    nameKey: person.name_key,
    phoneKey: person.phone_key,
  };
}
