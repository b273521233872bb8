import { z } from 'zod';
import { DateFieldSchema } from '#src/platform/data-files/date-field-schema.ts';
import type { DataCode } from './data-words.vi.ts';
import { faultIds, reasonCodes } from './engine/codes.ts';

/**
 * Pieces that several data files share. Descriptions are for whoever reads or changes a schema; no program reads them.
 * What a teacher is told about a field stands in `messages.vi.ts`, and a test sees that no field is left out.
 */

/** A schema answers with a code; `messages.vi.ts` has its sentence. */
export const code = (word: DataCode) => word;

/** An id is for ever: other files and saved runs refer to it. */
export const IdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: code('id.shape'),
});

/** A text that a person reads, in Vietnamese; never empty. */
export const TextSchema = z
  .string()
  .trim()
  .min(1, { error: code('text.empty') });

/** A day as YYYY-MM-DD, in Vietnam. */
export const DateSchema = DateFieldSchema;

/** A moment with its zone. */
export const MomentSchema = z.iso.datetime({ offset: true, error: code('moment.shape') });

/** Code of a lesson: module A–E and its number, as in `content/lessons`. */
export const LessonCodeSchema = z.string().regex(/^[A-E]\d$/, { error: code('lesson.shape') });

/** An answer to one field: what was typed or chosen, or whether a box is ticked. */
export const AnswerSchema = z.union([z.string(), z.boolean()]);

/** Why an officer returns a dossier. */
export const ReasonSchema = z.enum(reasonCodes);

/** One of the faults that tasks teach. */
export const FaultIdSchema = z.enum(faultIds);

/** A figure or rule that can go out of date: nothing of the kind is written without it. */
export const StandingSchema = z.strictObject({
  asOf: DateSchema.meta({ description: 'Day on which this was last read in its source.' }),
  reviewBy: DateSchema.meta({
    description: 'Day from which it must be read again; pages then say that it is old.',
  }),
  status: z.enum(['verified', 'local', 'example']).meta({
    description:
      'verified = read in the source; local = differs from place to place; example = invented for practice, always shown as an example.',
  }),
});

/** Length of a processing time. */
export const DurationSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('same-day') }),
  z.strictObject({ unit: z.literal('working-days'), days: z.int().positive() }),
]);

/** An agency: its kind and the code of its place. */
export const AgencySchema = z
  .string()
  .regex(/^(commune-committee|commune-police|province-department):\d{2,5}$/, {
    error: code('agency.shape'),
  });
