import * as z from 'zod/mini';
import { faultIds, reasonCodes } from './codes.ts';
import { fourChecks, threeProofs } from './office/payment-duties.ts';
import { pageNames } from './page.ts';
import { photoFlaws, photoKinds } from './photo-flaws.ts';

const text = z.string();
const answer = z.union([z.string(), z.boolean()]);
const answers = z.record(z.string(), answer);
/** `seq` counts from 0 without a gap; `at` is the device's clock (epoch ms) and never moves the simulated one. */
const base = {
  seq: z.int().check(z.minimum(0)),
  at: z.number(),
  by: z.enum(['learner', 'helper', 'simulated']),
  /** Set by the real-data guard, which took something out of this event before anybody kept it. */
  redacted: z.optional(z.enum(['personal-id', 'phone', 'email'])),
};
const checks = z.strictObject({
  length: z.boolean(),
  upper: z.boolean(),
  lower: z.boolean(),
  digit: z.boolean(),
  special: z.boolean(),
});

const pass = z.strictObject({
  maxMistakes: z.optional(z.int()),
  maxHints: z.optional(z.int()),
  minOwnShare: z.optional(z.number()),
});

function event<T extends string, S extends z.core.$ZodShape>(type: T, shape: S) {
  return z.strictObject({ ...base, type: z.literal(type), ...shape });
}

const runEvents = [
  event('run-started', {
    scenario: text,
    scenarioVersion: z.int(),
    engineVersion: z.int(),
    mode: z.enum(['guided', 'hinted', 'alone', 'test']),
    seed: z.int(),
    /** Which form of the story; absent = a. */
    form: z.optional(z.enum(['a', 'b'])),
    /** Which faults strike besides the task's own. */
    faults: z.optional(z.readonly(z.array(z.enum(faultIds)))),
    /** Limits of a test as they stood when it began: a task that is changed later changes no result. */
    pass: z.optional(pass),
  }),
  event('run-restarted', {}),
  event('rewound', { toSeq: z.int() }),
  event('page-opened', { page: z.enum(pageNames), subject: z.optional(text) }),
  event('waited', { seconds: z.int().check(z.minimum(1)) }),
  /** How far the help goes: 1 what it is about, 2 what to do, 3 where. Absent = all of it. */
  event('hint-asked', { rung: z.optional(z.literal([1, 2, 3])) }),
  event('question-answered', { question: text, choice: text }),
] as const;

const phoneEvents = [
  event('sms-sent', { to: text, text }),
  event('message-read', { message: text }),
  event('carrier-visited', {}),
  event('call-answered', { scam: text }),
  event('call-continued', { scam: text }),
  event('call-ended', { scam: text }),
  event('scam-answered', { scam: text, choice: text }),
  event('approval-answered', { approval: text, approve: z.boolean() }),
  event('file-prepared', { image: text, action: z.enum(['convert', 'compress']) }),
] as const;

const accountEvents = [
  event('account-requested', { answers, captcha: z.optional(text) }),
  event('captcha-renewed', {}),
  event('otp-requested', {}),
  event('otp-entered', { code: text }),
  // Only what the password fulfils, never the password: somebody might type a real one.
  event('password-chosen', { checks, repeated: z.boolean() }),
  event('sign-in-tried', { personalId: text, code: text }),
  event('signed-out', {}),
  event('profile-corrected', { phone: text }),
  event('recovery-started', { personalId: text }),
  event('account-locked', {}),
  event('police-visited', {}),
  // The four things to do at once after having been deceived.
  event('harm-reported', {}),
] as const;

const draftEvents = [
  event('procedure-searched', { query: text }),
  event('filing-started', { procedure: text }),
  event('draft-opened', { draft: text }),
  event('draft-discarded', { draft: text }),
  event('agency-chosen', { agency: text }),
  event('answers-typed', { page: text, answers }),
  event('page-completed', { page: text, answers }),
  event('paper-attached', { component: text, image: text }),
  event('paper-removed', { component: text, image: text }),
  event('upload-resumed', {}),
  // What was seen of a picture of one's own, never the picture or the name of its file.
  event('own-photo-taken', {
    component: text,
    image: z.string().check(z.regex(/^own-\d+$/)),
    kind: z.enum(photoKinds),
    flaws: z.readonly(z.array(z.enum(photoFlaws))),
    sizeBytes: z.int().check(z.minimum(1)),
  }),
  // The page that held these pictures is gone.
  event('own-photos-lost', { images: z.readonly(z.array(text)) }),
  event('papers-completed', {}),
  event('delivery-chosen', {
    way: z.enum(['electronic', 'counter', 'post']),
    address: z.optional(text),
    phone: z.optional(text),
  }),
  event('vault-item-used', { item: text }),
  event('attested', { accepted: z.boolean() }),
  event('dossier-submitted', { key: text }),
] as const;

const dossierEvents = [
  event('dossier-refiled', { dossier: text }),
  event('dossier-withdrawn', { dossier: text }),
  event('supplement-started', { dossier: text }),
  event('payment-compared', { dossier: text, checks: z.readonly(z.array(z.enum(fourChecks))) }),
  event('payment-made', { dossier: text, payee: text, amountDong: z.int() }),
  event('payment-reported', { dossier: text, check: z.enum(fourChecks) }),
  event('refund-asked', { dossier: text }),
  event('proof-kept', { dossier: text, proof: z.enum(threeProofs) }),
  event('result-collected', { dossier: text }),
  event('result-opened', { dossier: text }),
  event('result-confirmed', { dossier: text }),
  event('correction-asked', { dossier: text, field: text }),
  event('delivery-corrected', { dossier: text, address: text, phone: text }),
  event('dossier-rated', { dossier: text, answers }),
  event('petition-sent', { answers }),
  event('officer-acted', {
    dossier: text,
    act: z.enum([
      'accept',
      'reject',
      'process',
      'request-supplement',
      'request-payment',
      'stop',
      'complete',
      'return',
      'apologise',
    ]),
    reasons: z.readonly(z.array(z.enum(reasonCodes))),
    note: z.optional(text),
    // What is wrong where, in place of the bare reasons.
    defects: z.optional(
      z.readonly(
        z.array(
          z.strictObject({
            reason: z.enum(reasonCodes),
            component: z.optional(text),
            field: z.optional(text),
            text: z.optional(text),
          }),
        ),
      ),
    ),
    // The new day of an apology, YYYY-MM-DD.
    dueOn: z.optional(text),
    // The desk's form as it was filled in, by field; the desk is graded from it.
    letter: z.optional(answers),
  }),
] as const;

/**
 * One thing that happened in a run. Append only: events are never edited or removed, undo is an event too.
 * Parse with this whatever comes back from IndexedDB.
 */
export const PracticeEventSchema = z.discriminatedUnion('type', [
  ...runEvents,
  ...phoneEvents,
  ...accountEvents,
  ...draftEvents,
  ...dossierEvents,
]);

/** One thing that happened, with its number, time and person. This is what storage keeps. */
export type PracticeEvent = z.infer<typeof PracticeEventSchema>;
/** The word for what happened. */
export type EventType = PracticeEvent['type'];
/** The events of one type. */
export type EventOf<T extends EventType> = Extract<PracticeEvent, { type: T }>;
/** How much help a run gives; set when it begins. */
export type Mode = EventOf<'run-started'>['mode'];
/** Which form of a story: tests before and after a class take one each. */
export type Form = NonNullable<EventOf<'run-started'>['form']>;
/** How far a hint goes. */
export type Rung = NonNullable<EventOf<'hint-asked'>['rung']>;
/** Who pressed: the share done by oneself is counted from this. */
export type By = PracticeEvent['by'];
/** An answer to one field; `true` and `false` are a box that is ticked or not. */
export type Answer = z.infer<typeof answer>;
/** Answers by field id. As an event brings them they are as typed; in the state they are normalised. */
export type Answers = Readonly<Record<string, Answer>>;
/** Which rules a password fulfils. */
export type PasswordChecks = z.infer<typeof checks>;
/** How the result comes. */
export type DeliveryWay = EventOf<'delivery-chosen'>['way'];
/** What the officer's desk can do to a dossier. */
export type OfficerAct = EventOf<'officer-acted'>['act'];

type DraftOf<E> = E extends PracticeEvent ? Omit<E, 'seq' | 'at' | 'by' | 'redacted'> : never;
/** What one wants to happen, before it has a number, a time and a person. */
export type EventDraft = DraftOf<PracticeEvent>;
