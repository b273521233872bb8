/** What trainers send and see of weekly classes, as it is written in JSON. */
import { z } from 'zod';
import { LocalDateSchema } from '#src/platform/text/field-schemas.ts';
import {
  CounterSchema,
  classFields,
  IdSchema,
  inOrder,
  ReasonSchema,
  RevSchema,
  TimeSchema,
  timeOrder,
  WeekdaysSchema,
} from './schedule-field-schema.ts';

const { title, start, end, roomId, trainerId, capacity, queue } = classFields;

/** What the answer `schedule.clash` names. */
const ClashSchema = z.strictObject({
  kind: z.enum(['room', 'trainer']),
  resourceId: z.string(),
  name: z.string().nullable().meta({ description: 'Name of the room or the trainer.' }),
  sessionId: z
    .uuid()
    .nullable()
    .meta({ description: 'The class day that is there already; null: one that the weekly class will get.' }),
  seriesId: z.string().nullable(),
  title: z.string(),
  localDate: LocalDateSchema,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
export type NamedClash = z.infer<typeof ClashSchema>;

const from = LocalDateSchema.meta({ description: 'First day.' });
const until = LocalDateSchema.nullable().meta({ description: 'Last day; null for no end.' });
const skipClashes = z
  .boolean({ error: 'field.type' })
  .optional()
  .meta({ description: 'Leave dates out whose room or trainer is taken, instead of refusing.' });
const cancelPeople = z
  .boolean({ error: 'field.type' })
  .optional()
  .meta({ description: 'Cancel days that fall out although people are registered; they are told.' });
const reason = ReasonSchema.optional().meta({ description: 'Why, for people whose day is cancelled.' });
const weekdays = WeekdaysSchema.meta({ description: 'ISO weekdays: 1 Monday … 7 Sunday.' });
const spanInOrder = ({ from, until }: { from: string; until: string | null }) =>
  until === null || from <= until;
const spanOrder = { error: 'span.order', path: ['until'] };

/** A weekly class. */
export const SeriesInputSchema = z
  .strictObject({
    ...{ title, weekdays, start, end, from, until, roomId, trainerId, capacity, queue, skipClashes },
  })
  .refine(inOrder, timeOrder)
  .refine(spanInOrder, spanOrder);
export type SeriesInput = z.infer<typeof SeriesInputSchema>;

/** A weekly class that is only looked at. */
export const PreviewInputSchema = z
  .strictObject({
    ...{ weekdays, start, end, from, until, roomId, trainerId },
    seriesId: IdSchema.optional().meta({ description: 'A series whose own days do not stand in the way.' }),
  })
  .refine(inOrder, timeOrder)
  .refine(spanInOrder, spanOrder);
export type PreviewInput = z.infer<typeof PreviewInputSchema>;

/** What is to be different about a weekly class from one date on. */
export const SeriesChangeSchema = z
  .strictObject({
    ...{ rev: RevSchema, from, title: title.optional(), weekdays: weekdays.optional() },
    ...{ start: start.optional(), end: end.optional(), roomId: roomId.optional() },
    ...{ trainerId: trainerId.optional(), capacity: capacity.optional(), queue: queue.optional() },
    ...{ skipClashes, cancelPeople, reason },
  })
  .refine(inOrder, timeOrder);
export type SeriesChange = z.infer<typeof SeriesChangeSchema>;

export const SeriesEndSchema = z.strictObject({
  rev: RevSchema,
  until: LocalDateSchema.meta({ description: 'Last day of the series.' }),
  ...{ cancelPeople, reason },
});
export type SeriesEnd = z.infer<typeof SeriesEndSchema>;

const MakeUpSchema = z.strictObject({ date: LocalDateSchema, roomId: z.string() });
const PreviewDaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ date: LocalDateSchema, kind: z.literal('class') }),
  z.strictObject({ date: LocalDateSchema, kind: z.literal('room-closed') }),
  z.strictObject({
    ...{ date: LocalDateSchema, kind: z.literal('holiday'), holiday: z.string() },
    makeUps: z.array(MakeUpSchema),
  }),
  z.strictObject({
    ...{ date: LocalDateSchema, kind: z.literal('clash'), clash: ClashSchema },
    makeUps: z.array(MakeUpSchema),
  }),
]);
export type PreviewedDay = z.infer<typeof PreviewDaySchema>;

/** When a class day could be held instead. */
export const MakeUpListSchema = z.strictObject({ makeUps: z.array(MakeUpSchema) });
export type MakeUpList = z.infer<typeof MakeUpListSchema>;

export const SeriesPreviewSchema = z.strictObject({ days: z.array(PreviewDaySchema) });
export type SeriesPreview = z.infer<typeof SeriesPreviewSchema>;

const people = CounterSchema.meta({ description: 'Who is registered for that day.' });
const EditedDaySchema = z.discriminatedUnion('kind', [
  ...PreviewDaySchema.options,
  z.strictObject({
    ...{ date: LocalDateSchema, kind: z.literal('changed'), people },
    keepsOwn: z.boolean().meta({ description: 'Something of it was changed by hand and stays so.' }),
  }),
  z.strictObject({
    ...{ date: LocalDateSchema, kind: z.literal('kept') },
    why: z.enum(['fact', 'cancelled', 'own', 'same']).meta({
      description: '`own`: what is to be different was changed by hand on that day.',
    }),
  }),
  z.strictObject({ date: LocalDateSchema, kind: z.literal('dropped'), people }),
  z.strictObject({ date: LocalDateSchema, kind: z.literal('stuck'), clash: ClashSchema }),
  z.strictObject({ date: LocalDateSchema, kind: z.literal('seats'), taken: CounterSchema }),
  z.strictObject({ date: LocalDateSchema, kind: z.literal('queue'), waiting: CounterSchema }),
]);
export type PreviewedEdit = z.infer<typeof EditedDaySchema>;

/** What "this and later" would do. With `stuck`, `seats` or `queue` the whole change is refused. */
export const EditPreviewSchema = z.strictObject({
  days: z
    .array(EditedDaySchema)
    .meta({ description: 'Days that are there, and dates that get one (the kinds of a preview).' }),
});
export type EditPreview = z.infer<typeof EditPreviewSchema>;

/** A weekly class as the staff sees it. */
const SeriesSchema = z.strictObject({
  id: z.string(),
  rev: z.int().min(1).meta({ description: 'Goes along with every change.' }),
  title: z.string(),
  weekdays: z.array(z.int()),
  start: TimeSchema,
  end: TimeSchema,
  from: LocalDateSchema,
  until: LocalDateSchema.nullable(),
  roomId: z.string(),
  trainerId: z.string().nullable(),
  capacity: CounterSchema,
  queue: CounterSchema,
});
export type Series = z.infer<typeof SeriesSchema>;

export const SeriesListSchema = z.strictObject({
  series: z.array(
    SeriesSchema.extend({
      leftOut: z
        .array(PreviewDaySchema)
        .meta({ description: 'Dates of the next twelve weeks without a class day, and why.' }),
    }),
  ),
});
export type SeriesList = z.infer<typeof SeriesListSchema>;

const dates = z.array(LocalDateSchema);

/** What became of the days when a series was made, changed or ended. */
export const SeriesAnswerSchema = z.strictObject({
  series: SeriesSchema,
  added: dates.meta({ description: 'Days that are new.' }),
  changed: dates.meta({ description: 'Days that are different now.' }),
  cancelled: dates.meta({ description: 'Days that fall out and had people.' }),
  removed: dates.meta({ description: 'Days that fall out and had nobody.' }),
});
export type SeriesAnswer = z.infer<typeof SeriesAnswerSchema>;
