import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import { type Identity, type Namesake, spellingOf } from '../rules/identity.ts';
import type { Purpose } from '../rules/purposes.ts';
import type { PersonAnswers } from '../schemas.ts';
import type { Actor } from './actor.ts';
import { giveConsent } from './consent-repository.ts';
import type { ClassTables, PersonRow } from './tables.ts';

/** Statuses in which a person has, or may get, a place in a class. */
const activeStatuses = ['pending', 'confirmed', 'waitlisted', 'attended'] as const;

/** People in a class with the same name key, of the same commune or with the same phone. */
export async function findNamesakes(
  tx: Transaction<ClassTables>,
  sessionId: string,
  { nameKey, phoneKey, communeCode }: Identity,
): Promise<readonly Namesake[]> {
  const rows = await tx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(['display_name', 'name_key', 'phone_key', 'commune_code', 'birth_year', 'dup_no'])
    .where('session_id', '=', sessionId)
    .where('registration.status', 'in', activeStatuses)
    .where('name_key', '=', nameKey)
    .execute();
  return rows
    .filter((row) => row.commune_code === communeCode || (phoneKey !== null && row.phone_key === phoneKey))
    .map((row) => ({
      ...{ nameKey: row.name_key, spelling: spellingOf(row.display_name), phoneKey: row.phone_key },
      ...{ communeCode: row.commune_code, birthYear: row.birth_year, dupNo: row.dup_no },
    }));
}

/**
 * Write down the person of a registration, with what they agree to.
 * Always a person of its own: name, phone and commune are
 * known to the whole village, and whoever types them must not get a hold of what stands there already. Two rows of one
 * human are joined by staff only (`merged_into`).
 * @returns the person's id
 */
export async function keepPerson(
  tx: Transaction<ClassTables>,
  input: PersonAnswers,
  identity: Identity,
  { dupNo, by, now }: { readonly dupNo: number; readonly by: Actor; readonly now: number },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('person')
    .values(personRow(id, input, identity, dupNo))
    .execute();
  if (input.email !== undefined)
    await tx.insertInto('person_email').values({ person_id: id, email: input.email }).execute();
  const purposes: readonly Purpose[] = [
    'class',
    ...(input.email === undefined ? [] : (['email'] as const)),
    ...(input.wantsReminder === true ? (['phone-reminder'] as const) : []),
  ];
  for (const purpose of purposes) await giveConsent(tx, id, { purpose, by, now });
  return id;
}

/** Whether nothing is kept about this person any more. */
export async function isErased(tx: Transaction<ClassTables>, id: string): Promise<boolean> {
  const query = tx.selectFrom('person').select('erased_at').where('id', '=', id);
  return (await query.executeTakeFirstOrThrow()).erased_at !== null;
}

function personRow(id: string, input: PersonAnswers, identity: Identity, dupNo: number): PersonRow {
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
