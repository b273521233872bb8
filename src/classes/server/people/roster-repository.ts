import type { Kysely } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import type { RosterEntry as Entry, PendingList, Roster } from '../../people-schema.ts';
import type { ClassTables, MarkRow, PersonRow, RegistrationRow } from '../tables.ts';

type Read = Pick<
  RegistrationRow,
  'id' | 'session_id' | 'short_code' | 'status' | 'wait_no' | 'source' | 'help_needed'
> &
  Pick<PersonRow, 'display_name' | 'name_key' | 'phone_key' | 'commune_code' | 'birth_year'>;

/** The list of a class, without whoever gave the place back and was not seen either. @param communeCode whose people alone are seen */
export async function readRoster(
  { reader }: Database<ClassTables>,
  sessionId: string,
  communeCode: string | null,
): Promise<Roster> {
  const rows = people(reader, communeCode).where('session_id', '=', sessionId);
  const everybody = (await rows.orderBy('registration.id').execute()).map(viewEntry);
  const marks = await marksOfDay(reader, sessionId);
  const undone = new Set(marks.map(({ undoes }) => undoes));
  const standing = marks.filter(({ id, mark }) => mark === 'in' && !undone.has(id));
  const open = new Set(standing.filter(isOpen).map(({ registration_id }) => registration_id));
  const entries = everybody.filter(({ id, status }) => status !== 'cancelled' || open.has(id));
  const ids = new Set(entries.map(({ id }) => id));
  return {
    people: entries.map((entry) => {
      const own = standing.filter(({ registration_id }) => registration_id === entry.id);
      const seen = own.filter(({ verdict }) => verdict !== 'to-confirm');
      const isSaid = entry.status !== 'attended' && own.length > seen.length;
      return { ...entry, sightings: seen.map(({ id }) => id), saysPresent: isSaid };
    }),
    // Of people of another commune an officer hears nothing, not even that there is something open.
    openMarks: standing
      .filter((mark) => isOpen(mark) && (communeCode === null || ids.has(mark.registration_id ?? '')))
      .map(viewMark),
  };
}

function marksOfDay(reader: Kysely<ClassTables>, sessionId: string): Promise<MarkRow[]> {
  const marks = reader.selectFrom('attendance_mark').selectAll().where('session_id', '=', sessionId);
  return marks.orderBy('at_server').orderBy('id').execute();
}

function isOpen({ verdict }: MarkRow): boolean {
  return verdict === 'unknown' || verdict === 'no-seat';
}

function viewMark({
  id,
  verdict,
  raw_code,
  registration_id,
  at_server,
}: MarkRow): Roster['openMarks'][number] {
  return {
    ...{ id, verdict: verdict === 'unknown' ? verdict : 'no-seat', code: raw_code },
    ...{ registrationId: registration_id, at: new Date(at_server).toISOString() },
  };
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

/**
 * Everybody a human has to decide on, the first first, beside those of their name in the same class. An officer learns
 * that somebody of another commune has the name and the phone, and nothing else of them: the phone is known to them, and
 * the person who is to be asked is theirs.
 */
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
  for (const row of waiting) {
    const namesakes = await namesakesOf(reader, row).execute();
    const isSeen = (other: Read) => communeCode === null || other.commune_code === communeCode;
    const unseen = namesakes.filter((other) => !isSeen(other));
    pending.push({
      person: viewEntry(row),
      session: {
        ...{ id: row.session_id, title: row.title, localDate: row.local_date },
        startsAt: new Date(row.starts_at).toISOString(),
      },
      registeredAt: new Date(row.created_at).toISOString(),
      alike: namesakes.filter(isSeen).map(viewEntry),
      // Across communes only the phone puts a name in question.
      elsewhere: unseen.filter((other) => row.phone_key !== null && other.phone_key === row.phone_key).length,
    });
  }
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
