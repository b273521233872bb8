import { minute, nextOfficeMorning } from './simulated-time.ts';
import type { PracticeState } from './state.ts';
import type { World } from './world.ts';

/** A way to let time pass: until the next thing happens, or until the office opens again. */
export interface WaitOffer {
  readonly code: 'wait.moment' | 'wait.until-next' | 'wait.next-morning';
  /** For the `waited` event. */
  readonly seconds: number;
}

/** What to offer somebody who waits. Without anything planned there is still a moment and the next working morning. */
export function waitOffers(world: World, state: PracticeState): readonly WaitOffer[] {
  const next = state.schedule[0]?.at;
  return [
    { code: 'wait.moment', seconds: 60 },
    ...(next === undefined ? [] : [{ code: 'wait.until-next', seconds: secondsUntil(state, next) } as const]),
    { code: 'wait.next-morning', seconds: secondsUntil(state, nextOfficeMorning(world, state.now) + minute) },
  ];
}

function secondsUntil({ now }: PracticeState, moment: number): number {
  return Math.max(1, Math.ceil((moment - now) / 1000));
}
