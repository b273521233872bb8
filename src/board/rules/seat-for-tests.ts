import type { Progress, Seat } from '../board-schema.ts';

/** The hour at which the stories of the tests begin, in milliseconds since 1970. */
export const start = Date.parse('2026-12-01T08:00:00Z');

/** So many seconds after the begin, as it is written. */
export function at(seconds: number): string {
  return new Date(start + seconds * 1000).toISOString();
}

/** Where a learner is; at the begin of the first step unless it is changed. */
export function progress(changed: Partial<Progress> = {}): Progress {
  return {
    ...{ subject: 'khai-sinh-cho-chau', step: 'find', stepIndex: 1, stepsTotal: 4, fault: null },
    ...{ since: at(0), repeatedSince: null, mistakes: 0, hints: 0, doneAt: null },
    ...changed,
  };
}

/** A learner who has just been heard of. */
export function seat(id: string, changed: Partial<Seat> = {}): Seat {
  return {
    ...{ id, name: id, number: null, joinedAt: at(0), seenAt: at(600), leftAt: null, handRaisedAt: null },
    progress: progress(),
    ...changed,
  };
}
