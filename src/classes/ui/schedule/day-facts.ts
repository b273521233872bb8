import { formatVietnamTimeOfDay } from '#src/platform/text/vietnam-clock.ts';
import { scheduleMessages as texts } from '../../messages-schedule.vi.ts';
import type { StaffSession } from '../../schedule-schema.ts';
import { dayOf } from '../session-words.ts';

/** Everything about a class day that the staff reads, a word for each, in order. */
export function factsOf(session: StaffSession): { readonly name: string; readonly value: string }[] {
  const { facts } = texts;
  return [
    { name: facts.title, value: session.title },
    { name: facts.day, value: dayOf(session) },
    { name: facts.time, value: timesOf(session) },
    { name: facts.room, value: session.room.name },
    { name: facts.trainer, value: trainerOf(session) },
    { name: facts.seats, value: texts.seats(session.taken, session.capacity) },
    { name: facts.queue, value: texts.queueOf(session.waiting, session.queue) },
    { name: facts.status, value: statusOf(session) },
    { name: facts.note, value: session.note ?? texts.noNote },
  ];
}

/** What became different, a sentence each. People who register meanwhile are no change of the day. */
export function whatChanged(before: StaffSession, now: StaffSession): string[] {
  const [old, current] = [factsOf(before), factsOf({ ...now, taken: before.taken, waiting: before.waiting })];
  return current.flatMap(({ name, value }, at) => {
    const was = old[at]?.value ?? '';
    return was === value ? [] : [texts.became(name, was, value)];
  });
}

/** From when to when. */
export function timesOf({ startsAt, endsAt }: Pick<StaffSession, 'startsAt' | 'endsAt'>): string {
  return texts.span(formatVietnamTimeOfDay(startsAt), formatVietnamTimeOfDay(endsAt));
}

/** Who teaches. */
export function trainerOf({ trainer }: StaffSession): string {
  return trainer === null ? texts.noTrainer : (trainer.name ?? texts.goneTrainer);
}

/** Where the day stands; of a cancelled one, why. */
export function statusOf({ status, cancelReason }: StaffSession): string {
  return status === 'cancelled' ? texts.cancelled(cancelReason) : texts.status[status];
}
