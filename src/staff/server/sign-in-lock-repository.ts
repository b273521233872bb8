import type { Database } from '#src/platform/db/database.ts';
import type { StaffTables } from './tables.ts';

const mostTries = 5;
/** For how long tries count, from the first one on, in milliseconds. */
export const lockMs = 15 * 60_000;

/**
 * Count a try to sign in before it is made, in one statement: twenty at once are twenty. It is by the account, as a
 * whole office shares one address, and for accounts that do not exist as well, or the lock would tell which do.
 * Browsers that have signed in to the account before are counted one by one, all strangers together.
 * @param key keyed hash of the address, or of the address and the mark of a known browser
 * @returns whether the try may be made; of those that may not, the first one is told apart
 */
export async function countTry(
  { change }: Database<StaffTables>,
  key: string,
  now: number,
): Promise<'free' | 'locked-now' | 'locked'> {
  return await change(async (tx) => {
    await tx
      .deleteFrom('staff_try')
      .where('since', '<=', now - lockMs)
      .execute();
    const { tries } = await tx
      .insertInto('staff_try')
      .values({ email_key: key, tries: 1, since: now })
      .onConflict((conflict) =>
        conflict.column('email_key').doUpdateSet(({ eb }) => ({ tries: eb('staff_try.tries', '+', 1) })),
      )
      .returning('tries')
      .executeTakeFirstOrThrow();
    if (tries <= mostTries) return 'free';
    return tries === mostTries + 1 ? 'locked-now' : 'locked';
  });
}

/** It was the right password: the tries before it are forgotten. */
export async function forgetTries({ change }: Database<StaffTables>, key: string): Promise<void> {
  await change((tx) => tx.deleteFrom('staff_try').where('email_key', '=', key).execute());
}
