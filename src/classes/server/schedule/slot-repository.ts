import type { Kysely, Transaction } from 'kysely';
import type { LocalDate } from '#src/platform/text/dates.ts';
import { type Clash, createClashFinder, slotsOf, type TakenSlot } from '../../rules/schedule-slots.ts';
import type { ClassTables, SessionRow } from '../tables.ts';
import { Refused } from './refusal.ts';
import { placeOf } from './session-times.ts';

type Tx = Transaction<ClassTables>;

/** A span of days, both of which belong to it. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Half hours of rooms and trainers that are taken. */
export async function listTakenSlots(
  db: Kysely<ClassTables>,
  { from, to }: Days,
): Promise<readonly TakenSlot[]> {
  const rows = await db
    .selectFrom('resource_slot')
    .innerJoin('class_session', 'class_session.id', 'resource_slot.session_id')
    .selectAll('resource_slot')
    .select(['title', 'starts_at', 'ends_at', 'series_id'])
    .where('resource_slot.local_date', '>=', from)
    .where('resource_slot.local_date', '<=', to)
    .execute();
  return rows.map((row) => ({
    ...{ kind: row.kind, resourceId: row.resource_id, localDate: row.local_date, slot: row.slot },
    ...{ sessionId: row.session_id, title: row.title, seriesId: row.series_id },
    ...{ startsAt: row.starts_at, endsAt: row.ends_at },
  }));
}

/**
 * Take the room and the trainer of a class day that is in the schedule already. The key of the table decides between
 * two who come at the same moment: the second waits for the first, and then sees what is in the way.
 * @returns what stands in the way; then some of the half hours are taken, and all has to be taken back
 */
export async function claimSlots(tx: Tx, session: SessionRow): Promise<Clash | undefined> {
  const wanted = slotsOf(placeOf(session)).map(({ kind, resourceId, localDate, slot }) => ({
    ...{ kind, resource_id: resourceId, local_date: localDate, slot, session_id: session.id },
  }));
  const claimed = await tx
    .insertInto('resource_slot')
    .values(wanted)
    .onConflict((conflict) => conflict.doNothing())
    .returning('slot')
    .execute();
  if (claimed.length === wanted.length) return undefined;
  const taken = await listTakenSlots(tx, { from: session.local_date, to: session.local_date });
  return createClashFinder(taken.filter(({ sessionId }) => sessionId !== session.id))(placeOf(session));
}

/** Give back what a class day has taken. */
export async function freeSlots(tx: Tx, sessionId: string): Promise<void> {
  await tx.deleteFrom('resource_slot').where('session_id', '=', sessionId).execute();
}

/** Take the room and the trainer, or refuse the whole change. @throws Refused `schedule.clash` */
export async function takeSlots(tx: Tx, session: SessionRow): Promise<void> {
  const clash = await claimSlots(tx, session);
  if (clash !== undefined) throw new Refused({ code: 'schedule.clash', clashes: [clash] });
}
