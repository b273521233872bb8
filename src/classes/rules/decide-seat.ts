/** The counters of one class day, as they stand inside its lock. */
export interface SeatCounts {
  readonly capacity: number;
  /** Seats of registrations that are confirmed or attended. */
  readonly taken: number;
  /** Free seats that wait for a household at the head of the queue. */
  readonly held: number;
  readonly waiting: number;
  readonly waitCapacity: number;
}

/** Where one more person goes. */
export type SeatVerdict = 'confirmed' | 'waitlisted' | 'full' | 'closed';

/**
 * Where one more person goes, or a household that comes together or not at all. Nobody overtakes the queue.
 * @param people how many they are
 */
export function decideSeat(counts: SeatCounts, isOpen: boolean, people = 1): SeatVerdict {
  if (!isOpen) return 'closed';
  if (counts.waiting === 0 && counts.taken + counts.held + people <= counts.capacity) return 'confirmed';
  return counts.waiting + people <= counts.waitCapacity ? 'waitlisted' : 'full';
}

/** Seats that the next person could have: none while anybody waits. */
export function seatsLeftFor({ capacity, taken, held, waiting }: SeatCounts): number {
  return waiting > 0 ? 0 : Math.max(0, capacity - taken - held);
}
