import type { BoardChange, BoardState, Seat, Seen } from '../board-schema.ts';

/** A board after one more change. One that it holds already changes nothing, so what is told twice does no harm. */
export function foldBoard(state: BoardState, revision: number, change: BoardChange): BoardState {
  if (revision <= state.revision) return state;
  const after = { ...state, revision, serverTime: laterOf(state.serverTime, change.at) };
  if (change.kind === 'closed') return { ...after, board: { ...state.board, closedAt: change.at } };
  if (change.kind === 'removed')
    return { ...after, seats: state.seats.filter(({ id }) => id !== change.seatId) };
  return { ...after, seats: withSeat(state.seats, change.seat) };
}

/** A board after phones were heard of. */
export function foldSeen(state: BoardState, { serverTime, seats }: Seen): BoardState {
  return {
    ...state,
    serverTime: laterOf(state.serverTime, serverTime),
    seats: state.seats.map((seat) => ({ ...seat, seenAt: laterOf(seat.seenAt, seats[seat.id] ?? '') })),
  };
}

function withSeat(seats: readonly Seat[], seat: Seat): Seat[] {
  const isKnown = seats.some(({ id }) => id === seat.id);
  return isKnown ? seats.map((one) => (one.id === seat.id ? seat : one)) : [...seats, seat];
}

/** ISO instants of one form sort as text. */
function laterOf(a: string, b: string): string {
  return a < b ? b : a;
}
