import { type Place, samePlace } from '#sandbox/engine/page.ts';
import type { PhonePlace, PortalPlace } from '../rules/phone-page.ts';
import type { Places } from './run-places.ts';

/** Where portal and phone stand, as screens follow it. */
export class ShownPlaces {
  #portal = $state.raw<PortalPlace>({ page: 'home' });
  #phone = $state.raw<PhonePlace>({ page: 'messages' });
  #tick = $state(0);

  get portal(): PortalPlace {
    return this.#portal;
  }
  get phone(): PhonePlace {
    return this.#phone;
  }
  /** Goes up whenever another screen, or the same one anew, comes before the learner. */
  get tick(): number {
    return this.#tick;
  }

  /** A place that stays the same stays the same object: nothing that shows it is done again. */
  follow({ portal, phone }: Places): void {
    if (!samePlace(portal, this.#portal)) this.#portal = portal;
    if (!samePlace(phone, this.#phone)) this.#phone = phone;
  }

  /** The screen begins anew: the focus goes to its heading. */
  beginScreen(): void {
    this.#tick += 1;
  }
}

/** One word for a place, for what is kept by page. */
export function keyOfPlace({ page, subject }: Place): string {
  return subject === undefined ? page : `${page}:${subject}`;
}
