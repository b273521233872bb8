import { randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { Board, Opening } from '../board-schema.ts';
import { recordBoardDeed, type Trainer } from './board-deed-repository.ts';
import { iso, isoOrNull, recordChange } from './board-event-repository.ts';
import { joinKeyOf } from './join-key.ts';
import type { BoardRow, BoardTables } from './tables.ts';

/** So many may be open at once, of all centres that share this server: guessing a code stays hopeless. */
const mostOpen = 50;

/** Open a board under a code that no other open one has. */
export async function openBoard(
  { change }: Database<BoardTables>,
  { sessionId, subject }: Opening,
  { by, now }: { readonly by: Trainer; readonly now: number },
): Promise<Result<Board, 'board.too-many'>> {
  return await change(async (tx) => {
    if ((await countOpen(tx)) >= mostOpen) return fail('board.too-many');
    const row = { id: newId(), session_id: sessionId, subject, opened_by: by.id, opened_at: now };
    for (;;) {
      const code = makeCode();
      const opened = await tx
        .insertInto('board')
        .values({ ...row, code, closed_at: null, revision: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (opened === undefined) continue;
      await recordBoardDeed(tx, opened, { deed: 'board.opened', by, now });
      return ok(viewBoard(opened));
    }
  });
}

/**
 * Close a board; one that is closed stays as it is. Its code is free again, what is on it can be looked at for a day.
 * @param by null where it closes by itself
 */
export async function closeBoard(
  database: Database<BoardTables>,
  id: string,
  { by, now }: { readonly by: Trainer | null; readonly now: number },
): Promise<Board | undefined> {
  return await database.change(async (tx) => {
    const board = await lockBoard(database, tx, id);
    if (board === undefined || board.closed_at !== null) return board && viewBoard(board);
    await tx.updateTable('board').set({ closed_at: now }).where('id', '=', id).execute();
    await recordChange(tx, id, { kind: 'closed', at: now });
    if (by !== null) await recordBoardDeed(tx, board, { deed: 'board.closed', by, now });
    return viewBoard({ ...board, closed_at: now });
  });
}

/** Boards that are open, the last opened first. */
export async function listOpenBoards({ reader }: Database<BoardTables>): Promise<Board[]> {
  const rows = await reader
    .selectFrom('board')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(viewBoard);
}

/** A board, held until the end of the transaction: changes of one board stand in a line. */
export async function lockBoard(
  { lockRows }: Database<BoardTables>,
  tx: Transaction<BoardTables>,
  id: string,
): Promise<BoardRow | undefined> {
  return await lockRows(tx.selectFrom('board').selectAll().where('id', '=', id)).executeTakeFirst();
}

/** Six digits, the first one no zero: people leave those out. */
export function makeCode(): string {
  return String(randomInt(100_000, 1_000_000));
}

/** A board as the staff sees it. */
export function viewBoard(row: BoardRow): Board {
  const { id, code, subject } = row;
  const times = { openedAt: iso(row.opened_at), closedAt: isoOrNull(row.closed_at) };
  return { id, code, key: joinKeyOf(id), sessionId: row.session_id, subject, ...times };
}

async function countOpen(tx: Transaction<BoardTables>): Promise<number> {
  const { count } = await tx
    .selectFrom('board')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
