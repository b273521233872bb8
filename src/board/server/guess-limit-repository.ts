import type { Transaction } from 'kysely';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { BoardTables } from './tables.ts';

const minute = 60_000;

/**
 * Wrong codes in a row of time. By device for who has typed wrongly, and all together against who makes a new device
 * for each guess: nothing tells such a guess from somebody who types for the first time. Never by network address: the
 * class sits behind one, and the server knows none.
 *
 * Of the 900,000 codes fifty are open at most, so that thirty guesses a minute find one board in ten hours, and there a
 * name on a wall that the trainer takes off. While so many come in, nobody gets in by six digits alone: that is what
 * one person can still do to a hall. Who has the six digits of `join-key.ts` too is not held up: by the picture, or
 * with all twelve typed. Of those 9·10^11 a thousand guesses a second find one of fifty boards in half a year, and a
 * board is open for six hours at most. Codes of pairs have a count of their own.
 */
const limits = {
  device: { most: 5, withinMs: 15 * minute },
  'all-board': { most: 30, withinMs: minute },
  'all-pair': { most: 30, withinMs: minute },
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
 * @returns how long to wait until it may be made, in milliseconds: 0 for now
 */
export async function countTry(
  tx: Transaction<BoardTables>,
  counted: Counted,
  { whose, now }: { readonly whose: string; readonly now: number },
): Promise<number> {
  const { most, withinMs } = limits[counted];
  const bucket = `${counted} ${whose}`;
  await tx.deleteFrom('board_try').where('bucket', '=', bucket).where('until', '<=', now).execute();
  const { tries, until } = await tx
    .insertInto('board_try')
    .values({ bucket, tries: 1, until: now + withinMs })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet(({ eb }) => ({ tries: eb('board_try.tries', '+', 1) })),
    )
    .returning(['tries', 'until'])
    .executeTakeFirstOrThrow();
  return tries <= most ? 0 : Math.max(1, until - now);
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

/** A code is not looked up now: this device has typed too many wrong ones, or all others together have. */
export interface HeldUp {
  readonly ok: false;
  readonly code: 'limit.reached' | 'guesses.many';
  readonly waitMs: number;
}

/**
 * Look something up by a code that somebody typed. Right codes wait for the limits too, or guessing would only be
 * slower to tell; what is found is not counted.
 */
export async function findByGuess<T>(
  tx: Transaction<BoardTables>,
  { device, hasAbuseLimits, now, all }: Guesser & { readonly all: 'all-board' | 'all-pair' },
  find: () => Promise<T | undefined>,
): Promise<Result<T, 'code.unknown'> | HeldUp> {
  const found = async () => {
    const value = await find();
    return value === undefined ? fail('code.unknown') : ok(value);
  };
  if (!hasAbuseLimits) return await found();
  const whose = device ?? '';
  // The common one last, so that it is held for the shortest time.
  const ownMs = await countTry(tx, 'device', { whose, now });
  if (ownMs > 0) return { ok: false, code: 'limit.reached', waitMs: ownMs };
  const allMs = await countTry(tx, all, { whose: '', now });
  if (allMs > 0) {
    await takeBackTry(tx, 'device', whose); // it was others who guessed
    return { ok: false, code: 'guesses.many', waitMs: allMs };
  }
  const outcome = await found();
  if (!outcome.ok) return outcome;
  await takeBackTry(tx, 'device', whose);
  await takeBackTry(tx, all, '');
  return outcome;
}
