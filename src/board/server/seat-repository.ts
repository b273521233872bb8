import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { OwnSeat } from '../board-schema.ts';
import { shownNumber } from '../rules/shown-number.ts';
import { readProgress, recordChange, type SeatWithProgress } from './board-event-repository.ts';
import { lockBoard } from './board-repository.ts';
import { findByGuess, type Guesser, type HeldUp } from './guess-limit-repository.ts';
import { joinKeyOf } from './join-key.ts';
import type { BoardRow, BoardTables } from './tables.ts';

const mostSeats = 100;

/** What somebody has done at their seat. */
export interface SeatOutcome {
  readonly boardId: string;
  readonly seat: OwnSeat;
  /** Whether others are to be told. */
  readonly isChanged: boolean;
}

/** Who comes to a board, in what is kept of them. */
interface Newcomer {
  readonly code: string;
  /** Who scanned the picture has it: they guess nothing. */
  readonly key?: string | undefined;
  readonly name: string;
  readonly tokenHash: string;
  readonly deviceHash: string | null;
}

/** Take a seat. The same name from the same device is the same person, who lost the answer or the page. */
export async function joinBoard(
  database: Database<BoardTables>,
  newcomer: Newcomer,
  guesser: Omit<Guesser, 'device'>,
): Promise<Result<SeatOutcome, 'code.unknown' | 'board.full'> | HeldUp> {
  const { now } = guesser;
  return await database.change(async (tx) => {
    const found = await findBoard(tx, newcomer, guesser);
    if (!found.ok) return found;
    const board = await lockBoard(database, tx, found.value.id);
    if (board === undefined || board.closed_at !== null) return fail('code.unknown');
    if (!(await sitDown(tx, board.id, newcomer, now))) return fail('board.full');
    const seat = await findHeldSeat(tx, { token_hash: newcomer.tokenHash });
    if (seat === undefined) throw new Error('a seat was taken and is not there');
    await recordChange(tx, board.id, { kind: 'joined', seat, at: now });
    return ok(outcomeOf(board, seat, true));
  });
}

/** With a wrong key, or an old one, it is a code like any other. */
async function findBoard(
  tx: Transaction<BoardTables>,
  { code, key, deviceHash }: Newcomer,
  guesser: Omit<Guesser, 'device'>,
): Promise<Result<{ readonly id: string }, 'code.unknown'> | HeldUp> {
  const open = tx.selectFrom('board').select('id').where('closed_at', 'is', null).where('code', '=', code);
  const keyed = key === undefined ? undefined : await open.executeTakeFirst();
  if (keyed !== undefined && joinKeyOf(keyed.id) === key) return ok(keyed);
  const typed = { ...guesser, device: deviceHash, all: 'all-board' } as const;
  return await findByGuess(tx, typed, () => open.executeTakeFirst());
}

/** @returns whether there was a seat left */
async function sitDown(
  tx: Transaction<BoardTables>,
  boardId: string,
  { name, tokenHash, deviceHash }: Newcomer,
  now: number,
): Promise<boolean> {
  const rows = await tx
    .selectFrom('board_seat')
    .select(['id', 'shown_name as name', 'shown_number as number', 'device_hash'])
    .where('board_id', '=', boardId)
    .execute();
  const own = rows.find((row) => deviceHash !== null && row.device_hash === deviceHash && row.name === name);
  if (own !== undefined) {
    const again = { token_hash: tokenHash, seen_at: now, left_at: null };
    await tx.updateTable('board_seat').set(again).where('id', '=', own.id).execute();
    return true;
  }
  if (rows.length >= mostSeats) return false;
  const seat = {
    ...{ id: newId(), board_id: boardId, shown_name: name, shown_number: shownNumber(name, rows) },
    ...{ token_hash: tokenHash, device_hash: deviceHash, joined_at: now, seen_at: now },
    ...{ left_at: null, hand_raised_at: null, changes: 0 },
  };
  await tx.insertInto('board_seat').values(seat).execute();
  return true;
}

/** The seat that a token opens; undefined when there is none. */
export async function findSeat(
  { reader }: Database<BoardTables>,
  tokenHash: string,
): Promise<{ readonly seat: OwnSeat; readonly isClosed: boolean } | undefined> {
  const row = await reader
    .selectFrom('board_seat as seat')
    .innerJoin('board', 'board.id', 'seat.board_id')
    .leftJoin('board_progress as known', 'known.seat_id', 'seat.id')
    .select(['shown_name', 'shown_number', 'subject', 'hand_raised_at', 'known.seq', 'closed_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && { seat: viewOwn(row, row.subject), isClosed: row.closed_at !== null };
}

/** Everything of a seat whose board is held. @param by its id, or the hash of its token */
export async function findHeldSeat(
  tx: Transaction<BoardTables>,
  by: { readonly id: string } | { readonly token_hash: string },
): Promise<KnownSeat | undefined> {
  const [column, value] =
    'id' in by ? (['seat.id', by.id] as const) : (['token_hash', by.token_hash] as const);
  return await tx
    .selectFrom('board_seat as seat')
    .leftJoin('board_progress as known', 'known.seat_id', 'seat.id')
    .select(['seat.id', 'shown_name', 'shown_number', 'joined_at', 'seen_at', 'left_at', 'hand_raised_at'])
    .select(['changes', 'known.progress', 'known.seq'])
    .where(column, '=', value)
    .executeTakeFirst();
}

/** A seat, with what its phone has told. */
export type KnownSeat = SeatWithProgress & { readonly changes: number; readonly seq: number | null };

/** What is seen of a seat by its learner. */
export function outcomeOf(board: BoardRow, seat: KnownSeat, isChanged: boolean): SeatOutcome {
  return { boardId: board.id, seat: viewOwn(seat, board.subject), isChanged };
}

function viewOwn(
  row: Pick<KnownSeat, 'shown_name' | 'shown_number' | 'hand_raised_at' | 'seq'>,
  subject: string | null,
): OwnSeat {
  const { shown_name: name, shown_number: number, hand_raised_at, seq } = row;
  return { name, number, subject, isHandRaised: hand_raised_at !== null, lastSeq: seq ?? -1 };
}

/** Where a learner is, as far as it is known. */
export function knownProgressOf({ seq, progress }: KnownSeat) {
  const known = readProgress(progress);
  return seq === null || known === null ? undefined : { seq, progress: known };
}
