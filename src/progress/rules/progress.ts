import { readSubject } from '#src/platform/learning-log/rules/subjects.ts';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';
import { mergeEvents } from './merge-events.ts';

/** What one person did with one lesson. */
export interface LessonProgress {
  readonly openedAt?: string;
  /** First time. Finished stays finished when the lesson is opened again or changed. */
  readonly finishedAt?: string;
  /** The content that was finished last. */
  readonly finishedVersion?: string;
}

/** How one question went the last time. */
export interface QuestionProgress {
  readonly right: boolean;
  readonly at: string;
  readonly answers: number;
  readonly contentVersion: string;
}

/** Steps that went wrong since the task was last passed. */
export interface FailedStep {
  readonly times: number;
  readonly codes: readonly string[];
  readonly lastAt: string;
}

/** What one person did with one practice task. */
export interface PracticeProgress {
  readonly startedAt?: string;
  readonly passedAt?: string;
  /** Modes in which it was passed, in order. */
  readonly passedModes: readonly string[];
  /** 0–1. */
  readonly bestScore?: number;
  /** By step. */
  readonly failedSteps: Readonly<Record<string, FailedStep>>;
}

/** Everything one person did, by subject. Subjects that no longer exist are kept: their content may come back. */
export interface Progress {
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  /** By subject `lesson#question`. */
  readonly questions: Readonly<Record<string, QuestionProgress>>;
  readonly practice: Readonly<Record<string, PracticeProgress>>;
}

const nothingYet: Progress = { lessons: {}, questions: {}, practice: {} };
const noPractice: PracticeProgress = { passedModes: [], failedSteps: {} };

/** Fold events into progress. Order, repetition and the way they were split into lists make no difference. */
export function progressOf(...lists: readonly (readonly LearningEvent[])[]): Progress {
  return mergeEvents(...lists).reduce(withEvent, nothingYet);
}

function withEvent(progress: Progress, event: LearningEvent): Progress {
  const { whole, part } = readSubject(event.subject);
  switch (event.type) {
    case 'lesson-opened':
      return withLesson(progress, whole, (lesson) => ({ openedAt: event.at, ...lesson }));
    case 'lesson-finished':
      return withLesson(progress, whole, (lesson) => ({
        finishedAt: event.at,
        ...lesson,
        finishedVersion: event.contentVersion,
      }));
    case 'question-answered':
      return withAnswer(progress, event);
    case 'practice-started':
      return withPractice(progress, whole, (practice) => ({ startedAt: event.at, ...practice }));
    case 'practice-step-failed':
      return withPractice(progress, whole, (practice) => withFailure(practice, part ?? '', event));
    case 'practice-finished':
      // One step done again is no whole task passed.
      return part === undefined
        ? withPractice(progress, whole, (practice) => withResult(practice, event))
        : progress;
    case 'test-finished':
    case 'certificate-issued':
      return progress; // Read by the rules of src/assessment.
  }
}

function withLesson(
  progress: Progress,
  slug: string,
  change: (before: LessonProgress) => LessonProgress,
): Progress {
  return { ...progress, lessons: { ...progress.lessons, [slug]: change(progress.lessons[slug] ?? {}) } };
}

function withPractice(
  progress: Progress,
  scenarioId: string,
  change: (before: PracticeProgress) => PracticeProgress,
): Progress {
  const before = progress.practice[scenarioId] ?? noPractice;
  return { ...progress, practice: { ...progress.practice, [scenarioId]: change(before) } };
}

function withAnswer(progress: Progress, event: LearningEvent & { type: 'question-answered' }): Progress {
  const { at, contentVersion, result, subject } = event;
  const answers = (progress.questions[subject]?.answers ?? 0) + 1;
  const answered = { right: result.right, at, answers, contentVersion };
  return { ...progress, questions: { ...progress.questions, [subject]: answered } };
}

function withFailure(
  practice: PracticeProgress,
  step: string,
  event: LearningEvent & { type: 'practice-step-failed' },
): PracticeProgress {
  const before = practice.failedSteps[step];
  const failed: FailedStep = {
    times: (before?.times ?? 0) + 1,
    codes: [...new Set([...(before?.codes ?? []), event.result.code])],
    lastAt: event.at,
  };
  return { ...practice, failedSteps: { ...practice.failedSteps, [step]: failed } };
}

/** Passing wipes the slate: what went wrong before is overcome. */
function withResult(
  practice: PracticeProgress,
  event: LearningEvent & { type: 'practice-finished' },
): PracticeProgress {
  const { passed, mode, score } = event.result;
  const bestScore = Math.max(practice.bestScore ?? 0, score ?? 0);
  const scored = score === undefined ? practice : { ...practice, bestScore };
  if (!passed) return scored;
  return {
    ...scored,
    passedAt: practice.passedAt ?? event.at,
    passedModes: [...new Set([...practice.passedModes, mode])],
    failedSteps: {},
  };
}
