import type { PracticeState, Scheduled } from './state.ts';

/** What happens next by itself, unless it is only a deadline running out: nobody is offered to wait for that. */
export function nextScheduled({ schedule }: PracticeState): Scheduled | undefined {
  return schedule.find(({ what }) => what !== 'supplement-deadline');
}

/** Simulated seconds until a moment (epoch ms), for the `waited` event: whole ones, at least one. */
export function secondsUntil({ now }: PracticeState, moment: number): number {
  return Math.max(1, Math.ceil((moment - now) / 1000));
}
