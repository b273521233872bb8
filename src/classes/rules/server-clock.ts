/** What the server said of its clock, beside what the phone's showed at that moment; in milliseconds. */
export interface ToldTime {
  /** Epoch milliseconds by the server's clock. */
  readonly toldAt: number;
  /** How far the server's clock was ahead of the phone's; left out by older versions. */
  readonly aheadMs?: number;
}

/**
 * What the server's clock shows now, as far as a phone can tell whose own may be a day off. It never goes back behind
 * what was told: then the phone's clock was put right in between.
 */
export function serverTimeAt({ toldAt, aheadMs = 0 }: ToldTime, phoneNow: number): number {
  return Math.max(toldAt, phoneNow + aheadMs);
}
