import { sql, type Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import type { Consents } from '../consent-schema.ts';
import { consentVersion, type Purpose } from '../rules/purposes.ts';
import type { Actor } from './actor.ts';
import type { ClassTables } from './tables.ts';

type Tx = Transaction<ClassTables>;

/** Who agrees to what: the person, or somebody of the staff that it was read to them. */
interface Giving {
  readonly purpose: Purpose;
  readonly by: Actor;
  readonly now: number;
}

/** Write a consent down; given once more it stays as it was given. */
export async function giveConsent(tx: Tx, personId: string, { purpose, by, now }: Giving): Promise<void> {
  const giver =
    typeof by === 'string'
      ? ({ given_by: 'self', actor_id: null } as const)
      : ({ given_by: 'officer', actor_id: by.id } as const);
  const row = { id: newId(), person_id: personId, purpose, text_version: consentVersion, ...giver };
  await tx
    .insertInto('consent')
    .values({ ...row, at: now, withdrawn_at: null })
    // Literally, as SQLite finds the partial index by it.
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'purpose']).where('withdrawn_at', 'is', sql.lit(null)).doNothing(),
    )
    .execute();
}

/** Take consents back: all of them, or one. Those that were taken back before stay as they are. */
export async function withdrawConsents(
  tx: Tx,
  personId: string,
  now: number,
  purpose?: Purpose,
): Promise<void> {
  const given = tx
    .updateTable('consent')
    .set({ withdrawn_at: now })
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null);
  await (purpose === undefined ? given : given.where('purpose', '=', purpose)).execute();
}

/** What people have agreed to and not taken back, by their ids. */
export async function findPurposes(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<Purpose>>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('consent')
    .select(['person_id', 'purpose'])
    .where('person_id', 'in', personIds)
    .where('withdrawn_at', 'is', null)
    .execute();
  const byPerson = Map.groupBy(rows, ({ person_id }) => person_id);
  return new Map([...byPerson].map(([id, own]) => [id, new Set(own.map(({ purpose }) => purpose))]));
}

/** What the person of a registration has agreed to, and how they are told; undefined when nothing is kept of them. */
export async function readConsents(
  { reader }: Database<ClassTables>,
  registrationId: string,
): Promise<Pick<Consents, 'consents' | 'email' | 'browsers'> | undefined> {
  const person = await reader
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .leftJoin('person_email', 'person_email.person_id', 'person.id')
    .select(['person.id', 'email'])
    .where('registration.id', '=', registrationId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (person === undefined) return undefined;
  const given = reader.selectFrom('consent').selectAll().where('person_id', '=', person.id);
  const consents = await given.where('withdrawn_at', 'is', null).orderBy('id').execute();
  const shown = reader.selectFrom('push_subscription').select('endpoint').orderBy('id');
  const browsers = await shown.where('registration_id', '=', registrationId).execute();
  return {
    email: person.email,
    browsers: browsers.map(({ endpoint }) => endpoint),
    consents: consents.map(({ purpose, given_by, at }) => ({
      ...{ purpose, givenBy: given_by, at: new Date(at).toISOString() },
    })),
  };
}
