import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import type { Identity } from '../rules/identity.ts';
import type { RegistrationInput } from '../schemas.ts';
import type { ClassTables, PersonRow } from './tables.ts';

/** Statuses in which a person has, or may get, a place in a class. */
const activeStatuses = ['pending', 'confirmed', 'waitlisted', 'attended'] as const;

/** Version of the words that people agree to; the page shows them. */
const consentVersion = '2026-11';

/** Somebody who is in the class already, as far as it tells people apart. */
export interface Namesake extends Identity {
  readonly dupNo: number;
}

/** People in a class with the same name, of the same commune or with the same phone. */
export async function findNamesakes(
  tx: Transaction<ClassTables>,
  sessionId: string,
  { nameKey, phoneKey, communeCode }: Identity,
): Promise<readonly Namesake[]> {
  const rows = await tx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(['name_key', 'phone_key', 'commune_code', 'birth_year', 'dup_no'])
    .where('session_id', '=', sessionId)
    .where('registration.status', 'in', activeStatuses)
    .where('name_key', '=', nameKey)
    .execute();
  return rows
    .filter((row) => row.commune_code === communeCode || (phoneKey !== null && row.phone_key === phoneKey))
    .map((row) => ({
      ...{ nameKey: row.name_key, phoneKey: row.phone_key, communeCode: row.commune_code },
      ...{ birthYear: row.birth_year, dupNo: row.dup_no },
    }));
}

/** The person behind a registration: known from another class by the same phone, or new; with today's consent. */
export async function keepPerson(
  database: Database<ClassTables>,
  tx: Transaction<ClassTables>,
  input: RegistrationInput,
  identity: Identity,
  { dupNo, now }: { readonly dupNo: number; readonly now: number },
): Promise<string> {
  const known = dupNo === 0 ? await findKnownPerson(database, tx, identity) : undefined;
  const id = known ?? newId();
  if (known === undefined)
    await tx
      .insertInto('person')
      .values(personRow(id, input, identity, dupNo))
      .execute();
  const given = { purpose: 'class', text_version: consentVersion, given_by: 'self' as const, actor_id: null };
  await tx
    .insertInto('consent')
    .values({ id: newId(), person_id: id, ...given, at: now, withdrawn_at: null })
    .execute();
  return id;
}

/** Without a phone nobody is recognised: two people of one name must never become one silently. */
async function findKnownPerson(
  database: Database<ClassTables>,
  tx: Transaction<ClassTables>,
  person: Identity,
): Promise<string | undefined> {
  if (person.phoneKey === null) return undefined;
  // Locked, or the one who erases and the one who registers would not see each other.
  const query = tx
    .selectFrom('person')
    .select(['id', 'birth_year'])
    .where('phone_key', '=', person.phoneKey)
    .where('name_key', '=', person.nameKey)
    .where('commune_code', '=', person.communeCode)
    .where('dup_no', '=', 0)
    .where('erased_at', 'is', null)
    .orderBy('id');
  const rows = await database.lockRows(query).execute();
  return rows.find(({ birth_year }) => birth_year === person.birthYear)?.id;
}

/** Keep these people as they are until the end of the change; days of classes are locked before. */
export async function lockPeople(
  database: Database<ClassTables>,
  tx: Transaction<ClassTables>,
  ids: readonly string[],
): Promise<void> {
  await database
    .lockRows(tx.selectFrom('person').select('id').where('id', 'in', ids).orderBy('id'))
    .execute();
}

/** Whether nothing is kept about this person any more. */
export async function isErased(tx: Transaction<ClassTables>, id: string): Promise<boolean> {
  const query = tx.selectFrom('person').select('erased_at').where('id', '=', id);
  return (await query.executeTakeFirstOrThrow()).erased_at !== null;
}

function personRow(id: string, input: RegistrationInput, identity: Identity, dupNo: number): PersonRow {
  return {
    id,
    display_name: input.fullName,
    name_key: identity.nameKey,
    phone_key: identity.phoneKey,
    phone_of: identity.phoneKey === null ? 'none' : 'self',
    commune_code: identity.communeCode,
    birth_year: identity.birthYear,
    dup_no: dupNo,
    merged_into: null,
    erased_at: null,
  };
}
