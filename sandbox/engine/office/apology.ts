import type { LocalDate } from '#src/platform/text/dates.ts';
import { addWorkingDays } from '#src/platform/text/working-days.ts';
import { findDossier, putDossier } from '../change.ts';
import { type Applied, andThen, done } from '../outcome.ts';
import { closeOfDay, dayOf } from '../simulated-time.ts';
import type { Dossier, PracticeState } from '../state.ts';
import type { World } from '../world.ts';
import { performAct } from './dossier-acts.ts';

/** What the trail keeps where the story gives no reason of its own; the letter has words for it. */
export const usualReason = 'late';

/**
 * What a letter of apology needs, in the order in which it says it: which dossier, why, sorry, until when; sent before
 * anybody has to ask, and signed by whoever answers for it. The portal's letter says all of it, the desk's is graded by it.
 */
export const apologyParts = ['names-dossier', 'cause', 'apology', 'new-date', 'in-time', 'signer'] as const;
/** One thing that a letter of apology needs. */
export type ApologyPart = (typeof apologyParts)[number];

/** What differs from letter to letter. */
interface ApologyWords {
  /** Empty: the letter gives the usual one. */
  readonly reason?: string | undefined;
  /** The new day; left out, the old one stands. */
  readonly dueOn?: LocalDate | undefined;
}

/** The day of an appointment so many working days from today. */
export function appointmentIn(world: World, { now }: PracticeState, workingDays: number): LocalDate {
  return addWorkingDays(dayOf(now), workingDays, world.calendar);
}

/**
 * The office misses its appointment, or is about to: it says why, says sorry and names a new day, once. Whoever does
 * it, simulated or at the desk, the letter is part of the dossier.
 */
export function apologise(
  world: World,
  state: PracticeState,
  { code, dueAt = state.now }: Dossier,
  { reason = '', dueOn }: ApologyWords,
): Applied {
  const told = performAct(world, state, {
    dossier: code,
    act: 'apologise',
    by: 'officer',
    note: reason || usualReason,
  });
  return andThen(told, (next) => {
    const dossier = findDossier(next, code);
    if (dossier === undefined) return done(next);
    const newDueAt = dueOn === undefined ? dueAt : closeOfDay(dueOn);
    const apology = { at: next.now, reason, missedDueAt: dueAt, newDueAt, read: false };
    return done(putDossier(next, { ...dossier, dueAt: newDueAt, apology }));
  });
}
