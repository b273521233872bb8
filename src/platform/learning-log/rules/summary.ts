/** What pages know of a person without the database: reading it and changing it in small steps. */
import type { Profile, ReviewState, Summary, UnderWay } from '../schemas.ts';

/** The little of a practice run that counts here. */
export interface OpenRun {
  readonly scenarioId: string;
  readonly updatedAt: string;
}

/** Of whoever got nothing wrong yet. */
export const noReview: ReviewState = { cards: {}, day: 0, seconds: 0 };

/** Of somebody who did nothing yet. */
export function emptySummary({ id, name, picture }: Pick<Profile, 'id' | 'name' | 'picture'>): Summary {
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

/** Tells whether something under way is this. */
export function isSame({ kind, id }: UnderWay): (other: UnderWay) => boolean {
  return (other) => other.kind === kind && other.id === id;
}

function areUnderWay(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => areWords([one?.kind, one?.id, one?.at]));
}

function areWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

/** Each word once, sorted. */
export function sortedOnce(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}

function inOrder<Touched extends Pick<UnderWay, 'at'>>(list: readonly Touched[]): Touched[] {
  return [...list].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}
