import type { Actor } from '../actor.ts';
import { renewNotices, tellAndRemember } from '../history-repository.ts';
import { freeSlots } from '../schedule/slot-repository.ts';
import type { SessionRow } from '../tables.ts';
import { activeOf, moveRegistration, saveDay, type Tx } from './locked-day-repository.ts';

/** Another day for those who lose theirs. */
export interface MakeUpDay {
  readonly sessionId: string;
  readonly localDate: string;
  readonly startsAt: string;
}

interface DayCancelled {
  readonly by: Actor;
  readonly now: number;
  /** In words for everybody who was registered. */
  readonly reason: string | null;
  readonly makeUp: MakeUpDay | null;
}

/** A locked day is not held: nobody has a place in it any more, and everybody is told why and when instead. */
export async function cancelDay(
  tx: Tx,
  session: SessionRow,
  { by, now, reason, makeUp }: DayCancelled,
): Promise<SessionRow> {
  await renewNotices(tx, session);
  for (const row of await activeOf(tx, session.id)) {
    const details = { reason, makeUp };
    await moveRegistration(tx, session, row, {
      ...{ to: 'cancelled', by, note: 'session-cancelled', now, details },
    });
  }
  await freeSlots(tx, session.id);
  const empty = { taken: 0, held: 0, waiting: 0, status: 'cancelled' as const, cancel_reason: reason };
  return await saveDay(tx, { ...session, ...empty, ics_seq: session.ics_seq + 1 });
}

/** Those who lost their place in a cancelled day are told of the day that was found for them afterwards. */
export async function tellMakeUp(
  tx: Tx,
  cancelled: SessionRow,
  makeUp: MakeUpDay,
  { by, now }: Pick<DayCancelled, 'by' | 'now'>,
): Promise<void> {
  const rows = await tx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .selectAll('registration')
    .where('session_id', '=', cancelled.id)
    .where('reason', '=', 'session-cancelled')
    .where('person.erased_at', 'is', null)
    .execute();
  // The notice is good until the new day; the old one may be over.
  const until = { ...cancelled, starts_at: Date.parse(makeUp.startsAt) };
  for (const row of rows) {
    const told = { note: 'make-up', template: 'make-up', step: makeUp.sessionId, details: { makeUp } };
    await tellAndRemember(tx, until, { ...row, command_key: null }, { from: row.status, by, now, ...told });
  }
}
