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
 * The office missed its appointment: it says why, says sorry and names a new day, once. Whoever does it, the letter is
 * part of the dossier.
 * @param reason empty: the letter gives the usual one
 * @param workingDays from today until the new appointment
 */
export function apologise(
  world: World,
  state: PracticeState,
  { code, dueAt = state.now }: Dossier,
  { reason = '', workingDays }: { readonly reason?: string | undefined; readonly workingDays: number },
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
    const newDueAt = closeOfDay(addWorkingDays(dayOf(next.now), workingDays, world.calendar));
    const apology = { at: next.now, reason, missedDueAt: dueAt, newDueAt, read: false };
    return done(putDossier(next, { ...dossier, dueAt: newDueAt, apology }));
  });
}
