import { readChoice, storeChoice } from '#src/platform/offline/client/choice-store.ts';
import { withGroup } from '#src/platform/offline/kept-choice.ts';
import { CHOICE_EVENT } from '#src/platform/offline/offline-protocol.ts';
import { findGroup } from '#src/platform/offline/pack-groups.ts';
import { may } from '../rules/permissions.ts';
import type { Member } from '../schemas.ts';

/** Set once for each sign-in: who then removes the pages from the device is not asked again and again. */
const askedKey = 'ct.staff.pages';

/**
 * The pages that the staff needs where there is no network come to a device on which somebody of the staff is signed
 * in, like any other part that one asks for.
 */
export function keepStaffPages(member: Member): void {
  const group = findGroup('staff');
  if (group === undefined || !(may(member, 'register') || may(member, 'roster')) || wasAsked()) return;
  if (storeChoice(withGroup(readChoice(), group, true))) dispatchEvent(new Event(CHOICE_EVENT));
}

function wasAsked(): boolean {
  try {
    const wasSet = localStorage.getItem(askedKey) !== null;
    localStorage.setItem(askedKey, '1');
    return wasSet;
  } catch {
    return true; // a browser that keeps nothing keeps no pages either
  }
}
