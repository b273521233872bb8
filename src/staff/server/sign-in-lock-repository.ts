import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import type { StaffTables } from './tables.ts';

const mostTries = 5;
/** All known browsers of one account together: whoever has come by many marks guesses no faster. */
const mostOfAllKnown = 50;
/** For how long tries count, from the first one on, in milliseconds. */
export const lockMs = 15 * 60_000;

/** Keyed hashes under which a try counts. */
export interface TryKeys {
  /** Of the address, or of the address and the mark of a known browser. */
  readonly own: string;
  /** Of all known browsers of that address, where this is one. */
  readonly allKnown?: string;
}

/**
 * Count a try to sign in before it is made, in one statement: twenty at once are twenty. It is by the account, as a
 * whole office shares one address, and for accounts that do not exist as well, or the lock would tell which do.
 * Browsers that have signed in to the account before are counted one by one and all together, all strangers together.
 * @returns whether the try may be made; of those that may not, the first one is told apart
 */
export async function countTry(
  { change }: Database<StaffTables>,
  { own, allKnown }: TryKeys,
  now: number,
): Promise<'free' | 'locked-now' | 'all-locked-now' | 'locked'> {
  return await change(async (tx) => {
    await tx
      .deleteFrom('staff_try')
      .where('since', '<=', now - lockMs)
      .execute();
    const tries = await countOne(tx, own, now);
    if (tries > mostTries) return tries === mostTries + 1 ? 'locked-now' : 'locked';
    // The common one last: a browser that is locked by itself takes nothing from the others.
    const all = allKnown === undefined ? 0 : await countOne(tx, allKnown, now);
    if (all <= mostOfAllKnown) return 'free';
    await takeBack(tx, own); // it was others who guessed
    return all === mostOfAllKnown + 1 ? 'all-locked-now' : 'locked';
  });
}

/** It was the right password: what this browser tried is forgotten, and of all known ones this one try. */
export async function forgetTries(
  { change }: Database<StaffTables>,
  { own, allKnown }: TryKeys,
): Promise<void> {
  await change(async (tx) => {
    await tx.deleteFrom('staff_try').where('email_key', '=', own).execute();
    if (allKnown !== undefined) await takeBack(tx, allKnown);
  });
}

/** Somebody has shown a link of a manager: whatever was tried before, by strangers and by known browsers, is forgotten. */
export async function forgetAllTries(
  { change }: Database<StaffTables>,
  keys: Required<TryKeys>,
): Promise<void> {
  const all = [keys.own, keys.allKnown];
  await change((tx) => tx.deleteFrom('staff_try').where('email_key', 'in', all).execute());
}

async function countOne(tx: Transaction<StaffTables>, key: string, now: number): Promise<number> {
  const { tries } = await tx
    .insertInto('staff_try')
    .values({ email_key: key, tries: 1, since: now })
    .onConflict((conflict) =>
      conflict.column('email_key').doUpdateSet(({ eb }) => ({ tries: eb('staff_try.tries', '+', 1) })),
    )
    .returning('tries')
    .executeTakeFirstOrThrow();
  return tries;
}

async function takeBack(tx: Transaction<StaffTables>, key: string): Promise<void> {
  const row = tx.updateTable('staff_try').set(({ eb }) => ({ tries: eb('tries', '-', 1) }));
  await row.where('email_key', '=', key).where('tries', '>', 0).execute();
}
