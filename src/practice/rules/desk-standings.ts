import { passMark } from '#sandbox/desk/pass-mark.ts';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';

/** How far a person is with the cases, by case id. */
export interface Standings {
  /** Opened and not decided yet. */
  readonly open: readonly string[];
  /** Score of the last decision, 0–1. */
  readonly scores: Readonly<Record<string, number>>;
}

/** How a sitting at the desk stands. */
export interface SessionScore {
  readonly decided: number;
  /** How many cases make a sitting. */
  readonly needed: number;
  /** Mean of the last decisions, 0–1. */
  readonly score: number;
  readonly passed: boolean;
}

/** As many cases as make a sitting that counts. */
const casesNeeded = 12;

/** Standings from what was recorded. @param events oldest first @param openRuns ids of runs under way */
export function standingsOf(
  events: readonly LearningEvent[],
  openRuns: readonly string[],
  prefix: string,
): Standings {
  const scores: Record<string, number> = {};
  for (const event of events) {
    if (event.type !== 'practice-finished' || !event.subject.startsWith(prefix)) continue;
    scores[event.subject.slice(prefix.length)] = event.result.score ?? 0;
  }
  const open = openRuns.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  return { open, scores };
}

/** A score in whole hundredths, never rounded up: what reads as the pass mark has reached it. */
export function wholeHundredths(score: number): number {
  return Math.floor(score * 100 + 1e-9) / 100;
}

/** The score of a sitting: the mean over the cases decided; it is passed by enough cases and nine tenths. */
export function sessionScore({ scores }: Standings, cases: readonly string[]): SessionScore {
  const decided = cases.flatMap((id) => scores[id] ?? []);
  const score = decided.length === 0 ? 0 : decided.reduce((sum, one) => sum + one, 0) / decided.length;
  const isWhole = decided.length >= casesNeeded;
  return { decided: decided.length, needed: casesNeeded, score, passed: isWhole && score >= passMark };
}
