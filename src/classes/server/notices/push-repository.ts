import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import type { PushInput } from '../../notice-schema.ts';
import { giveConsent, withdrawConsents } from '../consent-repository.ts';
import type { ClassTables } from '../tables.ts';
import { goAnotherWay, lockHolder, lockNoticesOf } from './wishes-repository.ts';

/** A registration belongs to one household; more browsers than this are somebody who plays. */
const mostBrowsers = 5;

/**
 * Let a browser show the notices of a registration, which is to agree to it; the oldest of too many goes. Done twice it
 * is the same.
 */
export async function addSubscriber(
  database: Database<ClassTables>,
  registrationId: string,
  { endpoint, keys }: PushInput,
  now: number,
): Promise<'added' | 'unknown'> {
  return await database.change(async (tx) => {
    const holder = await lockHolder(database, tx, registrationId);
    if (holder === undefined) return 'unknown';
    await giveConsent(tx, holder.personId, { purpose: 'push', by: 'person', now });
    const row = { id: newId(), registration_id: registrationId, endpoint, ...keys, created_at: now };
    await tx
      .insertInto('push_subscription')
      .values(row)
      .onConflict((conflict) => conflict.columns(['registration_id', 'endpoint']).doUpdateSet({ ...keys }))
      .execute();
    const ids = (await browsersOf(tx, registrationId)).slice(mostBrowsers);
    if (ids.length > 0) await tx.deleteFrom('push_subscription').where('id', 'in', ids).execute();
    return 'added';
  });
}

/**
 * Show no notices of a registration in this browser any more, also none that is just on its way to it; without the last
 * one the consent is taken back.
 */
export async function removeSubscriber(
  database: Database<ClassTables>,
  registrationId: string,
  endpoint: string,
  now: number,
): Promise<void> {
  await database.change(async (tx) => {
    const holder = await lockHolder(database, tx, registrationId);
    if (holder) await lockNoticesOf(database, tx, holder.personId);
    await tx
      .deleteFrom('push_subscription')
      .where('registration_id', '=', registrationId)
      .where('endpoint', '=', endpoint)
      .execute();
    if (!holder) return;
    if ((await browsersOf(tx, registrationId)).length === 0)
      await withdrawConsents(tx, holder.personId, now, 'push');
    await goAnotherWay(tx, holder.personId, 'push', now);
  });
}

/** The push service has given a browser another address: wherever the old one stands, the new one takes its place. */
export async function renewSubscriber(
  { change }: Database<ClassTables>,
  oldEndpoint: string,
  { endpoint, keys }: PushInput,
): Promise<void> {
  await change(async (tx) => {
    const rows = tx.selectFrom('push_subscription').select('registration_id');
    const known = tx.deleteFrom('push_subscription').where('endpoint', '=', endpoint);
    await known.where('registration_id', 'in', rows.where('endpoint', '=', oldEndpoint)).execute();
    await tx
      .updateTable('push_subscription')
      .set({ endpoint, ...keys })
      .where('endpoint', '=', oldEndpoint)
      .execute();
  });
}

/** The newest first. */
async function browsersOf(tx: Transaction<ClassTables>, registrationId: string): Promise<readonly string[]> {
  const own = tx.selectFrom('push_subscription').select('id').where('registration_id', '=', registrationId);
  return (await own.orderBy('id', 'desc').execute()).map(({ id }) => id);
}
