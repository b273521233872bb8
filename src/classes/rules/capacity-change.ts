/** What a trainer wants for one class day. */
export interface CapacityWish {
  readonly capacity: number;
  /** Registrations that give their seat back and wait instead, first to last. */
  readonly moveToQueue: readonly string[];
}

/** Who stands where, inside the lock of the day. */
export interface Standing {
  /** Seats of registrations that are confirmed or attended. */
  readonly taken: number;
  /** Registrations whose seat can be taken from them: whoever has come keeps theirs. */
  readonly confirmed: readonly string[];
  /** Number of the first who waits; undefined when nobody does. */
  readonly headNumber: number | undefined;
  /** The last number that was given out. */
  readonly lastNumber: number;
}

/** How the queue takes those who lose their seat, or why the wish cannot be met. */
export type CapacityVerdict =
  | {
      readonly ok: true;
      /** Number of the first who is moved; the others follow. */
      readonly firstNumber: number;
      /** By how much the numbers of all who wait already rise. */
      readonly shift: number;
    }
  | { readonly ok: false; readonly code: 'capacity.below-taken'; readonly mustMove: number }
  | { readonly ok: false; readonly code: 'capacity.not-seated' };

/**
 * Fewer seats than people have need the trainer's choice of exactly those who wait: one more would be let in again by
 * the queue at once, one less would be a seat that is not there. They had a seat before anybody who waits asked for
 * one, so they stand before all of them. Numbers already told stay as they are wherever there are lower ones left.
 */
export function decideCapacity(wish: CapacityWish, standing: Standing): CapacityVerdict {
  const { capacity, moveToQueue } = wish;
  const { taken, confirmed, headNumber, lastNumber } = standing;
  const mustMove = Math.max(0, taken - capacity);
  const chosen = new Set(moveToQueue);
  if (chosen.size !== mustMove || chosen.size !== moveToQueue.length)
    return { ok: false, code: 'capacity.below-taken', mustMove };
  if (moveToQueue.some((id) => !confirmed.includes(id))) return { ok: false, code: 'capacity.not-seated' };
  if (headNumber === undefined) return { ok: true, firstNumber: lastNumber + 1, shift: 0 };
  const shift = Math.max(0, mustMove - headNumber + 1);
  return { ok: true, firstNumber: headNumber + shift - mustMove, shift };
}
