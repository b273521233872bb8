import type { CancelAnswer, SessionCancel } from '../../schedule-schema.ts';
import { cancelDay } from '../seats/cancel-day-repository.ts';
import type { Tx } from '../seats/locked-day-repository.ts';
import type { SessionRow } from '../tables.ts';
import { makeUpDayOf } from './add-session.ts';
import { changeOnce, type Outcome } from './change-once-repository.ts';
import { lockChangeable, refuseAttended, refusePast, viewerOf } from './changeable-repository.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { findMakeUp, freshSession, insertSession, removeSession } from './new-session-repository.ts';
import { requireRoom } from './room-repository.ts';
import { changeTimes } from './session-times.ts';
import { getStaffSession } from './staff-view-repository.ts';

/**
 * One class day is not held: everybody who is registered is told why, and when instead. The day stays in the schedule
 * as cancelled, so that calendars say so and its series does not fill it again. A draft, of which nobody knows, goes.
 */
export async function cancelSession(
  parts: ScheduleParts,
  intent: Intent,
  { id, input }: { readonly id: string; readonly input: SessionCancel },
): Promise<Outcome<CancelAnswer>> {
  return await changeOnce(parts.database, intent, async (tx) => {
    const session = await lockChangeable(parts, tx, { id, rev: input.rev }, intent);
    await refuseAttended(tx, session);
    const made = await planMakeUp(tx, session, input, intent);
    const makeUp = made ?? (await findMakeUp(tx, id, intent.command.now));
    const by = { by: intent.actor, now: intent.command.now };
    await cancelDay(tx, session, {
      ...{ ...by, reason: input.reason, makeUp: makeUp ? makeUpDayOf(makeUp) : null },
    });
    if (made) await insertSession(tx, made); // after the old day gave its room back
    const viewer = viewerOf(intent);
    const answer = {
      session: await getStaffSession(tx, id, viewer),
      makeUp: makeUp ? await getStaffSession(tx, makeUp.id, viewer) : null,
    };
    if (session.status === 'draft') await removeSession(tx, id);
    return answer;
  });
}

async function planMakeUp(
  tx: Tx,
  session: SessionRow,
  { makeUp }: SessionCancel,
  intent: Intent,
): Promise<SessionRow | undefined> {
  if (makeUp === undefined) return undefined;
  const { title, trainer_id, capacity, wait_capacity } = session;
  const room_id = makeUp.roomId ?? session.room_id;
  await requireRoom(tx, room_id);
  const times = changeTimes(session, makeUp);
  refusePast(times.starts_at, intent, 'makeUp');
  const alike = { title, trainer_id, capacity, wait_capacity, room_id, makeup_of: session.id };
  return freshSession({ ...alike, ...times }, intent.command.now);
}
