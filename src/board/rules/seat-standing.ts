import type { Seat } from '../board-schema.ts';

/** Not heard of for so long, in milliseconds, a phone counts as lost: its battery, its network or its owner is gone. */
const lostAfterMs = 120_000;

/** How a learner stands: at work, finished, silent for two minutes, or gone by their own word. */
export type Standing = 'here' | 'done' | 'lost' | 'left';

/** Nobody is ever taken off the board by being silent. @param now milliseconds since 1970, by the server */
export function standingOf({ leftAt, progress, seenAt }: Seat, now: number): Standing {
  if (leftAt !== null) return 'left';
  if (progress !== null && progress.doneAt !== null) return 'done';
  return now - Date.parse(seenAt) >= lostAfterMs ? 'lost' : 'here';
}

/**
 * For how long somebody has not got on, in milliseconds: since they came to this step, or since the same thing went
 * wrong again, whichever is earlier. Undefined for whoever is not at work.
 */
export function stuckForMs(seat: Seat, now: number): number | undefined {
  if (seat.progress === null || standingOf(seat, now) !== 'here') return undefined;
  const { since, repeatedSince } = seat.progress;
  const from = Math.min(Date.parse(since), Date.parse(repeatedSince ?? since));
  return Math.max(0, now - from);
}
