/**
 * What this device keeps about the people who learn on it. Parsed in the browser, so `zod/mini`.
 *
 * Objects are loose: a field that a newer version of the app wrote is carried along, never dropped.
 *
 * What records (`client/record.ts`) imports only the types: `zod` comes with the pages that read.
 */
import * as z from 'zod/mini';

// Zod would try to compile its checks with `new Function`, which our Content-Security-Policy reports as an attack.
z.config({ jitless: true });

const instant = z.iso.datetime({ error: 'event.at' });
const word = z
  .string()
  .check(z.minLength(1, { error: 'event.subject' }), z.maxLength(120, { error: 'event.subject' }));

const origin = {
  /** UUID v7; the same id twice is the same event. */
  id: z.uuid({ version: 'v7', error: 'event.id' }),
  /** The device it was recorded on; together with the profile it names a person. */
  deviceId: z.uuid({ error: 'event.device' }),
  /** Device time, UTC. Devices are often wrong by hours: order by it, never prove anything with it. */
  at: instant,
  profileId: word,
};

const about = {
  /** What it is about, see {@link subjects}. */
  subject: word,
  /** The content the learner saw: `updated` of the lesson, `version` of the scenario. */
  contentVersion: word,
};

/** How one question went. */
export const QuestionResultSchema = z.looseObject({
  right: z.boolean(),
  /** The id of what was chosen. Never free text. */
  choice: z.optional(word),
});

/** What went wrong at a practice step: a code of the engine, never what was typed. */
export const StepResultSchema = z.looseObject({ code: word });

/** How a practice run ended. */
export const PracticeResultSchema = z.looseObject({
  passed: z.boolean(),
  mode: word,
  /** 0–1. */
  score: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** Time at the device without breaks, in seconds. */
  seconds: z.optional(z.number()),
  steps: z.optional(z.number()),
  mistakes: z.optional(z.number()),
  hints: z.optional(z.number()),
});

/** How a test over a module ended: which questions were right, as subjects `lesson#question`. Never free text. */
export const TestResultSchema = z.looseObject({
  passed: z.boolean(),
  when: z.enum(['before', 'after', 'final']),
  form: z.enum(['A', 'B']),
  right: z.array(word),
  wrong: z.array(word),
});

/** What a certificate says, so that its code can be checked. The name is the one that the person had printed. */
export const CertificateResultSchema = z.looseObject({
  code: word,
  name: word,
});

/** One thing that happened. APPEND ONLY: an event is never changed, and only goes with its whole profile. */
export const LearningEventSchema = z.discriminatedUnion('type', [
  z.looseObject({ ...origin, ...about, type: z.literal('lesson-opened') }),
  z.looseObject({ ...origin, ...about, type: z.literal('lesson-finished') }),
  z.looseObject({ ...origin, ...about, type: z.literal('question-answered'), result: QuestionResultSchema }),
  z.looseObject({
    ...origin,
    ...about,
    type: z.literal('practice-started'),
    result: z.optional(z.looseObject({ mode: word })),
  }),
  z.looseObject({ ...origin, ...about, type: z.literal('practice-step-failed'), result: StepResultSchema }),
  z.looseObject({ ...origin, ...about, type: z.literal('practice-finished'), result: PracticeResultSchema }),
  z.looseObject({ ...origin, ...about, type: z.literal('test-finished'), result: TestResultSchema }),
  z.looseObject({
    ...origin,
    ...about,
    type: z.literal('certificate-issued'),
    result: CertificateResultSchema,
  }),
]);
export type LearningEvent = z.infer<typeof LearningEventSchema>;

type Draft<E> = E extends LearningEvent
  ? Pick<E, 'type' | 'subject' | 'contentVersion'> &
      (E extends { result?: unknown } ? Pick<E, 'result'> : unknown)
  : never;
/** What a feature hands in; the recorder adds who, where and when. */
export type LearningEventDraft = Draft<LearningEvent>;

/** The closed set of pictures a person recognises themselves by. */
export const profilePictures = ['rice', 'lotus', 'hat', 'boat', 'buffalo', 'bird', 'sun', 'blossom'] as const;
export type ProfilePicture = (typeof profilePictures)[number];

/** One person who learns on this device. No password: it keeps people apart, not out. */
export const ProfileSchema = z.looseObject({
  id: word,
  /** Empty for the guest; otherwise in NFC and checked by `checkPersonName`. */
  name: z.string().check(z.maxLength(120)),
  picture: z.enum(profilePictures, { error: 'profile.picture' }),
  createdAt: instant,
});
export type Profile = z.infer<typeof ProfileSchema>;

/** A lesson or practice task that was begun and not ended. */
export interface UnderWay {
  readonly kind: 'lesson' | 'task';
  /** Slug of the lesson, scenario id of the task. */
  readonly id: string;
  /** When it was opened or touched last; device time, UTC. */
  readonly at: string;
  /** Of a lesson that was read on. */
  readonly minutesLeft?: number | undefined;
}

/** One thing that went wrong and is to be looked at again. */
export interface ReviewCard {
  readonly kind: 'question' | 'step';
  /** How often it went right when it was due: 0–2. */
  readonly passes: number;
  /** The day from which it is due; see `vietnamDay`. */
  readonly due: number;
  /** The content in which it went wrong. */
  readonly contentVersion: string;
}

/** Everything to look at again, and how much of today's minute is used up. */
export interface ReviewState {
  /** By subject: `lesson#question`, `task#step`. */
  readonly cards: Readonly<Record<string, ReviewCard>>;
  /** The last day on which a card that was due was looked at; 0 before the first. */
  readonly day: number;
  /** Seconds spent so on that day. */
  readonly seconds: number;
}

/**
 * `ct.summary` in localStorage: what pages know of a person without opening the database. Facts only, no texts: what
 * they mean together with the lessons of today is decided by the rules of `src/progress`.
 */
export interface Summary {
  readonly v: 2;
  readonly profile: Pick<Profile, 'id' | 'name' | 'picture'>;
  /** By {@link UnderWay.at}, the one touched last at the end. */
  readonly underWay: readonly UnderWay[];
  /** Slugs of lessons read to the end, sorted. */
  readonly doneLessons: readonly string[];
  /** Questions whose last answer was right, as subjects `lesson#question`, sorted. */
  readonly rightAnswers: readonly string[];
  /** Scenario ids of tasks passed at least once, sorted. */
  readonly passedTasks: readonly string[];
  /** Absent in a summary older than review: it is made anew from the events. */
  readonly review?: ReviewState;
}

/** One entry of `ct.pending`: what happened and waits for the recorder. */
export type PendingEvent = LearningEventDraft & Pick<LearningEvent, 'at' | 'profileId'>;

/** One practice run: its head. What happened in it is in the practice events. */
export const PracticeRunSchema = z.looseObject({
  id: z.uuid({ error: 'run.id' }),
  profileId: word,
  scenarioId: word,
  contentVersion: word,
  mode: word,
  /** Which form of the story a test takes; absent before there were two. */
  form: z.optional(word),
  /** Chooses the faults and the simulated times; the same seed replays the same run. */
  seed: z.int(),
  startedAt: instant,
  updatedAt: instant,
  /** Absent while the run is under way. */
  finishedAt: z.optional(instant),
});
export type PracticeRun = z.infer<typeof PracticeRunSchema>;
