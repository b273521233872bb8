import {
  forgetOldRosters,
  forgetRostersLeftOpen,
  forgetRostersOfOthers,
} from '#src/classes/client/check-in/forget-rosters.ts';
import { forgetTypedOfOthers, forgetTypedOver } from '#src/classes/client/enter/forget-typed.ts';

// What knows of the names on this device: it comes after the page.
export { forgetAllRosters } from '#src/classes/client/check-in/forget-rosters.ts';
export { flushBeforeLeaving } from '#src/classes/client/check-in/last-flush.ts';

/** Names of class days that are over. @param isFirst the page was just opened: nothing on it is worked on yet */
export async function forgetPastDays(isFirst: boolean): Promise<void> {
  await (isFirst ? forgetOldRosters() : forgetRostersLeftOpen());
  await forgetTypedOver();
}

/** Names that somebody else saw or typed here. */
export async function forgetOthers(staffId: string): Promise<void> {
  forgetTypedOfOthers(staffId);
  await forgetRostersOfOthers(staffId);
}
