import { z } from 'zod';
import { faultIds, reasonCodes } from './engine/codes.ts';

/** Pieces that several data files share. Each description is written for the teacher who fills the file in. */

export const IdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'use small letters without marks, digits and hyphens, like "khai-sinh"',
});

export const TextSchema = z.string().trim().min(1, { error: 'must not be empty' });

export const DateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'write the date as year-month-day, like "2026-11-23"' })
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text), {
    error: 'is not a day of the calendar',
  });

export const AnswerSchema = z.union([z.string(), z.boolean()]);

export const ReasonSchema = z.enum(reasonCodes);

export const FaultIdSchema = z.enum(faultIds);

/** A figure or rule that can go out of date: nothing of the kind is written without it. */
export const StandingSchema = z.strictObject({
  asOf: DateSchema.meta({ description: 'Day on which this was last read in its source.' }),
  reviewBy: DateSchema.meta({ description: 'Last day on which it may be shown without being read again.' }),
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
