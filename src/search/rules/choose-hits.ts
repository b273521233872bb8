/** An answer with how good it is. */
interface Scored {
  readonly score: number;
}

/** Below this nothing answers the query; what comes nearest is offered as that. */
const sure = 0.5;

/** Answers so much worse than the best only lengthen the list. */
const worthwhile = 0.6;

const most = { found: 8, near: 3, suggested: 5 } as const;

/** What is shown for a query: answers, or else what comes nearest. */
export interface ChosenHits<T> {
  readonly found: readonly T[];
  readonly near: readonly T[];
}

/** Choose from everything that was found, best first. */
export function chooseHits<T extends Scored>(hits: readonly T[]): ChosenHits<T> {
  const best = hits[0]?.score ?? 0;
  if (best < sure) return { found: [], near: hits.slice(0, most.near) };
  const good = hits.filter(({ score }) => score >= best * worthwhile);
  return { found: good.slice(0, most.found), near: [] };
}

/** What is suggested while somebody types: never a guess. */
export function chooseSuggestions<T extends Scored>(hits: readonly T[]): readonly T[] {
  return chooseHits(hits).found.slice(0, most.suggested);
}
