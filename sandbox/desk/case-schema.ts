import { z } from 'zod';
import {
  AgencySchema,
  AnswerSchema,
  FaultIdSchema,
  IdSchema,
  LessonCodeSchema,
  MomentSchema,
  ReasonSchema,
  TextSchema,
} from '../data-schema.ts';
import { DossierSeedSchema } from '../scenario-schema.ts';
import { howPhrases } from './phrases.ts';

const why = TextSchema.meta({ description: 'Why this is the right decision, told after deciding.' });

/** One thing that was planted: in a paper, in an answer, or (neither named) in the dossier as a whole. */
const PlantedSchema = z.strictObject({
  reason: ReasonSchema,
  component: IdSchema.optional(),
  field: z.string().optional(),
  advice: z.enum(howPhrases).optional().meta({
    description: 'The advice that helps, where what usually helps with this reason would be wrong.',
  }),
});

const choices = z.array(z.strictObject({ id: IdSchema, text: TextSchema }));
const planted = z.array(PlantedSchema).min(1).meta({ description: 'Everything that is wrong, no more.' });

const RightSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('accept'),
    why,
    planted: planted.optional().meta({ description: 'R14 when it comes late and is accepted all the same.' }),
  }),
  z.strictObject({ act: z.literal('request-supplement'), why, planted }),
  z.strictObject({
    act: z.literal('reject'),
    why,
    planted,
    target: IdSchema.meta({ description: 'Id of the place or matter among "targets" that is right.' }),
  }),
  z.strictObject({
    act: z.literal('apologise'),
    why,
    cause: IdSchema.meta({ description: 'Id of the true reason among "causes".' }),
    moreDays: z
      .int()
      .positive()
      .meta({ description: 'Working days still needed, from the old due date or, when late, from today.' }),
  }),
  z.strictObject({ act: z.literal('stop'), why, planted }),
  z.strictObject({ act: z.literal('process'), why, target: IdSchema }),
  z.strictObject({
    act: z.literal('return'),
    why,
    way: z
      .enum(['electronic', 'counter', 'post'])
      .optional()
      .meta({ description: 'How to hand it over, where the person has asked for another way since.' }),
  }),
]);
/** What is right in a case, as its file says it. Dates are not written there: they follow from the rules. */
export type RightInFile = z.infer<typeof RightSchema>;

/** One dossier on the desk, with what was planted in it and the right decision. */
export const DeskCaseSchema = z.strictObject({
  id: IdSchema,
  version: z.int().positive(),
  title: TextSchema,
  lesson: LessonCodeSchema,
  story: z.array(TextSchema).min(1).meta({ description: 'What the officer knows besides the papers.' }),
  persona: IdSchema.meta({ description: 'Who filed it.' }),
  cast: z.array(IdSchema).default([]),
  procedure: IdSchema,
  agencies: z.array(AgencySchema).min(1).meta({ description: 'The agencies that may decide it.' }),
  startsAt: MomentSchema.meta({ description: 'The moment at which the officer sits before it.' }),
  arrival: z.enum(['online', 'counter', 'post']).meta({ description: 'How the dossier came in.' }),
  facts: z.record(z.string(), AnswerSchema).meta({ description: 'The true answers, by field id.' }),
  declared: z
    .record(z.string(), AnswerSchema)
    .default({})
    .meta({ description: 'Answers in which the form differs from the truth.' }),
  databaseFields: z
    .array(z.string())
    .default([])
    .meta({ description: 'Fields that the population database can tell, by id.' }),
  inDatabase: z
    .array(IdSchema)
    .default([])
    .meta({ description: 'Papers already in a database: never to be asked for.' }),
  asksFor: z
    .array(z.strictObject({ component: IdSchema, reason: ReasonSchema, text: TextSchema }))
    .default([])
    .meta({ description: 'Papers that are in no database, so that they are needed here.' }),
  supplementDays: z.int().positive().default(7),
  dossier: DossierSeedSchema.omit({ procedure: true, answers: true }),
  earlier: z
    .array(DossierSeedSchema.omit({ answers: true }))
    .default([])
    .meta({ description: 'Dossiers the same person filed before this one.' }),
  targets: choices.default([]).meta({ description: 'Where to send it, or what to do instead: a choice.' }),
  causes: choices.default([]).meta({ description: 'Reasons for being late that the officer may give.' }),
  printedResult: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'What the result that lies ready says, by field of the form.' }),
  fault: FaultIdSchema.optional().meta({
    description: 'The fault of which this is the side of the officer.',
  }),
  right: RightSchema,
});
/** A case of the desk, defaults filled in. */
export type DeskCase = z.infer<typeof DeskCaseSchema>;
