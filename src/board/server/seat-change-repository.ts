import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { ChangeKind } from '../board-schema.ts';
import { applyReports, type KnownProgress } from '../rules/apply-report.ts';
import type { StepReport } from '../told-schema.ts';
import { recordBoardDeed, type Trainer } from './board-deed-repository.ts';
import { recordChange } from './board-event-repository.ts';
import { lockBoard } from './board-repository.ts';
import {
  findHeldSeat,
  type KnownSeat,
  knownProgressOf,
  outcomeOf,
  type SeatOutcome,
} from './seat-repository.ts';
import type { BoardTables, ProgressRow } from './tables.ts';

/** A lesson has some twenty steps and a class day a few tasks: so much is no learner. */
const mostChanges = 2_000;

type SeatProblem = 'seat.unknown' | 'board.closed' | 'limit.reached';

/** What happens to a seat; `kind` null says only that its phone is there. */
interface SeatDeed {
  readonly kind: ChangeKind | null;
  readonly changed?: { readonly left_at?: number | null; readonly hand_raised_at?: number | null };
  readonly known?: KnownProgress;
}

/** Keep what a phone tells of its learner; what is not newer than known only says that the phone is there. */
export async function reportSteps(
  database: Database<BoardTables>,
  tokenHash: string,
  { steps, now }: { readonly steps: readonly StepReport[]; readonly now: number },
): Promise<Result<SeatOutcome, SeatProblem>> {
  return await changeSeat(database, { tokenHash, now }, (seat) => {
    const known = applyReports(knownProgressOf(seat), steps, now);
    const changed = { left_at: null };
    if (known !== undefined) return { kind: 'progress', changed, known };
    // Who left is back with a word that they are here, never by a packet that comes late.
    const isBack = seat.left_at !== null && steps.length === 0;
    return isBack ? { kind: 'progress', changed } : { kind: null };
  });
}

/** Ask for help, or say that it is no longer needed. */
export async function raiseHand(
  database: Database<BoardTables>,
  tokenHash: string,
  { isRaised, now }: { readonly isRaised: boolean; readonly now: number },
): Promise<Result<SeatOutcome, SeatProblem>> {
  return await changeSeat(database, { tokenHash, now }, (seat) => {
    if ((seat.hand_raised_at !== null) === isRaised) return { kind: null };
    return { kind: 'hand', changed: { hand_raised_at: isRaised ? now : null, left_at: null } };
  });
}

/** Leave the board; who tells something later is back. */
export async function leaveBoard(
  database: Database<BoardTables>,
  tokenHash: string,
  now: number,
): Promise<Result<SeatOutcome, SeatProblem>> {
  return await changeSeat(database, { tokenHash, now }, (seat) =>
    seat.left_at === null
      ? { kind: 'left', changed: { left_at: now, hand_raised_at: null } }
      : { kind: null },
  );
}

/** One change of a seat by its own phone: the board is held, so that what is read stays true until the commit. */
async function changeSeat(
  database: Database<BoardTables>,
  { tokenHash, now }: { readonly tokenHash: string; readonly now: number },
  decide: (seat: KnownSeat) => SeatDeed,
): Promise<Result<SeatOutcome, SeatProblem>> {
  return await database.change(async (tx) => {
    const boardId = await findBoardOf(tx, tokenHash);
    const board = boardId && (await lockBoard(database, tx, boardId));
    // Read only now: the trainer may have taken the seat away while this waited.
    const seat = board && (await findHeldSeat(tx, { token_hash: tokenHash }));
    if (!board || !seat) return fail('seat.unknown');
    if (board.closed_at !== null) return fail('board.closed');
    if (seat.changes >= mostChanges) return fail('limit.reached');
    const { kind, changed, known } = decide(seat);
    const row = { ...changed, seen_at: now, changes: seat.changes + (kind === null ? 0 : 1) };
    const told = known && { seq: known.seq, progress: JSON.stringify(known.progress) };
    await tx.updateTable('board_seat').set(row).where('id', '=', seat.id).execute();
    if (told) await keepProgress(tx, { ...told, seat_id: seat.id });
    const after = { ...seat, ...row, ...told };
    if (kind !== null) await recordChange(tx, board.id, { kind, seat: after, at: now });
    return ok(outcomeOf(board, after, kind !== null));
  });
}

async function findBoardOf(tx: Transaction<BoardTables>, tokenHash: string): Promise<string | undefined> {
  const seats = tx.selectFrom('board_seat').select('board_id').where('token_hash', '=', tokenHash);
  return (await seats.executeTakeFirst())?.board_id;
}

async function keepProgress(tx: Transaction<BoardTables>, row: ProgressRow): Promise<void> {
  const { seq, progress } = row;
  await tx
    .insertInto('board_progress')
    .values(row)
    .onConflict((conflict) => conflict.column('seat_id').doUpdateSet({ seq, progress }))
    .execute();
}

/** Which seat of which board, and who is at it. */
interface TrainerAtSeat {
  readonly boardId: string;
  readonly seatId: string;
  readonly by: Trainer;
  readonly now: number;
}

/** The trainer has been there: the hand goes down. @returns undefined when there is no such board */
export async function lowerHand(
  database: Database<BoardTables>,
  { boardId, seatId, by, now }: TrainerAtSeat,
): Promise<{ readonly isChanged: boolean } | undefined> {
  return await database.change(async (tx) => {
    const board = await lockBoard(database, tx, boardId);
    if (board === undefined) return undefined;
    const lowered = await tx
      .updateTable('board_seat')
      .set({ hand_raised_at: null })
      .where('id', '=', seatId)
      .where('board_id', '=', boardId)
      .where('hand_raised_at', 'is not', null)
      .executeTakeFirstOrThrow();
    const seat = lowered.numUpdatedRows > 0n ? await findHeldSeat(tx, { id: seatId }) : undefined;
    if (seat === undefined) return { isChanged: false };
    await recordChange(tx, boardId, { kind: 'hand', seat, at: now });
    await recordBoardDeed(tx, board, { deed: 'board.hand-lowered', by, now });
    return { isChanged: true };
  });
}

/** Take somebody off the board, with their name and all. @returns undefined when there is no such board */
export async function removeSeat(
  database: Database<BoardTables>,
  { boardId, seatId, by, now }: TrainerAtSeat,
): Promise<{ readonly isChanged: boolean } | undefined> {
  return await database.change(async (tx) => {
    const board = await lockBoard(database, tx, boardId);
    if (board === undefined) return undefined;
    const seat = tx.deleteFrom('board_seat').where('id', '=', seatId).where('board_id', '=', boardId);
    if ((await seat.executeTakeFirstOrThrow()).numDeletedRows === 0n) return { isChanged: false };
    await recordChange(tx, boardId, { kind: 'removed', seat: { id: seatId }, at: now });
    await recordBoardDeed(tx, board, { deed: 'board.seat-removed', by, now });
    return { isChanged: true };
  });
}
