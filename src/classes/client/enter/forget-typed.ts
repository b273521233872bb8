import type { LocalDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { knownToday, loadSchedule } from '../schedule-store.ts';
import { readStored, writeStored } from '../sheet/staff-storage.ts';
import type { KeptPeople } from './kept-people.ts';

/** What is kept of people who are not entered yet, typed or read from a file, is of one person and of one class day. */
type Kept = Pick<KeptPeople, 'staffId' | 'lastDay'>;

const typedNames = ['people', 'sheet'] as const;

function isBefore(today: LocalDate) {
  return (kept: Kept | undefined) => kept !== undefined && !(kept.lastDay >= today);
}

const listeners = new Set<() => unknown>();

/** Hear that people of a past class were forgotten, to take them off an open page as well. @returns how to stop */
export function onTypedForgotten(listener: () => unknown): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * People of a class that is over stay on no device. The clock of a device only has the server asked: what was typed is
 * not thrown away by a clock that is wrong.
 */
export async function forgetTypedOver(): Promise<void> {
  const today = knownToday();
  if (!typedNames.some((name) => isBefore(today)(readStored(name) as Kept | undefined))) return;
  const schedule = await loadSchedule();
  if (schedule) forgetTypedBefore(vietnamDateAt(schedule.toldAt));
}

/** The same once it is known which day it is. */
export function forgetTypedBefore(today: LocalDate): void {
  if (forgetTyped(isBefore(today))) for (const listener of listeners) listener();
}

/** Somebody else is signed in here. */
export function forgetTypedOfOthers(staffId: string): void {
  forgetTyped((kept) => kept.staffId !== staffId);
}

/** @returns whether there was anything to forget */
function forgetTyped(isGone: (kept: Kept) => boolean): boolean {
  const gone = typedNames.filter((name) => {
    const kept = readStored(name) as Kept | undefined;
    return kept !== undefined && isGone(kept);
  });
  for (const name of gone) writeStored(name, undefined);
  return gone.length > 0;
}
