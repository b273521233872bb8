import { z } from 'zod';
import { code, IdSchema, LessonCodeSchema, TextSchema } from '../data-schema.ts';
import { likenesses, numberIds, skills, spokenKinds } from './coach-codes.ts';

const PointsSchema = z.int().min(0).max(100);

/** The longest dialogue: the model's numbers are checked against it. */
export const mostSteps = 10;

/** The numbers by which every simulated resident behaves. */
export const CoachModelSchema = z.strictObject({
  id: IdSchema,
  numbers: z
    .array(
      z.strictObject({
        id: z.enum(numberIds),
        value: PointsSchema.meta({ description: 'Points of 0–100 unless the meaning says otherwise.' }),
        meaning: TextSchema.meta({ description: 'What the number does, for whoever changes it.' }),
      }),
    )
    .min(1)
    .meta({ description: 'Each number of the model once.' }),
});
export type CoachModelFile = z.infer<typeof CoachModelSchema>;

const UnderstandingSchema = z.strictObject(
  Object.fromEntries(skills.map((skill) => [skill, PointsSchema])) as Record<
    (typeof skills)[number],
    typeof PointsSchema
  >,
);

/** A simulated resident: how they begin, what they fear, and what they say when help came in a wrong measure. */
export const ResidentSchema = z.strictObject({
  id: IdSchema,
  persona: IdSchema.meta({ description: 'Who it is: a file of sandbox/personas.' }),
  likeness: z.enum(likenesses).meta({ description: 'Which line drawing stands for the person.' }),
  about: TextSchema.meta({ description: 'One sentence about the person, for the officer.' }),
  calm: PointsSchema.meta({ description: 'How calm the person comes: 0 = in panic, 100 = at ease.' }),
  patience: PointsSchema.meta({
    description: 'How much the person can take before they would rather leave it.',
  }),
  slowness: PointsSchema.meta({
    description: 'How far a step may be above what they understand so that time alone is enough.',
  }),
  wrongTaps: PointsSchema.meta({
    description: 'How often of 100 they press something wrong when left stuck.',
  }),
  understanding: UnderstandingSchema.meta({
    description: 'What they understand at the beginning, by skill.',
  }),
  fears: z
    .array(
      z.strictObject({
        id: IdSchema,
        says: TextSchema.meta({ description: 'How the fear is said aloud.' }),
        cost: PointsSchema.meta({ description: 'Calm that it takes when a step wakes it.' }),
      }),
    )
    .meta({ description: 'A step names the fear that it wakes.' }),
  givesUp: TextSchema.meta({ description: 'Said when help came too late.' }),
  handsOver: TextSchema.meta({ description: 'Said when somebody did the step for them.' }),
});
export type Resident = z.infer<typeof ResidentSchema>;

const ChoiceSchema = z.strictObject({
  id: IdSchema,
  kind: z.enum(spokenKinds),
  text: TextSchema.meta({ description: 'What the officer says or does, word for word.' }),
  poor: TextSchema.optional().meta({
    description:
      'Only of a less good sentence: what it does to the person, in one short sentence. It helps one rung less.',
  }),
});

const StepSchema = z.strictObject({
  id: IdSchema,
  goal: TextSchema.meta({ description: 'What the resident is to do; the heading of the step.' }),
  skill: z.enum(skills),
  difficulty: PointsSchema.meta({ description: 'What one has to understand of that skill to do it alone.' }),
  wakes: IdSchema.optional().meta({ description: 'A fear of the resident that this step wakes.' }),
  screen: z.strictObject({
    title: TextSchema,
    lines: z.array(TextSchema).min(1).max(5),
  }),
  ready: TextSchema.meta({ description: 'What the resident says or does when they nearly know how.' }),
  unsure: TextSchema.meta({ description: 'What the resident says or does when they do not.' }),
  stuck: z
    .strictObject({ explanation: TextSchema, pointing: TextSchema, showing: TextSchema })
    .meta({ description: 'Said after too little help: it tells which help is wanted.' }),
  slips: TextSchema.meta({ description: 'What they press wrong.' }),
  manages: TextSchema.meta({ description: 'What they do when they do it themselves.' }),
  choices: z
    .array(ChoiceSchema)
    .min(5)
    .max(7)
    .meta({ description: 'A good sentence of each kind, and one or two less good ones.' }),
});

/** One conversation between an officer and a simulated resident. */
export const DialogueSchema = z.strictObject({
  id: IdSchema,
  version: z.int().min(1),
  title: TextSchema,
  lesson: LessonCodeSchema,
  minutes: z.int().min(1),
  order: z.int().min(1).meta({ description: 'Where it stands in the list; 1 is first.' }),
  resident: IdSchema.meta({ description: 'A file of sandbox/coach/residents.' }),
  story: z.array(TextSchema).min(1),
  pass: z.strictObject({
    minOwnShare: z.number().min(0.5).max(1).meta({
      description: 'Share of the steps, 0–1, that the resident must have done and be able to repeat.',
    }),
  }),
  steps: z
    .array(StepSchema)
    .min(6, { error: code('steps.few') })
    .max(mostSteps, { error: code('steps.many') }),
  farewell: z
    .strictObject({
      passed: TextSchema.meta({ description: 'Said at the end by somebody who can do it alone now.' }),
      again: TextSchema.meta({ description: 'Said at the end by somebody who cannot yet.' }),
    })
    .meta({ description: 'What the resident says in parting.' }),
});
export type Dialogue = z.infer<typeof DialogueSchema>;
export type DialogueStep = Dialogue['steps'][number];
export type Choice = DialogueStep['choices'][number];
