/** What must never be true of the seats of a class day; the audit of every night looks for it. */
export const seatFaults = [
  /** More seats given than there are: given, there. */
  'oversold',
  /** The counter of given seats is wrong: counter, counted. */
  'taken-differs',
  /** The counter of those who wait is wrong: counter, counted. */
  'waiting-differs',
  /** Seats are kept for a queue in which nobody stands: how many. */
  'held-for-nobody',
  /** Some wait while seats are free: how many wait, how many are free. */
  'empty-while-waiting',
  /** Somebody has two places in one class. */
  'two-places',
  /** Somebody waits without a number. */
  'no-wait-number',
  /** Two people wait with the same number. */
  'same-wait-number',
  /** Registrations of which nobody wrote down how they came about: how many. */
  'no-history',
] as const;
export type SeatFault = (typeof seatFaults)[number];
