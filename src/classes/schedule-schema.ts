/** What trainers send and see of class days, as it is written in JSON. */
import { z } from 'zod';
import { LocalDateSchema } from '#src/platform/text/field-schemas.ts';
import {
  CounterSchema,
  classFields,
  IdSchema,
  inOrder,
  ReasonSchema,
  RevSchema,
  timeOrder,
  UuidSchema,
} from './schedule-field-schema.ts';
import { SessionStatusSchema } from './schemas.ts';

const { title, start, end, roomId, trainerId, capacity, queue, note } = classFields;

/** One class day that belongs to no series, or makes up for one that falls out. */
export const SessionInputSchema = z
  .strictObject({
    ...{ title, start, end, roomId, trainerId, capacity, queue },
    date: LocalDateSchema.meta({ description: 'The day in Vietnam.' }),
    note: note.optional(),
    isDraft: z
      .boolean({ error: 'field.type' })
      .optional()
      .meta({ description: 'Not shown to the public until it is opened.' }),
    makeUpOf: UuidSchema.optional().meta({
      description: 'The class day that it makes up for; who lost a seat there is told.',
    }),
    makeUpFor: z
      .strictObject({ seriesId: IdSchema, date: LocalDateSchema })
      .optional()
      .meta({ description: 'The date of a series, such as a holiday, that it makes up for.' }),
  })
  .refine(inOrder, timeOrder)
  .refine((input) => input.makeUpOf === undefined || input.makeUpFor === undefined, {
    error: 'make-up.twice',
    path: ['makeUpFor'],
  });
export type SessionInput = z.infer<typeof SessionInputSchema>;

/** What is to be different about one class day; its date is changed by moving it. */
export const SessionChangeSchema = z
  .strictObject({
    rev: RevSchema,
    ...{ title: title.optional(), start: start.optional(), end: end.optional() },
    ...{ roomId: roomId.optional(), trainerId: trainerId.optional(), note: note.optional() },
    ...{ capacity: capacity.optional(), queue: queue.optional() },
    moveToQueue: z
      .array(UuidSchema, { error: 'choice.shape' })
      .max(500, { error: 'choice.shape' })
      .optional()
      .meta({
        description:
          'With fewer seats than people: the registrations that wait instead, before everybody who waits already.',
      }),
  })
  .refine(inOrder, timeOrder);
export type SessionChange = z.infer<typeof SessionChangeSchema>;

/** Another day, time, room or trainer for a class day; everybody who is registered stays so and is told. */
export const SessionMoveSchema = z
  .strictObject({
    ...{ rev: RevSchema, date: LocalDateSchema, start: start.optional(), end: end.optional() },
    ...{ roomId: roomId.optional(), trainerId: trainerId.optional() },
  })
  .refine(inOrder, timeOrder);
export type SessionMove = z.infer<typeof SessionMoveSchema>;

export const SessionCancelSchema = z.strictObject({
  rev: RevSchema,
  reason: ReasonSchema.meta({ description: 'Why, in words for everybody who was registered.' }),
  makeUp: z
    .strictObject({
      date: LocalDateSchema,
      start: start.optional(),
      end: end.optional(),
      roomId: roomId.optional(),
    })
    .refine(inOrder, timeOrder)
    .optional()
    .meta({
      description: 'Makes a class day instead, otherwise like this one, and names it in the notices.',
    }),
});
export type SessionCancel = z.infer<typeof SessionCancelSchema>;

/** For closing and opening the registration. */
export const SessionRevSchema = z.strictObject({ rev: RevSchema });
export type SessionRev = z.infer<typeof SessionRevSchema>;

/** One class day as the staff sees it. */
const StaffSessionSchema = z.strictObject({
  id: z.uuid(),
  rev: z.int().min(1).meta({ description: 'Goes along with every change.' }),
  seriesId: z.string().nullable(),
  occurrenceDate: LocalDateSchema.meta({ description: 'The date that its series gave it.' }),
  title: z.string(),
  localDate: LocalDateSchema,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  room: z.strictObject({
    id: z.string(),
    name: z.string(),
    place: z.string().optional().meta({
      description: 'Its address; left out in answers that are stored from before it was told.',
    }),
  }),
  trainer: z
    .strictObject({ id: z.string(), name: z.string().nullable() })
    .nullable()
    .meta({ description: 'Without a name when this person is no trainer any more.' }),
  capacity: CounterSchema,
  taken: CounterSchema,
  held: CounterSchema,
  waiting: CounterSchema,
  queue: CounterSchema.meta({ description: 'How many may wait.' }),
  status: SessionStatusSchema,
  note: z.string().nullable(),
  cancelReason: z.string().nullable(),
  makeUpOf: z.uuid().nullable(),
});
export type StaffSession = z.infer<typeof StaffSessionSchema>;

export const StaffSessionAnswerSchema = z.strictObject({ session: StaffSessionSchema });
export type StaffSessionAnswer = z.infer<typeof StaffSessionAnswerSchema>;

export const CancelAnswerSchema = z.strictObject({
  session: StaffSessionSchema,
  makeUp: StaffSessionSchema.nullable(),
});
export type CancelAnswer = z.infer<typeof CancelAnswerSchema>;

export const TrainerListSchema = z.strictObject({
  trainers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type TrainerList = z.infer<typeof TrainerListSchema>;

export const StaffScheduleSchema = z.strictObject({ sessions: z.array(StaffSessionSchema) });
export type StaffSchedule = z.infer<typeof StaffScheduleSchema>;
