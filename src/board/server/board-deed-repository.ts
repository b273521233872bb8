import type { Transaction } from 'kysely';
import { recordDeed } from '#src/platform/db/deed-log.ts';
import type { BoardRow, BoardTables } from './tables.ts';

/** Somebody of the staff, as far as boards need to know them. */
export interface Trainer {
  readonly id: string;
  readonly name: string;
}

/** Something a trainer does with a board, for the trail of the staff. */
interface BoardDeed {
  /** A word of `messages-trail.vi.ts`. */
  readonly deed: string;
  readonly by: Trainer;
  readonly now: number;
}

/** Write it down under the code of the board. Of learners nothing: the trail stays years longer than the board. */
export async function recordBoardDeed(
  tx: Transaction<BoardTables>,
  { code }: Pick<BoardRow, 'code'>,
  { deed, by, now }: BoardDeed,
): Promise<void> {
  await recordDeed(tx, { by, deed, subject: code, at: now });
}
