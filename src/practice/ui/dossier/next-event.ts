import type { PracticeState, Scheduled } from '#sandbox/engine/state.ts';

/** What happens next by itself, unless it is only a deadline running out. */
export function nextEvent({ schedule }: PracticeState): Scheduled | undefined {
  const [next] = schedule;
  return next?.what === 'supplement-deadline' ? undefined : next;
}

/** Simulated seconds until then, at least one. */
export function secondsUntil({ now }: PracticeState, next: Scheduled): number {
  return Math.max(1, Math.ceil((next.at - now) / 1000));
}
