import type { SessionInput, StaffSessionAnswer } from '../../schedule-schema.ts';
import { type MakeUpDay, tellMakeUp } from '../seats/cancel-day-repository.ts';
import { lockSession, type Tx } from '../seats/locked-day-repository.ts';
import type { SessionRow } from '../tables.ts';
import { changeOnce, type Outcome } from './change-once-repository.ts';
import { refusePast, requireTrainer, viewerOf } from './changeable-repository.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { freshSession, insertSession } from './new-session-repository.ts';
import { Refused } from './refusal.ts';
import { requireRoom } from './room-repository.ts';
import { lockSeries, requireFreeDate } from './series-repository.ts';
import { minuteOf, timesOn } from './session-times.ts';
import { getStaffSession } from './staff-view-repository.ts';

/** One class day by itself, or for one that falls out: then those who lost a seat there are told. */
export async function addSession(
  parts: ScheduleParts,
  intent: Intent,
  input: SessionInput,
): Promise<Outcome<StaffSessionAnswer>> {
  return await changeOnce(parts.database, intent, async (tx) => {
    requireTrainer(input.trainerId, intent);
    await requireRoom(tx, input.roomId);
    const missed = await findMissed(parts, tx, input);
    const session = freshSession(
      { ...fieldsOf(input), ...(await seriesOf(parts, tx, input)) },
      intent.command.now,
    );
    refusePast(session.starts_at, intent);
    await insertSession(tx, session);
    if (missed?.status === 'cancelled' && session.status !== 'draft')
      await tellMakeUp(tx, missed, makeUpDayOf(session), { by: intent.actor, now: intent.command.now });
    return { session: await getStaffSession(tx, session.id, viewerOf(intent)) };
  });
}

/** A day as the notices to those who are to come on it name it. */
export function makeUpDayOf({ id, local_date, starts_at }: SessionRow): MakeUpDay {
  return { sessionId: id, localDate: local_date, startsAt: new Date(starts_at).toISOString() };
}

function fieldsOf(input: SessionInput) {
  const { title, date, start, end, capacity, queue, note = null, isDraft = false } = input;
  return {
    ...{ title, room_id: input.roomId, trainer_id: input.trainerId, capacity, wait_capacity: queue, note },
    ...timesOn(date, minuteOf(start), minuteOf(end)),
    ...{ makeup_of: input.makeUpOf ?? null, status: isDraft ? ('draft' as const) : ('open' as const) },
  };
}

/** Locked, so that nobody is told twice, or never, when it is being cancelled at this moment. */
async function findMissed({ database }: ScheduleParts, tx: Tx, { makeUpOf }: SessionInput) {
  if (makeUpOf === undefined) return undefined;
  const missed = await lockSession(database, tx, makeUpOf);
  if (missed === undefined || missed.status === 'draft')
    throw new Refused({ field: 'makeUpOf', code: 'choice.shape' });
  return missed;
}

/** For a date that never had a class day, the new one stands in its place: the series does not fill it again. */
async function seriesOf({ database }: ScheduleParts, tx: Tx, { makeUpFor }: SessionInput) {
  if (makeUpFor === undefined) return {};
  const { seriesId, date } = makeUpFor;
  if ((await lockSeries(database, tx, seriesId)) === undefined)
    throw new Refused({ field: 'makeUpFor', code: 'choice.shape' });
  await requireFreeDate(tx, seriesId, date);
  return { series_id: seriesId, occurrence_date: date };
}
