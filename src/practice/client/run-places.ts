import { apply } from '#sandbox/engine/apply.ts';
import { emptyState } from '#sandbox/engine/initial-state.ts';
import type { Place } from '#sandbox/engine/page.ts';
import { effectiveEvents, type Run } from '#sandbox/engine/run.ts';
import type { World } from '#sandbox/engine/world.ts';
import { isPhonePage, type PhonePlace, type PortalPlace } from '../rules/phone-page.ts';

/** Where the portal and the phone stand: the phone may be in front, the portal waits behind it. */
export interface Places {
  readonly portal: PortalPlace;
  readonly phone: PhonePlace;
}

/** Where both stand in a run: the engine's state knows only the newest of them, the events know the other one too. */
export function placesOf(world: World, { events }: Run): Places {
  let state = emptyState;
  let places: Places = { portal: { page: 'home' }, phone: { page: 'messages' } };
  for (const event of effectiveEvents(events)) {
    state = apply(world, state, event).state;
    places = placesAfter(places, state.place);
  }
  return places;
}

/** Where both stand after the learner went somewhere. */
export function placesAfter(places: Places, place: Place): Places {
  const { page, subject } = place;
  const more = subject !== undefined && { subject };
  return isPhonePage(page)
    ? { ...places, phone: { page, ...more } }
    : { ...places, portal: { page, ...more } };
}
