import type { LocalDate } from '#src/platform/text/dates.ts';
import { readStored, writeStored } from '../sheet/staff-storage.ts';
import type { KeptPeople } from './kept-people.ts';

/** What is kept of people who are not entered yet, typed or read from a file, is of one person and of one class day. */
type Kept = Pick<KeptPeople, 'staffId' | 'lastDay'>;

const listeners = new Set<() => unknown>();

/** Hear that people of a past class were forgotten, to take them off an open page as well. @returns how to stop */
export function onTypedForgotten(listener: () => unknown): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** People of a class that is over stay on no device. */
export function forgetTypedBefore(today: LocalDate): void {
  if (forgetTyped(({ lastDay }) => !(lastDay >= today))) for (const listener of listeners) listener();
}

/** Somebody else is signed in here. */
export function forgetTypedOfOthers(staffId: string): void {
  forgetTyped((kept) => kept.staffId !== staffId);
}

/** @returns whether there was anything to forget */
function forgetTyped(isGone: (kept: Kept) => boolean): boolean {
  const names = ['people', 'sheet'] as const;
  const gone = names.filter((name) => {
    const kept = readStored(name) as Kept | undefined;
    return kept !== undefined && isGone(kept);
  });
  for (const name of gone) writeStored(name, undefined);
  return gone.length > 0;
}
