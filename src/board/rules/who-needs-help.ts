import type { Seat } from '../board-schema.ts';
import { standingOf, stuckForMs } from './seat-standing.ts';

/** From so long on, in milliseconds, somebody who does not get on needs a visit. */
export const stuckAfterMs = 180_000;

/** Somebody to go to, and why. */
export interface NeedOfHelp {
  readonly seat: Seat;
  readonly why: 'hand' | 'stuck' | 'mistakes';
  /** Since when the hand is up, or how long they have not got on, in milliseconds; 0 where it is about mistakes. */
  readonly waitedMs: number;
}

const order = { hand: 0, stuck: 1, mistakes: 2 } as const;

/**
 * Whom to go to, the first one first: hands in the order in which they were raised, then who has been stuck longest,
 * then who made most mistakes.
 * @param now milliseconds since 1970, by the server
 */
export function whoNeedsHelp(seats: readonly Seat[], now: number): NeedOfHelp[] {
  return seats
    .flatMap((seat) => needOf(seat, now))
    .sort(
      (a, b) =>
        order[a.why] - order[b.why] ||
        b.waitedMs - a.waitedMs ||
        mistakesOf(b.seat) - mistakesOf(a.seat) ||
        (a.seat.id < b.seat.id ? -1 : 1),
    );
}

function needOf(seat: Seat, now: number): readonly NeedOfHelp[] {
  if (standingOf(seat, now) === 'left') return [];
  if (seat.handRaisedAt !== null)
    return [{ seat, why: 'hand', waitedMs: Math.max(0, now - Date.parse(seat.handRaisedAt)) }];
  const stuckMs = stuckForMs(seat, now);
  if (stuckMs === undefined) return [];
  if (stuckMs >= stuckAfterMs) return [{ seat, why: 'stuck', waitedMs: stuckMs }];
  return mistakesOf(seat) > 0 ? [{ seat, why: 'mistakes', waitedMs: 0 }] : [];
}

function mistakesOf({ progress }: Seat): number {
  return progress?.mistakes ?? 0;
}
