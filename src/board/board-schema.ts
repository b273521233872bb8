/**
 * What of the live board crosses a border, as it is written in JSON. Full Zod, for the server: the browser takes the
 * types. Error texts are codes; `problem-messages.vi.ts` has a sentence for each.
 */
import { z } from 'zod';
import { checkPersonName, normaliseName } from '#src/platform/text/names.ts';
import { idOf, StepReportSchema } from './told-schema.ts';

/** Longest name on the board, in letters: it stands on a small card. */
const longestShownName = 40;

const ShownNameSchema = z
  .string({ error: 'name.empty' })
  .max(1000, { error: 'name.long', abort: true })
  .transform(normaliseName)
  .superRefine((name, context) => {
    const code = checkPersonName(name) ?? (name.length > longestShownName ? 'name.long' : undefined);
    if (code) context.addIssue({ code: 'custom', message: code });
  })
  .meta({ description: 'How the trainer calls them: the given name is enough.' });

/** Six digits as people type them, with spaces or without. */
export const CodeSchema = z
  .string({ error: 'code.shape' })
  .max(20, { error: 'code.shape', abort: true })
  .transform((typed) => typed.normalize('NFKC').replace(/\s/gu, ''))
  .refine((code) => /^\d{6}$/.test(code), { error: 'code.shape' })
  .meta({ description: 'Six digits that the trainer shows.' });

/** Open a board. */
export const OpeningSchema = z.strictObject({
  sessionId: z
    .uuid({ error: 'field.type' })
    .nullable()
    .meta({ description: 'The class day it is opened for; null for none.' }),
  subject: idOf(
    'What the class is to do: id of the scenario or slug of the lesson; null for anything.',
  ).nullable(),
});
export type Opening = z.infer<typeof OpeningSchema>;

export const JoiningSchema = z.strictObject({
  code: CodeSchema,
  key: z
    .string({ error: 'code.shape' })
    .regex(/^\d{6}$/, { error: 'code.shape' })
    .optional()
    .meta({
      description: 'The six digits that the picture has more: with them nobody is held up by wrong codes.',
    }),
  name: ShownNameSchema,
});

/** What a learner's phone tells; an empty list says that it is still there. */
export const ReportsSchema = z.strictObject({
  steps: z.array(StepReportSchema, { error: 'field.type' }).max(50, { error: 'list.long' }),
});

export const HandSchema = z.strictObject({
  isRaised: z.boolean({ error: 'field.type' }).meta({ description: 'Whether help is asked for.' }),
});

const Instant = z.iso.datetime();

/** Where a learner is, as far as their phone told it. */
const ProgressSchema = z.strictObject({
  subject: z.string(),
  step: z.string(),
  stepIndex: z.int(),
  stepsTotal: z.int(),
  fault: z.string().nullable(),
  since: Instant.meta({ description: 'Since when they are at this step.' }),
  repeatedSince: Instant.nullable().meta({
    description: 'Since when the same thing has gone wrong again, whatever the step.',
  }),
  mistakes: z.int(),
  hints: z.int(),
  doneAt: Instant.nullable(),
});
export type Progress = z.infer<typeof ProgressSchema>;

/** Everything of a seat but the name: this alone is written into the history of a board. */
const seatShape = {
  id: z.uuid(),
  joinedAt: Instant,
  seenAt: Instant.meta({ description: 'When the phone was last heard of.' }),
  leftAt: Instant.nullable(),
  handRaisedAt: Instant.nullable(),
  progress: ProgressSchema.nullable(),
};
const SeatFactsSchema = z.strictObject(seatShape);
export type SeatFacts = z.infer<typeof SeatFactsSchema>;

/** A learner on the board. */
const SeatSchema = z.strictObject({
  ...seatShape,
  name: z.string(),
  number: z.int().nullable().meta({ description: 'From the second one of this name on: 2, 3, …' }),
});
export type Seat = z.infer<typeof SeatSchema>;

const BoardSchema = z.strictObject({
  id: z.uuid(),
  code: z.string().meta({ description: 'Six digits; nobody can join by them once it is closed.' }),
  key: z.string().meta({ description: 'Six digits more, in the picture that is scanned.' }),
  sessionId: z.string().nullable(),
  subject: z.string().nullable(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
});
export type Board = z.infer<typeof BoardSchema>;

/** A whole board at one revision. */
export const BoardStateSchema = z.strictObject({
  revision: z.int().meta({ description: 'How many changes it is made of; the id of the last one.' }),
  serverTime: Instant.meta({ description: 'The clock that the times are of.' }),
  board: BoardSchema,
  seats: z.array(SeatSchema).meta({ description: 'In the order of joining.' }),
});
export type BoardState = z.infer<typeof BoardStateSchema>;

/** One change. A seat that was removed since is told as removed, whatever the change was. */
export const BoardChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['joined', 'progress', 'hand', 'left']), at: Instant, seat: SeatSchema }),
  z.strictObject({ kind: z.literal('removed'), at: Instant, seatId: z.string() }),
  z.strictObject({ kind: z.literal('closed'), at: Instant }),
]);
export type BoardChange = z.infer<typeof BoardChangeSchema>;
export type ChangeKind = BoardChange['kind'];

/** When phones were last heard of: not counted as a change, told every 20 seconds. */
export const SeenSchema = z.strictObject({
  serverTime: Instant,
  seats: z.record(z.string(), Instant).meta({ description: 'By the id of the seat.' }),
});
export type Seen = z.infer<typeof SeenSchema>;

export const BoardListSchema = z.strictObject({ boards: z.array(BoardSchema) });
export type BoardList = z.infer<typeof BoardListSchema>;

export const OpenedSchema = z.strictObject({ board: BoardSchema });
export type Opened = z.infer<typeof OpenedSchema>;

/** What a learner sees of a board: their own seat, nobody else. */
const OwnSeatSchema = z.strictObject({
  name: z.string(),
  number: z.int().nullable(),
  subject: z.string().nullable().meta({ description: 'What the class is to do; null for anything.' }),
  isHandRaised: z.boolean(),
  lastSeq: z.int().meta({ description: 'The last thing known of this phone; -1 for nothing.' }),
});
export type OwnSeat = z.infer<typeof OwnSeatSchema>;

export const JoinedSchema = z.strictObject({
  token: z.string().meta({ description: 'Goes into `Authorization: Bearer`; kept on the phone alone.' }),
  seat: OwnSeatSchema,
});
export type Joined = z.infer<typeof JoinedSchema>;

export const OwnSeatAnswerSchema = z.strictObject({ seat: OwnSeatSchema });
export type OwnSeatAnswer = z.infer<typeof OwnSeatAnswerSchema>;

export const DoneSchema = z.strictObject({ done: z.literal(true) });
export type Done = z.infer<typeof DoneSchema>;
