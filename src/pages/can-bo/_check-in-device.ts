// What knows of the rosters on this device: it comes after the page.
export { forgetAllRosters, forgetOldRosters } from '#src/classes/client/check-in/forget-rosters.ts';
export { flushBeforeLeaving } from '#src/classes/client/check-in/last-flush.ts';
