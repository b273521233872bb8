import { passMark } from '#sandbox/desk/pass-mark.ts';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';

/** How the last decision of a case came out. */
export interface CaseStanding {
  /** 0–1. */
  readonly score: number;
  /** Enough of the whole, and everything that a letter must have. */
  readonly passed: boolean;
}

/** How far a person is with the cases, by case id. */
export interface Standings {
  /** Opened and not decided yet. */
  readonly open: readonly string[];
  readonly decided: Readonly<Record<string, CaseStanding>>;
}

/** How a sitting at the desk stands. */
export interface SessionScore {
  readonly decided: number;
  /** How many of them were passed. */
  readonly passedCases: number;
  /** How many passed cases make a sitting. */
  readonly needed: number;
  /** Mean of the last decisions, 0–1. */
  readonly score: number;
  readonly passed: boolean;
}

/** As many passed cases as make a sitting that counts. */
const casesNeeded = 12;

/** Before anything was asked of the device. */
export const noStandings: Standings = { open: [], decided: {} };

/** Standings from what was recorded. @param events oldest first @param openRuns ids of runs under way */
export function standingsOf(
  events: readonly LearningEvent[],
  openRuns: readonly string[],
  prefix: string,
): Standings {
  const decided: Record<string, CaseStanding> = {};
  for (const event of events) {
    if (event.type !== 'practice-finished' || !event.subject.startsWith(prefix)) continue;
    const { score = 0, passed } = event.result;
    decided[event.subject.slice(prefix.length)] = { score, passed };
  }
  const open = openRuns.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  return { open, decided };
}

/** A score in whole hundredths, never rounded up: what reads as the pass mark has reached it. */
export function wholeHundredths(score: number): number {
  return Math.floor(score * 100 + 1e-9) / 100;
}

/** A sitting is passed by enough passed cases, and nine tenths of everything that was decided. */
export function sessionScore({ decided }: Standings, cases: readonly string[]): SessionScore {
  const all = cases.flatMap((id) => decided[id] ?? []);
  const score = all.length === 0 ? 0 : all.reduce((sum, one) => sum + one.score, 0) / all.length;
  const passedCases = all.filter(({ passed }) => passed).length;
  const isPassed = passedCases >= casesNeeded && score >= passMark;
  return { decided: all.length, passedCases, needed: casesNeeded, score, passed: isPassed };
}

/** What to open next: a case that was left open, one that nobody decided, or one to be tried again. */
export function nextCase({ open, decided }: Standings, cases: readonly string[]): string | undefined {
  const fresh = cases.filter((id) => decided[id] === undefined);
  return (
    cases.find((id) => open.includes(id) && decided[id] === undefined) ??
    fresh[0] ??
    cases.find((id) => decided[id]?.passed === false)
  );
}
