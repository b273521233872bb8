import { isHandUp, type KeptSeat } from './kept-seat.ts';

/** What the bar of the class says. */
export type BarState =
  | 'here'
  | 'offline'
  | 'hand'
  | 'hand-sending'
  | 'hand-waiting'
  | 'hand-lowered'
  | 'asking'
  | 'over';

/** How things stand, as the bar knows it. */
interface Standing {
  readonly seat: KeptSeat;
  /** Whether the last try was answered by nobody. */
  readonly isOffline: boolean;
  /** The learner is asked whether they want to leave. */
  readonly isAsking: boolean;
  /** The trainer took the hand down, and the learner has done nothing since. */
  readonly isLowered: boolean;
}

/** One thing at a time: what is over, what is asked, the hand, the network. */
export function barState({ seat, isOffline, isAsking, isLowered }: Standing): BarState {
  if (seat.over) return 'over';
  if (isAsking) return 'asking';
  if (isHandUp(seat)) {
    if (seat.wantsHand === undefined) return 'hand';
    return isOffline ? 'hand-waiting' : 'hand-sending';
  }
  if (isOffline) return 'offline';
  return isLowered ? 'hand-lowered' : 'here';
}
