import type { Profile } from '../schemas.ts';
import { browserKeys, readText } from './browser-store.ts';

/** Whoever has not said a name. One per device: the same id on two devices is two people. */
export const guestId = 'guest';

/** The id of who learns now. */
export function currentProfileId(): string {
  return readText(browserKeys.profile) ?? guestId;
}

/** The person without a name; a stored row with {@link guestId} takes its place once they chose something. */
export function guest(): Profile {
  return { id: guestId, name: '', picture: 'hat', createdAt: new Date(0).toISOString() };
}
