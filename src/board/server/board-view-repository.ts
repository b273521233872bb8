import type { Database } from '#src/platform/db/database.ts';
import type { BoardChange, BoardState, Seen } from '../board-schema.ts';
import { iso, viewSeat } from './board-event-repository.ts';
import { viewBoard } from './board-repository.ts';
import type { Reading } from './follow-changes.ts';
import type { BoardEventRow, BoardTables } from './tables.ts';

/** Who is further behind gets the whole board: it is shorter. */
const mostChanges = 300;

/** A whole board; board and seats come by one query, so that they are of one moment. */
export async function readBoard(
  { reader }: Database<BoardTables>,
  id: string,
  now: number,
): Promise<BoardState | undefined> {
  const rows = await reader
    .selectFrom('board')
    .leftJoin('board_seat as seat', 'seat.board_id', 'board.id')
    .leftJoin('board_progress as known', 'known.seat_id', 'seat.id')
    .selectAll('board')
    .select(['seat.id as seat_id', 'shown_name', 'shown_number', 'joined_at', 'seen_at', 'left_at'])
    .select(['hand_raised_at', 'known.progress'])
    .where('board.id', '=', id)
    .orderBy('joined_at')
    .orderBy('seat.id')
    .execute();
  const [board] = rows;
  if (board === undefined) return undefined;
  const seats = rows.flatMap((row) => {
    const { seat_id, shown_name, joined_at, seen_at } = row;
    if (seat_id === null || shown_name === null || joined_at === null || seen_at === null) return [];
    return [viewSeat({ ...row, id: seat_id, shown_name, joined_at, seen_at })];
  });
  return { revision: board.revision, serverTime: iso(now), board: viewBoard(board), seats };
}

/**
 * What is new on a board.
 * @param after the last revision that is known; undefined for nothing
 */
export async function readBoardAfter(
  database: Database<BoardTables>,
  id: string,
  { after, now }: { readonly after: number | undefined; readonly now: number },
): Promise<Reading | undefined> {
  const { reader } = database;
  const board = await reader.selectFrom('board').select('revision').where('id', '=', id).executeTakeFirst();
  if (board === undefined) return undefined;
  const behind = after === undefined ? Number.POSITIVE_INFINITY : board.revision - after;
  if (after !== undefined && behind >= 0 && behind <= mostChanges)
    return { changes: await readChanges(database, id, after) };
  const state = await readBoard(database, id, now);
  return state && { state, revision: state.revision };
}

async function readChanges({ reader }: Database<BoardTables>, id: string, after: number) {
  const rows = await reader
    .selectFrom('board_event as event')
    .leftJoin('board_seat as seat', 'seat.id', 'event.seat_id')
    .selectAll('event')
    .select(['shown_name', 'shown_number'])
    .where('event.board_id', '=', id)
    .where('event.revision', '>', after)
    .orderBy('event.revision')
    .execute();
  return rows.map((row) => ({ revision: row.revision, change: viewChange(row) }));
}

/** The name is of today: whoever was taken off the board has none any more, in the past neither. */
function viewChange(
  row: BoardEventRow & { readonly shown_name: string | null; readonly shown_number: number | null },
): BoardChange {
  const { kind, seat_id, payload, shown_name: name, shown_number: number } = row;
  const at = iso(row.at);
  if (kind === 'closed') return { kind, at };
  if (payload === null || name === null) return { kind: 'removed', at, seatId: seat_id ?? '' };
  const seat = { ...JSON.parse(payload), name, number };
  return { kind: kind as 'progress', at, seat };
}

/** When the phones of a board were last heard of. */
export async function readSeen({ reader }: Database<BoardTables>, id: string, now: number): Promise<Seen> {
  const rows = await reader
    .selectFrom('board_seat')
    .select(['id', 'seen_at'])
    .where('board_id', '=', id)
    .execute();
  return { serverTime: iso(now), seats: Object.fromEntries(rows.map((row) => [row.id, iso(row.seen_at)])) };
}

/** How often boards and pairs have changed so far: one query for everything that is listened to. */
export async function readRevisions(
  { reader }: Database<BoardTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .selectFrom('board')
    .select(['id', 'revision'])
    .where('id', 'in', ids)
    .unionAll(reader.selectFrom('pair').select(['id', 'revision']).where('id', 'in', ids))
    .execute();
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}
