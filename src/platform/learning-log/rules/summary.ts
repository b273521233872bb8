import type { LearningEvent, NextStep, Profile, Summary } from '../schemas.ts';

/** Everything a summary is made of. */
export interface SummaryParts {
  readonly profile: Profile;
  readonly events: readonly LearningEvent[];
  readonly openRuns: readonly string[];
  readonly next?: NextStep | undefined;
}

/** The summary of one person. Order and repetition of events do not matter. */
export function summarise({ profile, events, openRuns, next }: SummaryParts): Summary {
  const finished = events.filter((event) => event.type === 'lesson-finished').map((event) => event.subject);
  return {
    v: 1,
    profile: { id: profile.id, name: profile.name, picture: profile.picture },
    doneLessons: sortedOnce(finished),
    openRuns: sortedOnce(openRuns),
    ...(next && { next }),
  };
}

/** Bring a summary up to date with one more event, without reading all the others again. */
export function summaryAfter(summary: Summary, event: LearningEvent, next?: NextStep): Summary {
  const finished = event.type === 'lesson-finished' ? [event.subject] : [];
  const { next: before, ...rest } = summary;
  const after =
    next ?? (before && finished.some((slug) => before.href.endsWith(`/${slug}`)) ? undefined : before);
  return {
    ...rest,
    doneLessons: sortedOnce([...summary.doneLessons, ...finished]),
    ...(after && { next: after }),
  };
}

function sortedOnce(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
