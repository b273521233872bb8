import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { TrailEntry } from '../schemas.ts';

/** What was done on one day in Vietnam. */
export interface DayOfDeeds {
  readonly day: string;
  readonly deeds: readonly TrailEntry[];
}

/** Deeds by the day they were done, in the order they come. */
export function groupByDay(deeds: readonly TrailEntry[]): readonly DayOfDeeds[] {
  const days = new Map<string, TrailEntry[]>();
  for (const deed of deeds) {
    const day = vietnamDateAt(deed.at);
    days.set(day, [...(days.get(day) ?? []), deed]);
  }
  return [...days].map(([day, its]) => ({ day, deeds: its }));
}
