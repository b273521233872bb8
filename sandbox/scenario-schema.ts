import { z } from 'zod';
import {
  AgencySchema,
  AnswerSchema,
  code,
  FaultIdSchema,
  IdSchema,
  LessonCodeSchema,
  MomentSchema,
  ReasonSchema,
  TextSchema,
} from './data-schema.ts';
import { pictureFaults } from './engine/codes.ts';
import { TriggerSchema } from './scam-schema.ts';

const answers = z.record(z.string(), AnswerSchema);

/** Where a fault of this task strikes. Natural faults (F-ID, F-OWNER, F-TYPE, F-SIZE) need no line here. */
const InjectedFaultSchema = z.discriminatedUnion('id', [
  z.strictObject({
    id: z.literal('F-SIM'),
    registeredTo: IdSchema.meta({ description: 'Persona in whose name the SIM is registered.' }),
  }),
  z.strictObject({ id: z.literal('F-OTP-LATE'), delaySeconds: z.int().positive() }),
  z.strictObject({ id: z.literal('F-OTP-EXP') }),
  z.strictObject({
    id: z.literal('F-SESSION'),
    atFormPage: IdSchema.meta({ description: 'Form page at whose opening the session ends.' }),
  }),
  z.strictObject({
    id: z.literal('F-NET'),
    received: z
      .boolean()
      .meta({ description: 'Whether the portal got the dossier although the answer was lost.' }),
  }),
  z.strictObject({ id: z.literal('F-PAY-PENDING'), delayMinutes: z.int().positive() }),
  z.strictObject({ id: z.literal('F-UPLOAD') }),
  z.strictObject({
    id: z.literal('F-PAY-WRONG'),
    wrong: z
      .enum(['payee', 'amount'])
      .meta({ description: "What differs between the bank's order and the dossier." }),
  }),
  z.strictObject({ id: z.literal('F-SUPP') }),
  z.strictObject({
    id: z.literal('F-OVERDUE'),
    workingDays: z.int().positive(),
    reason: TextSchema.optional().meta({ description: 'Why the office is late, as its letter says it.' }),
  }),
  z.strictObject({
    id: z.literal('F-RESULT-ERR'),
    field: z.string().meta({ description: 'Field of the procedure that is printed wrongly.' }),
    printed: TextSchema.meta({ description: 'What stands there instead.' }),
  }),
  z.strictObject({ id: z.literal('F-OTP-LOCK') }),
  z.strictObject({ id: z.literal('F-CAPTCHA') }),
  z.strictObject({ id: z.literal('F-PWD') }),
  z.strictObject({ id: z.literal('F-DUP-ACC') }),
  z.strictObject({ id: z.literal('F-VNEID-DOWN'), minutes: z.int().positive() }),
  z.strictObject({ id: z.literal('F-LOSTPHONE') }),
  z.strictObject({
    id: z.literal('F-NAME'),
    typed: TextSchema.meta({
      description: 'How somebody typed the name before: marks are missing or wrong.',
    }),
  }),
  z.strictObject({
    id: z.literal(['F-SCAM', 'F-FAKE99']),
    scam: IdSchema.meta({ description: 'Id of the file in scams/.' }),
    trigger: TriggerSchema,
  }),
  z.strictObject({
    id: z.literal(pictureFaults),
    image: IdSchema.meta({
      description:
        'Good picture of start.images that is spoilt: F-TYPE and F-SIZE take its place, others lie beside.',
    }),
  }),
]);
/** One fault of a task and where it strikes; the engine asks for it by `findFault`. */
export type InjectedFault = z.infer<typeof InjectedFaultSchema>;

/** What must be true at the end; conditions are chosen by name from a closed list. */
const GoalSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema.meta({ description: "The goal in the learner's words." }),
  when: z.enum([
    'account-created',
    'signed-in',
    'password-changed',
    'profile-right',
    'account-locked',
    'scams-handled',
    'form-completed',
    'papers-completed',
    'dossier-submitted',
    'one-live-dossier',
    'fee-paid',
    'refund-settled',
    'proofs-kept',
    'supplement-sent',
    'result-returned',
    'result-opened',
    'dossier-read',
    'questions-answered',
    'wrong-order-reported',
    'apology-read',
    'result-right',
    'dossier-rated',
    'petition-answered',
    'vault-reused',
    'dossier-withdrawn',
    'signed-out',
  ]),
});
/** One goal of a task; `goals.ts` says when it holds. */
export type Goal = z.infer<typeof GoalSchema>;

/** A dossier that is there when the task begins. */
export const DossierSeedSchema = z.strictObject({
  code: z.string().regex(/^TH000\.00-\d{6}-\d{4}$/, { error: code('dossier-code.shape') }),
  procedure: IdSchema,
  agency: AgencySchema,
  answers: z.union([z.literal('facts'), answers]),
  papers: z.record(IdSchema, z.array(IdSchema)).default({}),
  mail: z
    .strictObject({ address: TextSchema, phone: TextSchema })
    .optional()
    .meta({ description: 'Where the result goes by post; without it, it is electronic.' }),
  status: z.enum(['submitted', 'accepted', 'processing', 'supplement-required', 'resubmitted', 'completed']),
  submittedAt: MomentSchema,
  acceptedAt: MomentSchema.optional(),
  dueAt: MomentSchema.optional(),
  askedAt: MomentSchema.optional().meta({ description: 'When the office asked for a supplement.' }),
  suppliedAt: MomentSchema.optional().meta({ description: 'When the resident sent it.' }),
  supplementDeadline: MomentSchema.optional(),
  completedAt: MomentSchema.optional(),
  delivery: z.enum(['electronic', 'counter', 'post']).optional(),
  payment: z
    .enum(['unbooked'])
    .optional()
    .meta({ description: 'The fee is due and the portal has booked nothing yet, whatever the bank says.' }),
});

const StartSchema = z.strictObject({
  account: z.boolean().default(true).meta({ description: 'Whether the practice account exists.' }),
  signedIn: z.boolean().default(false),
  approval: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether the phone asks for a yes at each sign-in.' }),
  oldPhone: TextSchema.optional().meta({
    description: 'The number that the profile has for news in place of the one on the card.',
  }),
  page: z.enum(['home', 'form', 'review', 'papers', 'my-dossiers', 'payment']).default('home'),
  images: z.array(IdSchema).default([]).meta({ description: 'Sample images on the virtual phone.' }),
  draft: z
    .strictObject({
      agency: AgencySchema,
      answers: z
        .union([z.literal('facts'), answers])
        .meta({ description: '"facts" = the whole form is filled in rightly.' }),
      papers: z.record(IdSchema, z.array(IdSchema)).default({}),
      delivery: z.enum(['electronic', 'counter', 'post']).optional(),
    })
    .optional(),
  dossiers: z.array(DossierSeedSchema).default([]),
});

const OfficeSchema = z.strictObject({
  reviewMinutes: z
    .int()
    .positive()
    .meta({ description: 'Working minutes until the officer looks at a dossier.' }),
  processMinutes: z.int().positive(),
  supplementDays: z
    .int()
    .positive()
    .meta({ description: 'Working days to answer a supplement request; an example.' }),
  asksFor: z
    .array(
      z.strictObject({
        component: IdSchema,
        reason: ReasonSchema,
        text: TextSchema.meta({ description: 'What is missing, why, and what to do.' }),
      }),
    )
    .default([])
    .meta({
      description: 'Papers that the officer cannot find in the databases, so that they are asked for once.',
    }),
  letters: z
    .array(
      z.strictObject({
        from: IdSchema,
        text: TextSchema,
        images: z.array(IdSchema).default([]),
        afterMinutes: z.int().min(0),
      }),
    )
    .default([])
    .meta({ description: 'Messages that family sends after the supplement request.' }),
});

const FaultsSchema = z.array(InjectedFaultSchema);

const PetitionSchema = z.strictObject({
  counter: TextSchema,
  words: TextSchema.meta({ description: 'What the story would say to the office; the guide shows it.' }),
});

const who = {
  persona: IdSchema.meta({ description: 'Whom the learner plays or guides.' }),
  cast: z.array(IdSchema).default([]).meta({ description: 'The other people of the story.' }),
  agencies: z.array(AgencySchema).default([]).meta({ description: 'The agencies that are right.' }),
  story: z.array(TextSchema).min(1).meta({
    description: 'What the learner reads before starting; one sentence each, a verb first where it can be.',
  }),
  facts: answers.default({}).meta({
    description: 'The true answers of the story, by field id; the officer compares, the guide shows.',
  }),
};

/** A practice task as data. Guided, hinted and alone are always there; a test is there where `formB` is. */
export const ScenarioSchema = z.strictObject({
  id: IdSchema,
  version: z.int().positive().meta({
    description:
      'Raise by one when a saved run of the old file could not go on, or when other goals are asked.',
  }),
  title: TextSchema,
  lesson: LessonCodeSchema,
  minutes: z.int().positive(),
  ...who,
  learner: z.enum(['resident', 'officer', 'helper']).default('resident').meta({
    description: 'Which side the learner takes: filing, the desk, or guiding a simulated resident.',
  }),
  procedure: IdSchema.optional().meta({ description: 'The right procedure, when the task is about one.' }),
  startsAt: MomentSchema,
  start: StartSchema,
  faults: FaultsSchema.default([]),
  teaches: z
    .array(FaultIdSchema)
    .default([])
    .meta({ description: 'Faults this task is about, injected or natural.' }),
  office: OfficeSchema.optional().meta({
    description: 'How the simulated officer works. Leave it out when the learner is the officer.',
  }),
  questions: z
    .array(
      z.strictObject({
        id: IdSchema,
        about: IdSchema.optional().meta({
          description: 'The procedure on whose page it is answered; without it, under the dossier.',
        }),
        text: TextSchema,
        choices: z
          .array(
            z.strictObject({
              id: IdSchema,
              text: TextSchema,
              why: TextSchema.optional().meta({
                description: 'Why it is not this one; told when it is chosen.',
              }),
            }),
          )
          .min(2),
        right: IdSchema,
        why: TextSchema,
      }),
    )
    .default([]),
  petition: PetitionSchema.optional().meta({ description: 'Needed by the goal petition-answered.' }),
  goals: z.array(GoalSchema).min(1),
  pass: z
    .strictObject({
      maxMistakes: z.int().min(0).optional(),
      maxHints: z.int().min(0).optional(),
      minOwnShare: z.number().min(0).max(1).optional(),
    })
    .default({})
    .meta({ description: 'Limits of a test. In the other modes whoever reaches every goal has done it.' }),
  formB: z
    .strictObject({
      ...who,
      start: StartSchema.optional(),
      office: OfficeSchema.optional(),
      faults: FaultsSchema.optional(),
      petition: PetitionSchema.optional(),
    })
    .optional()
    .meta({
      description:
        'The same task with other people and facts: with it the task is also a test, which takes the two forms in turn. What is not named stays.',
    }),
  withoutTest: z.enum(['warm-up']).optional().meta({
    description: 'Why there is no second form: there is too little to test.',
  }),
});
/** A task as the engine knows it, defaults filled in. Moments are ISO text with their zone. */
export type Scenario = z.infer<typeof ScenarioSchema>;
