import { findOpenEncounter } from '#sandbox/engine/encounters.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { PhonePage, PhonePlace } from '../../rules/phone-page.ts';

/** The app in which somebody waits for an answer now, a call before everything else. */
export function appThatWaits(world: World, state: PracticeState): PhonePage | undefined {
  if (state.phone.lost) return undefined;
  const apps = ['call', 'web', 'approvals'] as const;
  return apps.find((app) => isWaiting(world, state, app));
}

/**
 * What one press on the phone opens: who waits, else what was open last. A call that is over leads nowhere: what has
 * come since stands in the inbox.
 */
export function appToOpen(world: World, state: PracticeState, last: PhonePlace): PhonePlace {
  const waiting = appThatWaits(world, state);
  if (waiting !== undefined) return { page: waiting };
  const isOver = last.page === 'call' || last.page === 'web' || last.page === 'approvals';
  return isOver && state.phone.messages.some(({ read }) => !read) ? { page: 'messages' } : last;
}

/** Whether somebody waits for an answer in this app. */
export function isWaiting(world: World, state: PracticeState, app: PhonePage): boolean {
  const isOwn = app === 'approvals' && state.phone.approvals.some(({ status }) => status === 'open');
  return isOwn || (app !== 'messages' && findOpenEncounter(world, state, app) !== undefined);
}
