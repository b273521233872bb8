import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { KeptRoster } from '../../rules/check-in.ts';
import { serverTimeAt } from '../../rules/server-clock.ts';
import { tellAttendance } from './attendance-news.ts';
import { openAttendanceStore } from './attendance-store.ts';

/** Whether the day of a list is over, by the server's clock: that of the device may be a day off. */
export function isOver(roster: KeptRoster): boolean {
  return todayOf(roster) > roster.localDate;
}

function todayOf(roster: KeptRoster) {
  return vietnamDateAt(serverTimeAt(roster, Date.now()));
}

/** Names of a class that is over stay on no device; marks that wait stay until they are sent. */
export async function forgetOldRosters(): Promise<void> {
  await forget(isOver);
}

/** The same while a page stays open: a list that was asked for since then, for marks on paper, is still worked on. */
export async function forgetRostersLeftOpen(): Promise<void> {
  await forget((roster) => isOver(roster) && todayOf(roster) > vietnamDateAt(roster.toldAt));
}

let wipes = 0;

/** For a list that is asked for now. @returns whether it may be kept still: not after nobody was signed in in between */
export function untilForgotten(): () => boolean {
  const before = wipes;
  return () => wipes === before;
}

/** Nobody is signed in here any more: no name stays, nor comes with an answer that is on its way. */
export async function forgetAllRosters(): Promise<void> {
  wipes += 1;
  await forget(() => true);
}

/** Somebody else is signed in here. */
export async function forgetRostersOfOthers(staffId: string): Promise<void> {
  await forget((roster) => roster.staffId !== staffId);
}

async function forget(which: (roster: KeptRoster) => boolean): Promise<void> {
  const store = await openAttendanceStore();
  if (!(await store.rosters()).some(which) && (await store.marks()).length === 0) return;
  await store.forget(which);
  tellAttendance();
}
