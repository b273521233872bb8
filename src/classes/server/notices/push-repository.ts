import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import type { PushInput } from '../../notice-schema.ts';
import type { ClassTables } from '../tables.ts';

/** A registration belongs to one household; more browsers than this are somebody who plays. */
const mostBrowsers = 5;

/** Let a browser show the notices of a registration; the oldest of too many goes. Done twice it is the same. */
export async function addSubscriber(
  { change }: Database<ClassTables>,
  registrationId: string,
  { endpoint, keys }: PushInput,
  now: number,
): Promise<void> {
  await change(async (tx) => {
    const row = { id: newId(), registration_id: registrationId, endpoint, ...keys, created_at: now };
    await tx
      .insertInto('push_subscription')
      .values(row)
      .onConflict((conflict) => conflict.columns(['registration_id', 'endpoint']).doUpdateSet({ ...keys }))
      .execute();
    const own = tx.selectFrom('push_subscription').select('id').where('registration_id', '=', registrationId);
    const ids = (await own.orderBy('id', 'desc').execute()).map(({ id }) => id).slice(mostBrowsers);
    if (ids.length > 0) await tx.deleteFrom('push_subscription').where('id', 'in', ids).execute();
  });
}

/** Show no notices of a registration in this browser any more. */
export async function removeSubscriber(
  { change }: Database<ClassTables>,
  registrationId: string,
  endpoint: string,
): Promise<void> {
  await change((tx) =>
    tx
      .deleteFrom('push_subscription')
      .where('registration_id', '=', registrationId)
      .where('endpoint', '=', endpoint)
      .execute(),
  );
}
