import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { ChangeKind } from '../board-schema.ts';
import { applyReports } from '../rules/apply-report.ts';
import type { StepReport } from '../told-schema.ts';
import { recordChange } from './board-event-repository.ts';
import { lockBoard } from './board-repository.ts';
import { getSeat, type KnownSeat, knownProgressOf, outcomeOf, type SeatOutcome } from './seat-repository.ts';
import type { BoardTables } from './tables.ts';

/** A lesson has some twenty steps and a class day a few tasks: so much is no learner. */
const mostChanges = 2_000;

type SeatProblem = 'seat.unknown' | 'board.closed' | 'limit.reached';

/** What happens to a seat; nothing but `kind` null says that its phone is there. */
interface SeatDeed {
  readonly kind: ChangeKind | null;
  readonly changed?: { readonly left_at?: number | null; readonly hand_raised_at?: number | null };
}

/** Keep what a phone tells of its learner; what is not newer than known only says that the phone is there. */
export async function reportSteps(
  database: Database<BoardTables>,
  tokenHash: string,
  { steps, now }: { readonly steps: readonly StepReport[]; readonly now: number },
): Promise<Result<SeatOutcome, SeatProblem>> {
  return await changeSeat(database, { tokenHash, now }, async (tx, seat) => {
    const after = applyReports(knownProgressOf(seat), steps, now);
    if (after !== undefined) {
      const row = { seq: after.seq, progress: JSON.stringify(after.progress) };
      await tx
        .insertInto('board_progress')
        .values({ ...row, seat_id: seat.id })
        .onConflict((conflict) => conflict.column('seat_id').doUpdateSet(row))
        .execute();
    }
    const isBack = seat.left_at !== null;
    return { kind: after === undefined && !isBack ? null : 'progress', changed: { left_at: null } };
  });
}

/** Ask for help, or say that it is no longer needed. */
export async function raiseHand(
  database: Database<BoardTables>,
  tokenHash: string,
  { isRaised, now }: { readonly isRaised: boolean; readonly now: number },
): Promise<Result<SeatOutcome, SeatProblem>> {
  return await changeSeat(database, { tokenHash, now }, async (_, seat) => {
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
  return await changeSeat(database, { tokenHash, now }, async (_, seat) =>
    seat.left_at === null
      ? { kind: 'left', changed: { left_at: now, hand_raised_at: null } }
      : { kind: null },
  );
}

/** One change of a seat by its own phone: the board is held, so that what is read stays true until the commit. */
async function changeSeat(
  database: Database<BoardTables>,
  { tokenHash, now }: { readonly tokenHash: string; readonly now: number },
  decide: (tx: Transaction<BoardTables>, seat: KnownSeat) => Promise<SeatDeed>,
): Promise<Result<SeatOutcome, SeatProblem>> {
  return await database.change(async (tx) => {
    const found = await findByToken(tx, tokenHash);
    const board = found && (await lockBoard(database, tx, found.board_id));
    // Looked for again: the trainer may have taken the seat away while this waited.
    if (board === undefined || !(await findByToken(tx, tokenHash))) return fail('seat.unknown');
    if (board.closed_at !== null) return fail('board.closed');
    const seat = await getSeat(tx, found?.id ?? '');
    if (seat.changes >= mostChanges) return fail('limit.reached');
    const { kind, changed } = await decide(tx, seat);
    const changes = seat.changes + (kind === null ? 0 : 1);
    const row = { ...changed, seen_at: now, changes };
    await tx.updateTable('board_seat').set(row).where('id', '=', seat.id).execute();
    const after = await getSeat(tx, seat.id);
    if (kind !== null) await recordChange(tx, board.id, { kind, seat: after, at: now });
    return ok(outcomeOf(board, after, kind !== null));
  });
}

async function findByToken(tx: Transaction<BoardTables>, tokenHash: string) {
  return await tx
    .selectFrom('board_seat')
    .select(['id', 'board_id'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** Which seat of which board. */
interface SeatPlace {
  readonly boardId: string;
  readonly seatId: string;
}

/** The trainer has been there: the hand goes down. @returns undefined when there is no such board */
export async function lowerHand(
  database: Database<BoardTables>,
  { boardId, seatId }: SeatPlace,
  now: number,
): Promise<{ readonly isChanged: boolean } | undefined> {
  return await database.change(async (tx) => {
    if ((await lockBoard(database, tx, boardId)) === undefined) return undefined;
    const lowered = await tx
      .updateTable('board_seat')
      .set({ hand_raised_at: null })
      .where('id', '=', seatId)
      .where('board_id', '=', boardId)
      .where('hand_raised_at', 'is not', null)
      .executeTakeFirstOrThrow();
    if (lowered.numUpdatedRows === 0n) return { isChanged: false };
    await recordChange(tx, boardId, { kind: 'hand', seat: await getSeat(tx, seatId), at: now });
    return { isChanged: true };
  });
}

/** Take somebody off the board, with their name and all. @returns undefined when there is no such board */
export async function removeSeat(
  database: Database<BoardTables>,
  { boardId, seatId }: SeatPlace,
  now: number,
): Promise<{ readonly isChanged: boolean } | undefined> {
  return await database.change(async (tx) => {
    if ((await lockBoard(database, tx, boardId)) === undefined) return undefined;
    const seat = tx.deleteFrom('board_seat').where('id', '=', seatId).where('board_id', '=', boardId);
    if ((await seat.executeTakeFirstOrThrow()).numDeletedRows === 0n) return { isChanged: false };
    await recordChange(tx, boardId, { kind: 'removed', seat: { id: seatId }, at: now });
    return { isChanged: true };
  });
}
