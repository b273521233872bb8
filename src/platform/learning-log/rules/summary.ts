import type { LearningEvent, NextStep, Profile, Summary } from '../schemas.ts';

/** Everything a summary is made of. */
export interface SummaryParts {
  readonly profile: Pick<Profile, 'id' | 'name' | 'picture'>;
  /** Slugs of finished lessons. */
  readonly finished: readonly string[];
  /** Scenario ids of runs under way. */
  readonly openRuns: readonly string[];
  readonly next?: NextStep | undefined;
}

/** The summary of one person. Order and repetition do not matter. */
export function summarise({
  profile: { id, name, picture },
  finished,
  openRuns,
  next,
}: SummaryParts): Summary {
  return {
    v: 1,
    profile: { id, name, picture },
    doneLessons: sortedOnce(finished),
    openRuns: sortedOnce(openRuns),
    ...(next && { next }),
  };
}

/** Bring a summary up to date with one more event, without reading all the others again. */
export function summaryAfter(summary: Summary, event: LearningEvent, next?: NextStep): Summary {
  const finished = event.type === 'lesson-finished' ? [event.subject] : [];
  const before = finished.some((slug) => summary.next?.href.endsWith(`/${slug}`)) ? undefined : summary.next;
  return summarise({ ...summary, finished: [...summary.doneLessons, ...finished], next: next ?? before });
}

/** Whether a value read from localStorage is a summary; anything can stand there. */
export function isSummary(value: unknown): value is Summary {
  if (typeof value !== 'object' || value === null) return false;
  const { v, profile, doneLessons, openRuns } = value as Record<string, unknown>;
  const hasPerson = typeof profile === 'object' && profile !== null && 'id' in profile;
  return v === 1 && hasPerson && isWords(doneLessons) && isWords(openRuns);
}

function isWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function sortedOnce(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
