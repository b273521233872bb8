/**
 * What single fields of the schedule are, for everything that trainers send. Error texts are codes;
 * `schedule-problem-messages.vi.ts` has a sentence for each.
 */
import { z } from 'zod';

const longestNote = 500;
const timePattern = /^(?:[01]\d|2[0-3]):(?:00|30)$/;

/** A time of day. */
export const TimeSchema = z.string({ error: 'time.shape' }).regex(timePattern, { error: 'time.shape' });
const TitleSchema = z
  .string({ error: 'title.shape' })
  .trim()
  .min(3, { error: 'title.shape' })
  .max(80, { error: 'title.shape' })
  .transform((text) => text.normalize('NFC'));
const CountSchema = (code: 'capacity.shape' | 'queue.shape', least: number) =>
  z.int({ error: code }).min(least, { error: code }).max(500, { error: code });
function chosen(error: 'choice.shape' | 'room.shape' | 'trainer.shape') {
  return z.string({ error }).min(1, { error }).max(100, { error });
}
/** An id that may be a word of the centre's file. */
export const IdSchema = chosen('choice.shape');
/** An id that this feature made. */
export const UuidSchema = z.uuid({ error: 'choice.shape' }).transform((id) => id.toLowerCase());
/** Optimistic concurrency: what was seen. */
export const RevSchema = z
  .int({ error: 'rev.shape' })
  .min(1, { error: 'rev.shape' })
  .meta({ description: 'The `rev` that was shown: a change is refused when somebody else came first.' });
const NoteSchema = z
  .string({ error: 'note.long' })
  .trim()
  .max(longestNote, { error: 'note.long' })
  .transform((text) => (text === '' ? null : text.normalize('NFC')))
  .nullable();
/** Why something falls out. */
export const ReasonSchema = z
  .string({ error: 'reason.shape' })
  .trim()
  .min(3, { error: 'reason.shape' })
  .max(200, { error: 'reason.shape' })
  .transform((text) => text.normalize('NFC'));
/** Days of the week of a class. */
export const WeekdaysSchema = z
  .array(
    z
      .int({ error: 'weekdays.shape' })
      .min(1, { error: 'weekdays.shape' })
      .max(7, { error: 'weekdays.shape' }),
    {
      error: 'weekdays.shape',
    },
  )
  .min(1, { error: 'weekdays.shape' })
  .refine((days) => new Set(days).size === days.length, { error: 'weekdays.shape' })
  .transform((days) => days.toSorted((a, b) => a - b));

/** What every class has, a single day and a weekly one. */
export const classFields = {
  title: TitleSchema.meta({ description: 'What the class is called.' }),
  start: TimeSchema.meta({ description: 'Begin, HH:mm in Vietnam, on a full or half hour.' }),
  end: TimeSchema.meta({ description: 'End, HH:mm in Vietnam.' }),
  roomId: chosen('room.shape').meta({ description: 'One of the rooms in use.' }),
  trainerId: chosen('trainer.shape')
    .nullable()
    .meta({ description: 'Who teaches; null while nobody is chosen.' }),
  capacity: CountSchema('capacity.shape', 1).meta({ description: 'Seats.' }),
  queue: CountSchema('queue.shape', 0).meta({ description: 'How many may wait for a seat.' }),
  note: NoteSchema.meta({ description: 'For the staff alone.' }),
};

/** Whether a class ends after it begins, as far as both are said. */
export function inOrder({ start, end }: { start?: string | undefined; end?: string | undefined }): boolean {
  // A time that is none is told by itself; as text it would come before or after any other.
  const isTold = [start, end].some((time) => time === undefined || !timePattern.test(time));
  return isTold || (start ?? '') < (end ?? '');
}
/** What is wrong where it does not. */
export const timeOrder = { error: 'time.order', path: ['end'] };

/** A number of people. */
export const CounterSchema = z.int().min(0);
