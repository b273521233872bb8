/**
 * What the staff does with people of a class, as it is written in JSON. Full Zod, for the server: the browser takes the
 * types.
 */
import { z } from 'zod';
import { CommuneCodeSchema, personShape, RegistrationStatusSchema } from './schemas.ts';

/** One person whom somebody of the staff enters. */
const EnteredPersonSchema = z.strictObject({
  rowKey: z
    .string({ error: 'field.type' })
    .min(1, { error: 'field.type' })
    .max(200, { error: 'field.type' })
    .meta({ description: 'Names this row, the same each time it is sent; only a keyed hash of it is kept.' }),
  ...personShape,
});

/** People of one commune whom somebody of the staff registers. */
export const PeopleInputSchema = z.strictObject({
  communeCode: CommuneCodeSchema,
  source: z.enum(['officer', 'walk-in'], { error: 'field.type' }).meta({
    description:
      '`walk-in`: they stand there while the class runs, and have come by that; for whoever may say who came.',
  }),
  channel: z
    .enum(['desk', 'paper', 'email'], { error: 'field.type' })
    .optional()
    .meta({ description: 'How they reached the staff: in person, or by a form that they filled in.' }),
  asHousehold: z
    .boolean({ error: 'field.type' })
    .meta({ description: 'They get seats together, or wait together.' }),
  consentReadAloud: z.literal(true, { error: 'consent.read-aloud' }).meta({
    description: 'The consent was read to each of them, or stood on the form, and each agreed.',
  }),
  rows: z.array(EnteredPersonSchema).min(1, { error: 'rows.none' }).max(20, { error: 'rows.many' }),
});
export type PeopleInput = z.infer<typeof PeopleInputSchema>;

/** What became of one row. */
const RowAnswerSchema = z.strictObject({
  rowKey: z.string(),
  outcome: z
    .enum(['confirmed', 'waitlisted', 'attended', 'needs-decision', 'duplicate', 'invalid'])
    .meta({ description: '`duplicate`: the person is in this class already, by whatever way.' }),
  code: z.string().optional().meta({ description: 'What the person says at the desk.' }),
  waitNumber: z.int().optional(),
  reason: z.string().optional().meta({
    description: 'With `invalid`: the code of a wrong field, `class.full` or `registration.same-name`.',
  }),
  isKnown: z.boolean().meta({ description: 'The same row was entered before; nothing was written now.' }),
});
export type RowAnswer = z.infer<typeof RowAnswerSchema>;

export const PeopleAnswerSchema = z.strictObject({ rows: z.array(RowAnswerSchema) });
export type PeopleAnswer = z.infer<typeof PeopleAnswerSchema>;

/** Somebody on the list of a class. */
const RosterEntrySchema = z.strictObject({
  id: z.uuid().meta({ description: 'Id of the registration.' }),
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  communeCode: z.string(),
  birthYear: z.int().nullable(),
  status: RegistrationStatusSchema,
  waitNumber: z.int().nullable(),
  source: z.enum(['self', 'officer', 'import', 'walk-in']),
  helpNeeded: z.string().nullable(),
});

/** Somebody on the list, and what is known of their coming. */
const RosterPersonSchema = RosterEntrySchema.extend({
  sightings: z
    .array(z.uuid())
    .meta({ description: 'Marks by which somebody was seen and that nobody took back; an undo names each.' }),
  saysPresent: z.boolean().meta({ description: 'Says so themselves, by the class code: to be confirmed.' }),
});

/** A mark that a human has to look at. */
const OpenMarkSchema = z.strictObject({
  id: z.uuid(),
  verdict: z.enum(['unknown', 'no-seat']),
  code: z.string().nullable().meta({ description: 'What was read.' }),
  registrationId: z.uuid().nullable(),
  at: z.iso.datetime(),
});

export const RosterSchema = z.strictObject({
  people: z.array(RosterPersonSchema),
  openMarks: z.array(OpenMarkSchema),
});
export type Roster = z.infer<typeof RosterSchema>;

/** What is known of one registration. */
export type RosterEntry = z.infer<typeof RosterEntrySchema>;

/** Somebody who may be in a class twice: a human decides. */
const PendingSchema = z.strictObject({
  person: RosterEntrySchema,
  session: z.strictObject({
    id: z.uuid(),
    title: z.string(),
    localDate: z.string(),
    startsAt: z.iso.datetime(),
  }),
  registeredAt: z.iso.datetime(),
  alike: z.array(RosterEntrySchema).meta({
    description: 'People of that name in the same class; for officers and helpers those of their commune.',
  }),
  elsewhere: z.int().meta({
    description:
      'How many of another commune have the name and the phone: all that whoever works for one commune hears of them.',
  }),
});
export const PendingListSchema = z.strictObject({ pending: z.array(PendingSchema) });
export type PendingList = z.infer<typeof PendingListSchema>;

export const DecisionInputSchema = z.strictObject({
  isSamePerson: z
    .boolean({ error: 'field.type' })
    .meta({ description: 'The person is in the class already.' }),
});

/** Where a registration stands after the staff changed it. */
export const ChangedSchema = z.strictObject({ person: RosterEntrySchema });
export type Changed = z.infer<typeof ChangedSchema>;
