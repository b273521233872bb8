import type { LocalDate } from '#src/platform/text/dates.ts';
import { cancelDay } from '../seats/cancel-day-repository.ts';
import { activeOf, type Tx } from '../seats/locked-day-repository.ts';
import type { SessionRow } from '../tables.ts';
import type { Intent } from './intent.ts';
import { removeSession } from './new-session-repository.ts';
import { Refused } from './refusal.ts';

/** What became of days that fall out of a series. */
export interface Dropped {
  readonly cancelled: LocalDate[];
  readonly removed: LocalDate[];
}

interface DropWish {
  readonly cancelPeople?: boolean | undefined;
  readonly reason?: string | undefined;
}

/**
 * Locked days that their series has no more. Where people are registered somebody has to have seen it: they are told.
 * A day that nobody ever registered for simply goes; a list of them all as cancelled would help nobody.
 * @throws Refused `series.people`
 */
export async function dropDays(
  tx: Tx,
  days: readonly SessionRow[],
  { cancelPeople = false, reason = undefined }: DropWish,
  { actor, command }: Intent,
): Promise<Dropped> {
  const withPeople: { readonly date: LocalDate; readonly sessionId: string; readonly people: number }[] = [];
  const dropped: Dropped = { cancelled: [], removed: [] };
  for (const day of days) {
    const people = (await activeOf(tx, day.id)).length;
    if (people > 0) withPeople.push({ date: day.local_date, sessionId: day.id, people });
    if (await isUntouched(tx, day.id)) {
      await removeSession(tx, day.id);
      dropped.removed.push(day.local_date);
    } else {
      const by = { by: actor, now: command.now };
      await cancelDay(tx, day, { ...by, reason: reason ?? null, makeUp: null });
      dropped.cancelled.push(day.local_date);
    }
  }
  if (withPeople.length > 0 && !cancelPeople)
    throw new Refused({ code: 'series.people', details: { days: withPeople } });
  return dropped;
}

/** Nobody ever registered for it, and no other day makes up for it. */
async function isUntouched(tx: Tx, id: string): Promise<boolean> {
  const registration = tx.selectFrom('registration').select('id').where('session_id', '=', id).limit(1);
  if ((await registration.executeTakeFirst()) !== undefined) return false;
  const makeUp = tx.selectFrom('class_session').select('id').where('makeup_of', '=', id).limit(1);
  return (await makeUp.executeTakeFirst()) === undefined;
}
