import type { LearningEvent, Profile, Summary, UnderWay } from '../schemas.ts';
import { noReview, reviewAfter } from './review-cards.ts';
import { readSubject } from './subjects.ts';

/** Everything a summary is made of. */
export interface SummaryParts {
  readonly profile: Pick<Profile, 'id' | 'name' | 'picture'>;
  /** Oldest first. */
  readonly events: readonly LearningEvent[];
  /** Practice runs under way. */
  readonly openRuns: readonly OpenRun[];
  /** What was known before; how far a lesson was read is in no event. */
  readonly before?: Summary | undefined;
}

/** The little of a practice run that counts here. */
export interface OpenRun {
  readonly scenarioId: string;
  readonly updatedAt: string;
}

/** The summary of one person. Adding its events one by one with {@link summaryAfter} gives the same. */
export function summarise({ profile, events, openRuns, before }: SummaryParts): Summary {
  const folded = events.reduce(summaryAfter, emptySummary(profile));
  const known = before?.profile.id === profile.id ? before.underWay : [];
  const underWay = folded.underWay.map((lesson) => ({ ...known.find(isSame(lesson)), ...lesson }));
  return withOpenRuns({ ...folded, underWay }, openRuns);
}

/** Of somebody who did nothing yet. */
export function emptySummary({ id, name, picture }: SummaryParts['profile']): Summary {
  return {
    v: 2,
    profile: { id, name, picture },
    underWay: [],
    doneLessons: [],
    rightAnswers: [],
    passedTasks: [],
    review: noReview,
  };
}

/** Bring a summary up to date with one more event, without reading all the others again. */
export function summaryAfter(summary: Summary, event: LearningEvent): Summary {
  const { review = noReview } = summary;
  return { ...factsAfter(summary, event), review: reviewAfter(review, event) };
}

function factsAfter(summary: Summary, { type, subject, at, ...event }: LearningEvent): Summary {
  if (type === 'lesson-opened') return touched(summary, { kind: 'lesson', id: subject, at });
  if (type === 'lesson-finished') return finished(summary, subject);
  const result: unknown = 'result' in event ? event.result : undefined;
  if (type === 'question-answered') return answered(summary, subject, has(result, 'right'));
  if (type === 'practice-finished' && has(result, 'passed') && readSubject(subject).part === undefined)
    return { ...summary, passedTasks: sortedOnce([...summary.passedTasks, subject]) };
  return summary;
}

/** Something was opened or gone on with; a lesson that is finished is only looked up. */
export function touched(summary: Summary, what: UnderWay): Summary {
  if (what.kind === 'lesson' && summary.doneLessons.includes(what.id)) return summary;
  const isIt = isSame(what);
  const others = summary.underWay.filter((other) => !isIt(other));
  return { ...summary, underWay: inOrder([...others, { ...summary.underWay.find(isIt), ...what }]) };
}

/** Runs are the business of practice: these are under way, and no others. */
export function withOpenRuns(summary: Summary, runs: readonly OpenRun[]): Summary {
  const lessons = summary.underWay.filter(({ kind }) => kind === 'lesson');
  const touches = runs.map(({ scenarioId, updatedAt }) => ({
    id: String(scenarioId),
    at: String(updatedAt),
  }));
  const latest = new Map(inOrder(touches).map((task) => [task.id, task]));
  const tasks = [...latest.values()].map((task): UnderWay => ({ kind: 'task', ...task }));
  return { ...summary, underWay: inOrder([...lessons, ...tasks]) };
}

/** Whether a value read from localStorage is a summary; anything can stand there. */
export function isSummary(value: unknown): value is Summary {
  if (typeof value !== 'object' || value === null) return false;
  const { v, profile, underWay, doneLessons, rightAnswers, passedTasks } = value as Record<string, unknown>;
  const hasPerson = typeof profile === 'object' && profile !== null && 'id' in profile;
  return (
    v === 2 && hasPerson && areUnderWay(underWay) && [doneLessons, rightAnswers, passedTasks].every(areWords)
  );
}

/** A question was answered: its last answer counts. */
export function answered(summary: Summary, subject: string, right: boolean): Summary {
  const others = summary.rightAnswers.filter((known) => known !== subject);
  return { ...summary, rightAnswers: sortedOnce(right ? [...others, subject] : others) };
}

/** A lesson was read to the end. */
export function finished(summary: Summary, slug: string): Summary {
  const underWay = summary.underWay.filter(({ kind, id }) => kind !== 'lesson' || id !== slug);
  return { ...summary, underWay, doneLessons: sortedOnce([...summary.doneLessons, slug]) };
}

function isSame({ kind, id }: UnderWay): (other: UnderWay) => boolean {
  return (other) => other.kind === kind && other.id === id;
}

/** Rows that nobody checked yet come through here too. */
function has(result: unknown, name: 'right' | 'passed'): boolean {
  return typeof result === 'object' && result !== null && name in result && Object(result)[name] === true;
}

function areUnderWay(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => areWords([one?.kind, one?.id, one?.at]));
}

function areWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function sortedOnce(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}

function inOrder<Touched extends Pick<UnderWay, 'at'>>(list: readonly Touched[]): Touched[] {
  return [...list].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}
