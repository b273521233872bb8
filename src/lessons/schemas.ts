import { z } from 'zod';

/** Quoted or bare YAML dates both become `YYYY-MM-DD`; YAML 1.1 readers hand bare ones over as `Date`. */
const DateSchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

/** A source may say only its year or month: `2024`, `2026-02`, `2026-08-05`. Quote a bare year. */
const PublishedSchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.union([z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)]),
);

/** Ids appear in links, learning events and file names: small letters without marks, digits, hyphens. */
const IdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const TextSchema = z.string().trim().min(3);

/** How far a claim may be trusted: read in the source, differs by place, or shown only as an example. */
const SourceStatusSchema = z.enum(['verified', 'local', 'example']);

/** One thing a lesson's claims rest on. */
export const LessonSourceSchema = z.strictObject({
  title: TextSchema.meta({ description: 'Name of the article, law or decision.' }),
  publisher: TextSchema.meta({ description: 'Who published it.' }),
  date: PublishedSchema.meta({ description: 'Day, month or year it was published.' }),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .meta({ description: 'Where it can be read, if anywhere.' }),
  asOf: DateSchema.meta({ description: 'Day somebody last compared the lesson with it.' }),
  status: SourceStatusSchema.meta({ description: 'How far the claim may be trusted.' }),
});
export type LessonSource = z.infer<typeof LessonSourceSchema>;

/** A number the law sets and the lesson teaches; shown with how far it may be trusted. */
const LegalFigureSchema = z.strictObject({
  figure: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .meta({ description: 'As the text writes it, one unit after one number.' }),
  about: TextSchema.meta({ description: 'What it limits or counts, in a few words.' }),
  basis: TextSchema.meta({ description: 'Law, decree or procedure that sets it.' }),
  status: SourceStatusSchema.meta({ description: 'How far the figure may be trusted.' }),
});

/** Something to practise on after reading: exactly one of these names a file of `sandbox/`. */
const PracticeRefSchema = z.union([
  z.strictObject({
    task: IdSchema.meta({ description: 'Task of the portal, a file of sandbox/scenarios.' }),
  }),
  z.strictObject({
    case: IdSchema.meta({ description: 'Dossier of the desk, a file of sandbox/desk/cases.' }),
  }),
  z.strictObject({
    dialogue: IdSchema.meta({ description: 'Talk of the coach, a file of sandbox/coach/dialogues.' }),
  }),
  z.strictObject({ drill: IdSchema.meta({ description: 'Row of messages, a file of sandbox/drills.' }) }),
]);
export type PracticeRef = z.infer<typeof PracticeRefSchema>;

/** One thing the learner can do afterwards; quiz questions name it by its id. */
const LessonOutcomeSchema = z.strictObject({
  id: IdSchema.meta({ description: 'Short id, unique in the lesson.' }),
  text: TextSchema.meta({ description: 'What the learner can do, beginning with a verb.' }),
});

/** The frontmatter of `content/lessons/<track>/<slug>/index.mdx`. */
export const LessonSchema = z.strictObject({
  title: TextSchema.meta({ description: 'Title as the learner sees it.' }),
  code: z
    .string()
    .regex(/^[A-E]\d$/)
    .meta({ description: 'Code in the curriculum, e.g. A1.' }),
  track: z.enum(['resident', 'officer']).meta({ description: 'For whom the lesson is.' }),
  module: z
    .string()
    .regex(/^[A-E]$/)
    .meta({ description: 'Module letter, the first of the code.' }),
  order: z.int().min(0).max(20).meta({ description: 'Place within the module.' }),
  minutes: z.int().min(3).max(12).meta({ description: 'Minutes a slow reader needs, practice included.' }),
  summary: z.string().trim().min(20).max(160).meta({ description: 'One or two sentences for the list.' }),
  outcomes: z.array(LessonOutcomeSchema).min(1).max(5).meta({ description: 'What the learner can do then.' }),
  sources: z.array(LessonSourceSchema).min(1).meta({ description: 'What the claims rest on.' }),
  asOf: DateSchema.meta({ description: 'Day the whole lesson was last checked.' }),
  reviewBy: DateSchema.meta({ description: 'Day from which the lesson must be checked again.' }),
  legalFigures: z
    .array(LegalFigureSchema)
    .max(8)
    .default([])
    .meta({ description: 'Numbers of the law that the lesson teaches.' }),
  practice: z
    .array(PracticeRefSchema)
    .min(1)
    .max(6)
    .meta({ description: 'What one practises on; the first is the one the lesson ends with.' }),
  contentVersion: z.int().min(1).meta({ description: 'Raised by one with each change of meaning.' }),
});
export type Lesson = z.infer<typeof LessonSchema>;

/** One answer; every answer carries its reason, the wrong ones too. */
const QuizOptionSchema = z.strictObject({
  text: TextSchema.meta({ description: 'The answer.' }),
  right: z.literal(true).optional().meta({ description: 'Written on the one right answer only.' }),
  reason: TextSchema.meta({ description: 'Why it is right or wrong.' }),
});

/** One question. Its id is kept for ever: learning events refer to it. */
const QuizItemSchema = z.strictObject({
  id: IdSchema.meta({ description: 'Stable id, unique in the whole site, e.g. a1-q1.' }),
  form: z.enum(['A', 'B']).meta({ description: 'Form used before (A) or after (B) a class.' }),
  outcome: IdSchema.meta({ description: 'Outcome of the lesson that it checks.' }),
  anchor: IdSchema.meta({ description: 'Id of the part of the lesson that teaches it.' }),
  reserve: z.literal(true).optional().meta({
    description: 'Asked in tests alone, not under the lesson: the second question about a third outcome.',
  }),
  asOf: DateSchema.meta({ description: 'Day the question was last checked.' }),
  question: TextSchema.meta({ description: 'The question, one sentence.' }),
  options: z.array(QuizOptionSchema).min(2).max(4).meta({ description: 'Two to four answers.' }),
});
export type QuizItem = z.infer<typeof QuizItemSchema>;

/** `quiz.yaml` beside a lesson. */
export const QuizSchema = z.strictObject({
  items: z
    .array(QuizItemSchema)
    .min(4)
    .max(8)
    .meta({ description: 'Four to eight questions, two of each form; at most five under the lesson.' }),
});
export type Quiz = z.infer<typeof QuizSchema>;

/** One entry of `content/modules.yaml`. */
export const ModuleSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-E]$/)
    .meta({ description: 'Module letter.' }),
  title: TextSchema.meta({ description: 'Title as the learner sees it.' }),
  summary: TextSchema.meta({ description: 'What the module is for, one sentence.' }),
  track: z.enum(['resident', 'officer']).meta({ description: 'For whom the module is.' }),
  order: z.int().min(1).meta({ description: 'Place in the list.' }),
});
export type Module = z.infer<typeof ModuleSchema>;
