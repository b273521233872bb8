import type { RegistrationStatus } from '../schemas.ts';

/** Somebody was seen, or a sighting was taken back. */
export interface Mark {
  /** Made by the device that saw it. */
  readonly id: string;
  readonly mark: 'in' | 'undo';
  /** Of an undo: which sighting it takes back. */
  readonly undoes: string | null;
}

/**
 * Whether somebody is there: seen at least once, and not every sighting taken back. No clock and no order plays a part,
 * so several devices without network agree in the end, in whatever order their marks arrive and however often.
 */
export function isPresent(marks: readonly Mark[]): boolean {
  const undone = new Set(marks.flatMap(({ mark, undoes }) => (mark === 'undo' && undoes ? [undoes] : [])));
  return marks.some(({ id, mark }) => mark === 'in' && !undone.has(id));
}

/** What a mark came to. A fact is never refused, only flagged for a human. */
export type MarkVerdict =
  | 'attended'
  | 'undone'
  /** Nobody in this class has that code: kept, to be looked up. */
  | 'unknown'
  /** Was not expected, as a place given back or a number in the queue, and no seat is left: kept, for the trainer. */
  | 'no-seat'
  /** Says so themselves: the trainer confirms. */
  | 'to-confirm';

/** What becomes of a registration when its people are there, or not. */
export interface Attendance {
  readonly to: RegistrationStatus;
  /** By how much the seats in use change. */
  readonly seats: -1 | 0 | 1;
}

/** What is known inside the lock of the day. */
export interface AttendanceState {
  readonly status: RegistrationStatus;
  /** Of somebody who has come: where their registration stood before; null where it began with that. */
  readonly before: RegistrationStatus | null;
  readonly isPresent: boolean;
  /** Seats for somebody who was not expected; held ones are free once the class runs. */
  readonly freeSeats: number;
  readonly hasBegun: boolean;
  /** The class is over and everybody who was not seen counts as absent. */
  readonly isClosed: boolean;
}

/** Where a registration goes; undefined when it stays, `no-seat` when somebody is there for whom there is none. */
export function decideAttendance(state: AttendanceState): Attendance | 'no-seat' | undefined {
  const { status, isPresent: isThere, freeSeats } = state;
  if (!isThere) return status === 'attended' ? takenBack(state) : undefined;
  if (status === 'attended') return undefined;
  if (status === 'confirmed') return { to: 'attended', seats: 0 };
  return freeSeats > 0 ? { to: 'attended', seats: 1 } : 'no-seat';
}

/** A sighting was a mistake: nobody keeps a seat by it. Whoever waited has waited in vain once the class has begun. */
function takenBack({ before, hasBegun, isClosed }: AttendanceState): Attendance {
  if (before === 'cancelled' || before === 'pending') return { to: before, seats: -1 };
  if (before === 'waitlisted' && hasBegun) return { to: 'cancelled', seats: -1 };
  return isClosed ? { to: 'no-show', seats: -1 } : { to: 'confirmed', seats: 0 };
}
