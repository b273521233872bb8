import { type KeptSeat, packetOf } from '../../rules/kept-seat.ts';
import { tellLeft, tellSteps } from './board-api.ts';

/** Leave a class: it first hears what still waits, then that the seat is free. Tried once, as the learner goes on. */
export async function finishSeat(seat: KeptSeat): Promise<void> {
  if (seat.over) return;
  if (seat.waiting.length > 0) await tellSteps(seat.token, packetOf(seat, Date.now()));
  await tellLeft(seat.token);
}
