/** One registration in the queue. */
export interface Waiting {
  readonly id: string;
  /** People who registered together; null for a single. */
  readonly groupId: string | null;
}

/** Who gets the free seats, and how many of them stay empty for the household at the head. */
export interface Promotion {
  readonly promoted: readonly string[];
  readonly held: number;
}

/** Before this much time to the class, a household at the head may hold seats that are too few for it. */
export const householdHoldMs = 48 * 3_600_000;

/**
 * Fill free seats from the queue, strictly in order. People of one group who stand together at the head go together:
 * while they do not fit, the free seats are held for them until 48 hours before class; then one by one, in order.
 * @param queue who waits, first to last
 * @param free seats that nobody has
 */
export function decidePromotion(queue: readonly Waiting[], free: number, msToStart: number): Promotion {
  const mayHold = msToStart > householdHoldMs;
  const promoted: string[] = [];
  let left = free;
  for (let at = 0; at < queue.length && left > 0; ) {
    const size = mayHold ? householdSize(queue, at) : 1;
    if (size > left) return { promoted, held: left };
    promoted.push(...queue.slice(at, at + size).map(({ id }) => id));
    left -= size;
    at += size;
  }
  return { promoted, held: 0 };
}

function householdSize(queue: readonly Waiting[], at: number): number {
  const groupId = queue[at]?.groupId ?? null;
  if (groupId === null) return 1;
  const end = queue.findIndex((other, index) => index > at && other.groupId !== groupId);
  return (end < 0 ? queue.length : end) - at;
}
