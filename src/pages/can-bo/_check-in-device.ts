// What knows of the rosters on this device: it comes after the page.
export { flushMarks } from '#src/classes/client/check-in/flush-marks.ts';
export { forgetAllRosters, forgetOldRosters } from '#src/classes/client/check-in/forget-rosters.ts';
