import type { Database } from '#src/platform/db/database.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { ClassTables } from './tables.ts';

/** What is done once a day, by one of all processes. */
export type Chore = 'audit' | 'erasure';

/**
 * Do something unless it has been done today: in the night, or when a server starts for the first time that day. Only
 * the process that claims the row does it. What fails is claimed again at the next try.
 * @returns whether this call did it
 */
export async function oncePerDay(
  database: Database<ClassTables>,
  chore: Chore,
  now: number,
  work: () => Promise<void>,
): Promise<boolean> {
  const day = vietnamDateAt(now);
  if (!(await claim(database, chore, day))) return false;
  try {
    await work();
    return true;
  } catch (error) {
    await database.change((tx) =>
      tx.updateTable('chore').set({ day: '' }).where('name', '=', chore).execute(),
    );
    throw error;
  }
}

/** Looked at first without writing, as every process asks every minute. */
async function claim(database: Database<ClassTables>, name: Chore, day: string): Promise<boolean> {
  const { reader, change } = database;
  const known = await reader.selectFrom('chore').select('day').where('name', '=', name).executeTakeFirst();
  if (known !== undefined && known.day >= day) return false;
  return await change(async (tx) => {
    const row = { name, day: '' };
    await tx
      .insertInto('chore')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const mine = tx.updateTable('chore').set({ day }).where('name', '=', name).where('day', '<', day);
    return (await mine.executeTakeFirstOrThrow()).numUpdatedRows > 0n;
  });
}
