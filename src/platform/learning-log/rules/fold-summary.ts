/** The summary made from events: what the recorder does, and no page that only reads. */
import type { LearningEvent, Profile, Summary } from '../schemas.ts';
import { reviewAfter } from './review-cards.ts';
import { readSubject } from './subjects.ts';
import {
  answered,
  emptySummary,
  finished,
  isSame,
  noReview,
  type OpenRun,
  sortedOnce,
  touched,
  withOpenRuns,
} from './summary.ts';

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

/** The summary of one person. Adding its events one by one with {@link summaryAfter} gives the same. */
export function summarise({ profile, events, openRuns, before }: SummaryParts): Summary {
  const folded = events.reduce(summaryAfter, emptySummary(profile));
  const known = before?.profile.id === profile.id ? before.underWay : [];
  const underWay = folded.underWay.map((lesson) => ({ ...known.find(isSame(lesson)), ...lesson }));
  return withOpenRuns({ ...folded, underWay }, openRuns);
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

/** Rows that nobody checked yet come through here too. */
function has(result: unknown, name: 'right' | 'passed'): boolean {
  return typeof result === 'object' && result !== null && name in result && Object(result)[name] === true;
}
