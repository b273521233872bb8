/** Who came, as it is written in JSON. Full Zod, for the server: the browser takes the types. */
import { z } from 'zod';

const IdSchema = z.uuid({ error: 'field.type' }).transform((id) => id.toLowerCase());

/** How somebody was seen. */
const methods = ['qr', 'list', 'code', 'self', 'paper'] as const;

/** Something that happened at the door, or its correction. */
const MarkSchema = z
  .strictObject({
    id: IdSchema.meta({ description: 'Made by the device. The same mark may be sent any number of times.' }),
    sessionId: IdSchema,
    mark: z.enum(['in', 'undo'], { error: 'field.type' }),
    registrationId: IdSchema.nullable().meta({ description: 'Null where only a code was read.' }),
    code: z
      .string({ error: 'field.type' })
      .max(40, { error: 'field.type' })
      .nullable()
      .meta({ description: 'What was read or typed, for people whom the device does not know.' }),
    undoes: IdSchema.nullable().meta({ description: 'Of an undo: the mark that it takes back.' }),
    method: z.enum(methods, { error: 'field.type' }),
    deviceId: IdSchema,
    at: z.iso.datetime({ error: 'field.type' }).meta({ description: 'By the clock of the device.' }),
  })
  .refine(({ mark, undoes }) => (mark === 'undo') === (undoes !== null), {
    error: 'field.type',
    path: ['undoes'],
  });
export type AttendanceMark = z.infer<typeof MarkSchema>;

export const AttendanceInputSchema = z.strictObject({
  marks: z.array(MarkSchema).min(1, { error: 'rows.none' }).max(500, { error: 'marks.many' }),
});

/** What each mark came to. */
export const AttendanceAnswerSchema = z.strictObject({
  marks: z.array(
    z.strictObject({
      id: z.uuid(),
      verdict: z.enum(['attended', 'undone', 'unknown', 'no-seat', 'to-confirm', 'no-class']).meta({
        description: '`no-class`: there is no such class day. Nothing was kept; the device keeps it.',
      }),
      registrationId: z.uuid().nullable(),
    }),
  ),
});
export type AttendanceAnswer = z.infer<typeof AttendanceAnswerSchema>;

/** The code that the trainer shows, so that people who are in the room can say so themselves. */
export const ClassCodeSchema = z.strictObject({
  code: z.string().meta({ description: 'Four digits.' }),
  until: z.iso
    .datetime()
    .meta({ description: 'When another one is shown; this one is good for ten minutes more.' }),
});
export type ClassCode = z.infer<typeof ClassCodeSchema>;

export const CheckInInputSchema = z.strictObject({
  classCode: z
    .string({ error: 'class-code.shape' })
    .transform((typed) => typed.normalize('NFKC').replace(/\s/gu, ''))
    .refine((code) => /^\d{4}$/.test(code), { error: 'class-code.shape' }),
});

export const CheckInAnswerSchema = z.strictObject({
  verdict: z.enum(['attended', 'to-confirm']),
});
export type CheckInAnswer = z.infer<typeof CheckInAnswerSchema>;
