import type { EventDraft } from '../event-schema.ts';
import { secondsUntil } from '../next-scheduled.ts';
import { type Place, samePlace } from '../page.ts';
import type { PracticeState } from '../state.ts';
import type { HintCode } from './hint-code.ts';

/** One step that is right: where, at what, and the event that does it. */
export interface Recommendation {
  readonly place: Place;
  /** Id of the field, component, choice or button. */
  readonly target: string;
  readonly draft: EventDraft;
  readonly hint: HintCode;
}

/** Somebody who is on another page is first led to the right one. */
export function pageFirst(state: PracticeState, recommendation: Recommendation): Recommendation {
  const { place, draft } = recommendation;
  const isThere = samePlace(place, state.place) || draft.type === 'page-opened';
  return isThere
    ? recommendation
    : { place, target: place.page, draft: { type: 'page-opened', ...place }, hint: 'open-page' };
}

/** Waiting until the next planned thing, at least a second, on the page where one can let time pass. */
export function waitFor(state: PracticeState, place: Place, hint: HintCode): Recommendation {
  const next = state.schedule[0]?.at ?? state.now + 60_000;
  return { place, target: 'wait', draft: { type: 'waited', seconds: secondsUntil(state, next) }, hint };
}
