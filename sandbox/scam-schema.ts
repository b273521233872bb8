import { z } from 'zod';
import { code, DateSchema, IdSchema, LessonCodeSchema, TextSchema } from './data-schema.ts';
import { pageNames } from './engine/page.ts';

/** One thing that can be done with it. */
const ChoiceSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema.meta({ description: 'Words on the button, as the person would say or do it.' }),
  verdict: z.enum(['safe', 'risky']),
  why: TextSchema.meta({ description: 'Kind words afterwards: why this was good, or what to do now.' }),
  gives: z.enum(['otp', 'app', 'data', 'money', 'sign-in']).optional().meta({
    description: 'What the other side gets. Every risky choice gives something, a safe one nothing.',
  }),
});

/** When somebody turns up: on a page of the portal, or after something the learner did. */
export const TriggerSchema = z.union([
  z.strictObject({ page: z.enum(pageNames) }),
  z.strictObject({
    event: z.enum(['account-requested', 'sign-in-tried', 'dossier-submitted', 'payment-made']),
  }),
]);
/** One moment of a task at which somebody turns up. */
export type Trigger = z.infer<typeof TriggerSchema>;

/**
 * A message, call, page or prompt that may be genuine or a fraud. For the drill, and for tasks in which it turns up.
 * No address in it exists: they end in `vi-du.invalid`.
 */
export const ScamSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema.meta({ description: 'How teachers call it; learners see it only afterwards.' }),
  genuine: z.boolean(),
  channel: z.enum(['sms', 'call', 'chat', 'web', 'approval']),
  sender: TextSchema.meta({ description: 'Who it says it is.' }),
  shownAddress: z
    .string()
    .regex(/^https:\/\/([a-z0-9-]+\.)*vi-du\.invalid(\/[a-z0-9-]*)*$/, { error: code('scam-address.shape') })
    .optional(),
  lines: z.array(TextSchema).min(1).meta({ description: 'What is written or said, a sentence each.' }),
  signals: z
    .array(TextSchema)
    .min(1)
    .meta({ description: 'What gives it away, or shows that it is genuine.' }),
  why: TextSchema.meta({ description: 'Why it is genuine or not, in one or two sentences.' }),
  choices: z.array(ChoiceSchema).min(2),
  addedAs: z
    .strictObject({
      fault: z.enum(['F-SCAM', 'F-FAKE99']),
      trigger: TriggerSchema,
      goal: TextSchema.meta({ description: "What the task then asks for, in the learner's words." }),
    })
    .optional()
    .meta({ description: 'Only where a trainer may add it to any task: as which fault, and when it comes.' }),
  lesson: LessonCodeSchema,
  evidence: TextSchema,
  asOf: DateSchema,
});
/** A file of `scams/`. */
export type Scam = z.infer<typeof ScamSchema>;
/** What one can do with it. */
export type ScamChoice = Scam['choices'][number];

/** The drill: which messages, in which order. */
export const DrillSchema = z.strictObject({
  id: IdSchema,
  version: z.int().positive(),
  messages: z.array(IdSchema).length(8, { error: code('drill.eight') }),
});
/** A file of `drills/`. */
export type Drill = z.infer<typeof DrillSchema>;
