import type { Database } from '#src/platform/db/database.ts';
import { closeBoard } from './board-repository.ts';
import { forgetOldTries } from './guess-limit-repository.ts';
import { endOverduePairs } from './pair-repository.ts';
import type { BoardTables } from './tables.ts';

const hour = 3_600_000;
/** A board that nobody closes closes by itself: no class is longer. */
const longestOpenMs = 6 * hour;
/** Everything of a board goes so long after closing, so at most thirty hours after it was opened. */
const keptMs = 24 * hour;
/** Long enough for the other phone to hear that it is over. */
const pairKeptMs = hour;

/**
 * What the hour demands of boards and pairs. Safe in several processes at once.
 * @returns boards and pairs that were ended, to be told of
 */
export async function keepBoards(database: Database<BoardTables>, now: number): Promise<readonly string[]> {
  const forgotten = await database.reader
    .selectFrom('board')
    .select('id')
    .where('closed_at', 'is', null)
    .where('opened_at', '<=', now - longestOpenMs)
    .execute();
  for (const { id } of forgotten) await closeBoard(database, id, { by: null, now });
  const overdue = await endOverduePairs(database, now);
  await database.change(async (tx) => {
    const old = tx
      .deleteFrom('board')
      .where(({ eb, or }) =>
        or([eb('closed_at', '<=', now - keptMs), eb('opened_at', '<=', now - longestOpenMs - keptMs)]),
      );
    await old.execute();
    const over = tx
      .deleteFrom('pair')
      .where(({ eb, or }) =>
        or([eb('ended_at', '<=', now - pairKeptMs), eb('ends_at', '<=', now - pairKeptMs)]),
      );
    await over.execute();
    await forgetOldTries(tx, now);
  });
  return [...forgotten.map(({ id }) => id), ...overdue];
}
