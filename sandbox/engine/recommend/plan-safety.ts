import type { ScamChoice } from '../../scam-schema.ts';
import { findEncounter, findOpenEncounter, screenOfScam } from '../encounters.ts';
import type { Place } from '../page.ts';
import type { Encounter, PracticeState } from '../state.ts';
import { getScam, injectedScams, type World } from '../world.ts';
import { planSignIn } from './plan-account.ts';
import type { Recommendation } from './recommendation.ts';

/** Somebody waits for an answer on the phone: listen or read to the end, then stay on the safe side. */
export function planEncounter(world: World, state: PracticeState): Recommendation | undefined {
  const encounter = findOpenEncounter(world, state);
  if (encounter === undefined || state.phone.lost) return undefined;
  const { scam } = encounter;
  const place: Place = { page: screenOfScam(world, scam) };
  const { channel, choices } = getScam(world, scam);
  if (channel === 'call') {
    const listening = planCall(world, encounter, place);
    if (listening !== undefined) return listening;
  }
  const unread = state.phone.messages.find(({ params, read }) => params['scam'] === scam && !read);
  if (unread !== undefined) {
    const draft = { type: 'message-read', message: unread.id } as const;
    return { place, target: unread.id, draft, hint: 'read-strange' };
  }
  const choice = getSafeChoice(choices);
  const draft = { type: 'scam-answered', scam, choice: choice.id } as const;
  return { place, target: `${scam}-${choice.id}`, draft, hint: 'stay-safe' };
}

function planCall(
  world: World,
  { scam, status, heard }: Encounter,
  place: Place,
): Recommendation | undefined {
  if (status === 'ringing')
    return { place, target: 'answer-call', draft: { type: 'call-answered', scam }, hint: 'answer-call' };
  if (heard < getScam(world, scam).lines.length)
    return { place, target: 'listen-on', draft: { type: 'call-continued', scam }, hint: 'listen-on' };
  return undefined;
}

function getSafeChoice(choices: readonly ScamChoice[]): ScamChoice {
  const safe = choices.find(({ verdict }) => verdict === 'safe');
  if (safe === undefined) throw new Error('A scam has no safe choice.');
  return safe;
}

/** Something was given away: a code that a newer one replaces is put right by that; everything else is reported. */
export function planHarm({ exposed, account }: PracticeState): Recommendation | undefined {
  const isOnTheWay = account.stage === 'otp' && (!account.exists || account.forgotten);
  const isCodeReplaced = isOnTheWay && exposed.every((what) => what === 'otp');
  if (exposed.length === 0 || isCodeReplaced) return undefined;
  return {
    place: { page: 'safety' },
    target: 'report-harm',
    draft: { type: 'harm-reported' },
    hint: 'report-harm',
  };
}

/** The phone is gone: find out that nothing can be confirmed, lock the account, go in person, sign in again. */
export function planSafety(world: World, state: PracticeState): Recommendation {
  const place: Place = { page: 'safety' };
  // Who has come here by themselves need not be shown first that nothing can be confirmed.
  const isNews = state.phone.lost && state.place.page !== 'safety' && !state.struck.includes('F-LOSTPHONE');
  if (!state.account.locked) {
    if (isNews) return planSignIn(world, state);
    return { place, target: 'lock-account', draft: { type: 'account-locked' }, hint: 'lock-account' };
  }
  return { place, target: 'visit-police', draft: { type: 'police-visited' }, hint: 'visit-police' };
}

/** Who is still to turn up, if a page brings them: go there. */
export function planToMeet(world: World, state: PracticeState): Recommendation | undefined {
  const next = injectedScams(world).find(({ scam }) => findEncounter(state, scam) === undefined);
  if (next === undefined || !('page' in next.trigger)) return undefined;
  const place: Place = { page: next.trigger.page };
  return { place, target: place.page, draft: { type: 'page-opened', ...place }, hint: 'open-page' };
}
