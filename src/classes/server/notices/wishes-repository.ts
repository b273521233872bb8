import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import type { ConsentChange } from '../../consent-schema.ts';
import { giveConsent, withdrawConsents } from '../consent-repository.ts';
import { lockSession } from '../seats/locked-day-repository.ts';
import type { ClassTables } from '../tables.ts';

type Tx = Transaction<ClassTables>;

/** Somebody who still stands in the books. */
interface Holder {
  readonly personId: string;
  readonly registrationId: string;
}

/**
 * The person of a registration, whose day is locked first: erasing locks it too, so that nothing is written down of
 * somebody who is just leaving. @returns undefined for whoever is unknown or erased
 */
export async function lockHolder(
  database: Database<ClassTables>,
  tx: Tx,
  registrationId: string,
): Promise<Holder | undefined> {
  const query = tx.selectFrom('registration').select(['session_id', 'person_id']);
  const found = await query.where('id', '=', registrationId).executeTakeFirst();
  if (found === undefined) return undefined;
  await lockSession(database, tx, found.session_id);
  const person = tx.selectFrom('person').select('id').where('id', '=', found.person_id);
  const kept = await person.where('erased_at', 'is', null).executeTakeFirst();
  return kept && { personId: kept.id, registrationId };
}

/**
 * Change how a person wants to be told, from now on: also notices that are just on their way by what was taken back go
 * another. Done twice it is the same.
 */
export async function changeWish(
  database: Database<ClassTables>,
  registrationId: string,
  { purpose, isGiven, email }: ConsentChange,
  now: number,
): Promise<'changed' | 'unknown'> {
  return await database.change(async (tx) => {
    const holder = await lockHolder(database, tx, registrationId);
    if (holder === undefined) return 'unknown';
    const { personId } = holder;
    if (isGiven) {
      await giveConsent(tx, personId, { purpose, by: 'person', now });
      if (email !== undefined) await keepEmail(tx, personId, email);
      return 'changed';
    }
    await lockNoticesOf(database, tx, personId);
    await withdrawConsents(tx, personId, now, purpose);
    await endings[purpose](tx, personId, now);
    return 'changed';
  });
}

/**
 * Whatever a worker is just taking for this person is waited for, whatever stands here is left alone by it until this
 * change is done: on PostgreSQL a claim that is not committed yet still reads as pending, and nothing would wait for it.
 */
export async function lockNoticesOf(
  database: Database<ClassTables>,
  tx: Tx,
  personId: string,
): Promise<void> {
  const theirs = tx.selectFrom('outbox').select('id').where('recipient', 'in', registrationsOf(tx, personId));
  await database.lockRows(theirs.orderBy('id')).execute();
}

async function keepEmail(tx: Tx, personId: string, email: string): Promise<void> {
  await tx
    .insertInto('person_email')
    .values({ person_id: personId, email })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ email }))
    .execute();
}

/** What ends with each consent. */
const endings: Readonly<
  Record<ConsentChange['purpose'], (tx: Tx, personId: string, now: number) => Promise<void>>
> = {
  push: async (tx, personId, now) => {
    const own = registrationsOf(tx, personId);
    await tx.deleteFrom('push_subscription').where('registration_id', 'in', own).execute();
    await goAnotherWay(tx, personId, 'push', now);
  },
  email: async (tx, personId, now) => {
    await tx.deleteFrom('person_email').where('person_id', '=', personId).execute();
    await goAnotherWay(tx, personId, 'email', now);
  },
  'phone-reminder': async (tx, personId) => {
    const reminders = ['reminder-days', 'reminder-hours'];
    await tx
      .updateTable('outbox')
      .set({ status: 'skipped', last_error: 'not-agreed', lease_owner: null })
      .where('recipient', 'in', registrationsOf(tx, personId))
      .where('status', '=', 'processing')
      .where('via', 'not in', ['push', 'email'])
      .where(
        'template',
        'in',
        reminders.map((kind) => `registration.${kind}`),
      )
      .execute();
    const calls = tx.deleteFrom('call_list').where('registration_id', 'in', registrationsOf(tx, personId));
    await calls.where('state', '=', 'open').where('reason', 'in', reminders).execute();
  },
};

/** A worker that has just taken such a notice finds its claim gone. */
export async function goAnotherWay(
  tx: Tx,
  personId: string,
  via: 'push' | 'email',
  now: number,
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ status: 'pending', next_at: now, lease_owner: null })
    .where('recipient', 'in', registrationsOf(tx, personId))
    .where('status', '=', 'processing')
    .where('via', '=', via)
    .execute();
}

function registrationsOf(tx: Tx, personId: string) {
  return tx.selectFrom('registration').select('id').where('person_id', '=', personId);
}
