import type { Transaction } from 'kysely';
import type { BoardTables } from './tables.ts';

const minute = 60_000;

/**
 * Wrong codes in a row of time. By device for who has typed wrongly, and all together against who makes a new device
 * for each guess: of the 900,000 codes fifty are open at most, so that thirty guesses a minute find one board in ten
 * hours, and there a name on a wall that the trainer takes off. Never by network address: the class sits behind one.
 */
const limits = {
  device: { most: 5, withinMs: 15 * minute },
  all: { most: 30, withinMs: minute },
  // Opening needs no code; who opens on and on would use up the codes.
  'pair-device': { most: 10, withinMs: 60 * minute },
  'pair-all': { most: 300, withinMs: 60 * minute },
} as const;

/** What is counted. */
type Counted = keyof typeof limits;

/**
 * Count one try before it is made, in one statement: twenty at once are twenty. It stays counted unless it is taken
 * back in the same transaction.
 * @param whose keyed hash of the device; those without a mark share one
 * @returns whether it may be made
 */
export async function countTry(
  tx: Transaction<BoardTables>,
  counted: Counted,
  { whose, now }: { readonly whose: string; readonly now: number },
): Promise<boolean> {
  const { most, withinMs } = limits[counted];
  const bucket = `${counted} ${whose}`;
  await tx.deleteFrom('board_try').where('bucket', '=', bucket).where('until', '<=', now).execute();
  const { tries } = await tx
    .insertInto('board_try')
    .values({ bucket, tries: 1, until: now + withinMs })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet(({ eb }) => ({ tries: eb('board_try.tries', '+', 1) })),
    )
    .returning('tries')
    .executeTakeFirstOrThrow();
  return tries <= most;
}

/** It was a right code: it does not count. */
async function takeBackTry(tx: Transaction<BoardTables>, counted: Counted, whose: string): Promise<void> {
  await tx
    .updateTable('board_try')
    .set(({ eb }) => ({ tries: eb('tries', '-', 1) }))
    .where('bucket', '=', `${counted} ${whose}`)
    .execute();
}

/** Forget what no longer counts. */
export async function forgetOldTries(tx: Transaction<BoardTables>, now: number): Promise<void> {
  await tx.deleteFrom('board_try').where('until', '<=', now).execute();
}

/** Who types a code, and whether wrong ones are counted at all. */
export interface Guesser {
  readonly device: string | null;
  readonly hasAbuseLimits: boolean;
  readonly now: number;
}

/**
 * Look something up by a code that somebody typed. Right codes wait for the limits too, or guessing would only be
 * slower to tell; what is found is not counted.
 */
export async function findByGuess<T>(
  tx: Transaction<BoardTables>,
  { device, hasAbuseLimits, now }: Guesser,
  find: () => Promise<T | undefined>,
): Promise<T | 'code.unknown' | 'limit.reached'> {
  if (!hasAbuseLimits) return (await find()) ?? 'code.unknown';
  const whose = device ?? '';
  // The common one last, so that it is held for the shortest time.
  if (!(await countTry(tx, 'device', { whose, now }))) return 'limit.reached';
  if (!(await countTry(tx, 'all', { whose: '', now }))) {
    await takeBackTry(tx, 'device', whose); // it was others who guessed
    return 'limit.reached';
  }
  const found = await find();
  if (found === undefined) return 'code.unknown';
  await takeBackTry(tx, 'device', whose);
  await takeBackTry(tx, 'all', '');
  return found;
}
