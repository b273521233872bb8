import type { Actor } from '../actor.ts';
import { renewNotices, tellAndRemember } from '../history-repository.ts';
import { findUntoldMoves } from '../notices/moved-repository.ts';
import { Refused } from '../schedule/refusal.ts';
import { freeSlots, takeSlots } from '../schedule/slot-repository.ts';
import type { SessionRow } from '../tables.ts';
import { changeCapacity } from './capacity-repository.ts';
import { activeOf, roomOf, saveDay, type Tx } from './locked-day-repository.ts';
import { fillFromQueue } from './queue-repository.ts';

/** Who changes a day, and who of its people waits afterwards. */
interface DayChange {
  readonly by: Actor;
  readonly now: number;
  readonly moveToQueue?: readonly string[];
}

/** What the staff can change; counters follow from it. */
export type DayFields = Pick<
  SessionRow,
  | 'title'
  | 'local_date'
  | 'starts_at'
  | 'ends_at'
  | 'room_id'
  | 'trainer_id'
  | 'capacity'
  | 'wait_capacity'
  | 'note'
  | 'series_id'
>;

/**
 * Make a locked day what the staff wants: room and trainer are taken before the old ones are anybody else's, seats
 * follow from the new number, registrations keep their id and code, and everybody is told where to go, and when.
 * @throws Refused for a clash, or for seats and numbers in the queue that people already have
 */
export async function changeDay(
  tx: Tx,
  session: SessionRow,
  fields: Partial<DayFields>,
  { by, now, moveToQueue = [] }: DayChange,
): Promise<SessionRow> {
  const target = withClosing({ ...session, ...fields }, session);
  if (isElsewhere(session, target) || session.trainer_id !== target.trainer_id) {
    await freeSlots(tx, session.id);
    await takeSlots(tx, target);
  }
  const counted = await changeCapacity(tx, target, { capacity: target.capacity, moveToQueue, by, now });
  const filled = await fillFromQueue(tx, counted, now);
  if (filled.waiting > filled.wait_capacity)
    throw new Refused({ code: 'queue.below-waiting', details: { waiting: filled.waiting } });
  const isShown = isElsewhere(session, target) || session.title !== target.title;
  const saved = await saveDay(tx, { ...filled, ics_seq: session.ics_seq + (isShown ? 1 : 0) });
  if (isElsewhere(session, saved)) await tellMoved(tx, session, saved, { by, now });
  return saved;
}

/** Registration that went on until the begin goes on until the new one. */
function withClosing(target: SessionRow, { closes_at, starts_at }: SessionRow): SessionRow {
  return { ...target, closes_at: closes_at === starts_at ? target.starts_at : closes_at };
}

function isElsewhere(before: SessionRow, after: SessionRow): boolean {
  const { starts_at, ends_at, room_id } = after;
  return before.starts_at !== starts_at || before.ends_at !== ends_at || before.room_id !== room_id;
}

async function tellMoved(tx: Tx, before: SessionRow, after: SessionRow, { by, now }: DayChange) {
  const untold = await findUntoldMoves(tx, after.id);
  await renewNotices(tx, after);
  const rows = await activeOf(tx, after.id);
  if (rows.length === 0) return;
  const [from, to] = [await whereAndWhen(tx, before), await whereAndWhen(tx, after)];
  for (const row of rows) {
    const details = { from: untold.get(row.id) ?? from, to };
    const told = { note: 'moved', template: 'moved', step: after.ics_seq, details };
    await tellAndRemember(tx, after, { ...row, command_key: null }, { from: row.status, by, now, ...told });
  }
}

async function whereAndWhen(tx: Tx, session: SessionRow) {
  const [startsAt, endsAt] = [session.starts_at, session.ends_at].map((at) => new Date(at).toISOString());
  return { startsAt, endsAt, room: (await roomOf(tx, session)).name };
}
