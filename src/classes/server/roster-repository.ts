import type { Kysely } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import type { PendingList, Roster } from '../people-schema.ts';
import type { ClassTables, PersonRow, RegistrationRow } from './tables.ts';

type Entry = Roster['people'][number];
type Read = Pick<
  RegistrationRow,
  'id' | 'session_id' | 'short_code' | 'status' | 'wait_no' | 'source' | 'help_needed'
> &
  Pick<PersonRow, 'display_name' | 'name_key' | 'phone_key' | 'commune_code' | 'birth_year'>;

/** Everybody on the list of a class who has not given the place back. @param communeCode whose people alone are seen */
export async function readRoster(
  { reader }: Database<ClassTables>,
  sessionId: string,
  communeCode: string | null,
): Promise<readonly Entry[]> {
  const rows = people(reader, communeCode).where('session_id', '=', sessionId);
  const active = rows.where('registration.status', '<>', 'cancelled').orderBy('registration.id');
  return (await active.execute()).map(viewEntry);
}

/** One registration with its person; undefined when it is not there, erased, or of another commune. */
export async function findOnRoster(
  { reader }: Database<ClassTables>,
  registrationId: string,
  communeCode: string | null,
): Promise<Entry | undefined> {
  const rows = people(reader, communeCode).where('registration.id', '=', registrationId);
  const row = await rows.executeTakeFirst();
  return row && viewEntry(row);
}

/** Everybody a human has to decide on, the first first, beside those of their name in the same class. */
export async function listPending(
  { reader }: Database<ClassTables>,
  communeCode: string | null,
): Promise<PendingList['pending']> {
  const waiting = await people(reader, communeCode)
    .where('registration.status', '=', 'pending')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .select(['title', 'local_date', 'starts_at', 'registration.created_at'])
    .orderBy('registration.created_at')
    .execute();
  const pending: PendingList['pending'] = [];
  for (const row of waiting)
    pending.push({
      person: viewEntry(row),
      session: {
        ...{ id: row.session_id, title: row.title, localDate: row.local_date },
        startsAt: new Date(row.starts_at).toISOString(),
      },
      registeredAt: new Date(row.created_at).toISOString(),
      alike: (await namesakesOf(reader, row).execute()).map(viewEntry),
    });
  return pending;
}

function namesakesOf(reader: Kysely<ClassTables>, { id, session_id, name_key }: Read) {
  return people(reader, null)
    .where('session_id', '=', session_id)
    .where('name_key', '=', name_key)
    .where('registration.id', '<>', id)
    .where('registration.status', 'in', ['confirmed', 'waitlisted', 'attended', 'pending'])
    .orderBy('registration.id');
}

/** @param communeCode whose people alone are seen; null for all */
function people(reader: Kysely<ClassTables>, communeCode: string | null) {
  return reader
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select([
      'registration.id',
      'session_id',
      'short_code',
      'registration.status',
      'wait_no',
      'source',
      'help_needed',
    ])
    .select(['display_name', 'name_key', 'phone_key', 'commune_code', 'birth_year'])
    .where('erased_at', 'is', null)
    .$if(communeCode !== null, (rows) => rows.where('commune_code', '=', communeCode));
}

function viewEntry(row: Read): Entry {
  const { id, short_code, display_name, phone_key, commune_code, birth_year, status, wait_no, source } = row;
  return {
    ...{ id, code: short_code, name: display_name, phone: phone_key, communeCode: commune_code },
    ...{ birthYear: birth_year, status, waitNumber: status === 'waitlisted' ? wait_no : null, source },
    helpNeeded: row.help_needed,
  };
}
