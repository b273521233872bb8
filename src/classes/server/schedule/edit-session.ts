import type { SessionChange, SessionMove, StaffSessionAnswer } from '../../schedule-schema.ts';
import { changeDay } from '../seats/change-day-repository.ts';
import { saveNote } from '../seats/day-fields-repository.ts';
import type { Tx } from '../seats/locked-day-repository.ts';
import type { SessionRow } from '../tables.ts';
import { changeOnce, type Outcome } from './change-once-repository.ts';
import {
  lockChangeable,
  lockUnchanged,
  refuseAttended,
  refusePast,
  requireTrainer,
  viewerOf,
} from './changeable-repository.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { requireRoom } from './room-repository.ts';
import { changeTimes } from './session-times.ts';
import { getStaffSession } from './staff-view-repository.ts';

/** A change of one class day, by its id. */
interface Change<Input> {
  readonly id: string;
  readonly input: Input;
}

/** Change what is different about one class day. Its note can be changed for ever, the rest until it begins. */
export async function editSession(
  parts: ScheduleParts,
  intent: Intent,
  { id, input }: Change<SessionChange>,
): Promise<Outcome<StaffSessionAnswer>> {
  return await changeOnce(parts.database, intent, async (tx) => {
    const { rev, note, ...others } = input;
    const seen = { id, rev };
    const isNoteOnly = Object.values(others).every((value) => value === undefined);
    if (isNoteOnly) await saveNote(tx, await lockUnchanged(parts, tx, seen, intent), note);
    else await edit(tx, await lockChangeable(parts, tx, seen, intent), input, intent);
    return { session: await getStaffSession(tx, id, viewerOf(intent)) };
  });
}

/** Another day, time, room or trainer: id, registrations and codes stay, everybody is told. */
export async function moveSession(
  parts: ScheduleParts,
  intent: Intent,
  { id, input }: Change<SessionMove>,
): Promise<Outcome<StaffSessionAnswer>> {
  return await changeOnce(parts.database, intent, async (tx) => {
    const session = await lockChangeable(parts, tx, { id, rev: input.rev }, intent);
    await edit(tx, session, input, intent);
    return { session: await getStaffSession(tx, id, viewerOf(intent)) };
  });
}

async function edit(
  tx: Tx,
  session: SessionRow,
  input: Partial<SessionChange> & Partial<SessionMove>,
  intent: Intent,
): Promise<void> {
  const { title = session.title, note = session.note } = input;
  const { roomId = session.room_id, trainerId = session.trainer_id } = input;
  const times = changeTimes(session, input);
  const isAtOtherTime = times.starts_at !== session.starts_at || times.ends_at !== session.ends_at;
  if (isAtOtherTime) {
    await refuseAttended(tx, session);
    refusePast(times.starts_at, intent, input.date === undefined ? 'start' : 'date');
  }
  if (roomId !== session.room_id) await requireRoom(tx, roomId);
  if (trainerId !== session.trainer_id) requireTrainer(trainerId, intent);
  const { capacity = session.capacity, queue = session.wait_capacity, moveToQueue = [] } = input;
  const seats = { capacity, wait_capacity: queue };
  await changeDay(
    tx,
    session,
    { title, note, room_id: roomId, trainer_id: trainerId, ...times, ...seats },
    { by: intent.actor, now: intent.command.now, moveToQueue },
  );
}
