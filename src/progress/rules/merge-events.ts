import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';

/**
 * Events from any number of lists, each once and in one order whatever order they came in: by device time, then id.
 * Every fold of this folder begins here, so devices can hand their events over in any order, twice or in parts.
 */
export function mergeEvents(...lists: readonly (readonly LearningEvent[])[]): LearningEvent[] {
  const byId = new Map(lists.flat().map((event) => [event.id, event]));
  return [...byId.values()].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
