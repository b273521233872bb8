import { scheduleMessages } from '../../messages-schedule.vi.ts';
import { scheduleFields } from '../../schedule-problem-messages.vi.ts';
import type { Fault } from './change-form.svelte.ts';
import { type ClassField, dayTyped, type TypedClass } from './typed-class.svelte.ts';

/**
 * Everything that is wrong with what was typed, field by field and all at once: the server looks at a plan in steps, and
 * would tell the rest only afterwards.
 */
export function classFaults(typed: TypedClass, fields: readonly ClassField[]): Fault[] {
  return fields.flatMap((field) => {
    const message = faultOf(typed, field);
    return message === undefined ? [] : [{ field, message }];
  });
}

function faultOf(typed: TypedClass, field: ClassField): string | undefined {
  const { title, date, start, end, roomId, capacity, queue } = typed;
  const length = title.trim().length;
  if (field === 'title' && (length < 3 || length > 80)) return scheduleFields['title.shape'];
  if (field === 'date' && dayTyped(date) === undefined) return scheduleMessages.dateWrong;
  if (field === 'end' && end <= start) return scheduleFields['time.order'];
  if (field === 'roomId' && roomId === '') return scheduleFields['room.shape'];
  if (field === 'capacity' && !isCount(capacity, 1)) return scheduleFields['capacity.shape'];
  if (field === 'queue' && !isCount(queue, 0)) return scheduleFields['queue.shape'];
  return undefined;
}

function isCount(typed: string, least: number): boolean {
  const count = Number(typed);
  return typed.trim() !== '' && Number.isInteger(count) && count >= least && count <= 500;
}
