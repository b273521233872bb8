import type { Database } from '#src/platform/db/database.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { ClassTables } from './tables.ts';

/** What is done once a day, by one of all processes. */
export type Chore = 'audit' | 'erasure' | 'figures' | 'call-mail' | 'missed-calls';

/** Whoever has not finished by then, in milliseconds, has been ended in the middle. */
const leaseMs = 10 * 60_000;

/**
 * Do something unless it has been done today: in the night, or when a server starts for the first time that day. Only
 * the process that claims the row does it. What fails is claimed again at the next try, what was cut off ten minutes
 * after it began.
 * @returns whether this call did it
 */
export async function oncePerDay(
  database: Database<ClassTables>,
  chore: Chore,
  now: number,
  work: () => Promise<void>,
): Promise<boolean> {
  const day = vietnamDateAt(now);
  if (!(await claim(database, chore, { day, now }))) return false;
  try {
    await work();
  } catch (error) {
    await save(database, chore, { claimed_at: 0 });
    throw error;
  }
  await save(database, chore, { day });
  return true;
}

interface Moment {
  readonly day: string;
  readonly now: number;
}

/** Looked at first without writing, as every process asks every minute. */
async function claim(database: Database<ClassTables>, name: Chore, { day, now }: Moment): Promise<boolean> {
  const { reader, change } = database;
  const known = await reader.selectFrom('chore').select('day').where('name', '=', name).executeTakeFirst();
  if (known !== undefined && known.day >= day) return false;
  return await change(async (tx) => {
    const row = { name, day: '', claimed_at: 0 };
    await tx
      .insertInto('chore')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const free = tx.updateTable('chore').set({ claimed_at: now }).where('name', '=', name);
    const mine = free.where('day', '<', day).where('claimed_at', '<=', now - leaseMs);
    return (await mine.executeTakeFirstOrThrow()).numUpdatedRows > 0n;
  });
}

async function save(
  { change }: Database<ClassTables>,
  name: Chore,
  changed: { readonly day: string } | { readonly claimed_at: number },
): Promise<void> {
  await change((tx) => tx.updateTable('chore').set(changed).where('name', '=', name).execute());
}
