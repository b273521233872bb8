import type { Transaction } from 'kysely';
import type { ChangeKind, Progress, Seat, SeatFacts } from '../board-schema.ts';
import type { BoardTables, SeatRow } from './tables.ts';

/** A seat with what is known of its learner. */
export type SeatWithProgress = Omit<SeatRow, 'token_hash' | 'device_hash' | 'board_id' | 'changes'> & {
  readonly progress: string | null;
};

/** Write down one change under the next revision of a board, whose row stays locked until the commit. */
export async function recordChange(
  tx: Transaction<BoardTables>,
  boardId: string,
  { kind, seat, at }: { kind: ChangeKind; seat?: SeatWithProgress | { id: string }; at: number },
): Promise<void> {
  const { revision } = await tx
    .updateTable('board')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', boardId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  const payload = seat !== undefined && 'seen_at' in seat ? JSON.stringify(factsOf(seat)) : null;
  const row = { board_id: boardId, revision, kind, seat_id: seat?.id ?? null, payload, at };
  await tx.insertInto('board_event').values(row).execute();
}

/** A seat as it is written into the history: without a name. */
function factsOf(seat: SeatWithProgress): SeatFacts {
  return {
    id: seat.id,
    joinedAt: iso(seat.joined_at),
    seenAt: iso(seat.seen_at),
    leftAt: isoOrNull(seat.left_at),
    handRaisedAt: isoOrNull(seat.hand_raised_at),
    progress: readProgress(seat.progress),
  };
}

/** A seat as the trainer sees it. */
export function viewSeat(seat: SeatWithProgress): Seat {
  return { ...factsOf(seat), name: seat.shown_name, number: seat.shown_number };
}

/** What was stored by this server is trusted. */
export function readProgress(stored: string | null): Progress | null {
  return stored === null ? null : JSON.parse(stored);
}

/** @param at milliseconds since 1970 */
export function iso(at: number): string {
  return new Date(at).toISOString();
}

/** The same for what may not have happened. */
export function isoOrNull(at: number | null): string | null {
  return at === null ? null : iso(at);
}
