import type { MainAnswer } from './main-answer.ts';

/** An answer with how good it is. */
interface Scored {
  readonly score: number;
  /** Whether it has the word that tells most in the query. */
  readonly mainWord: MainAnswer;
}

/**
 * Below this a thing does not answer the query; what comes nearest is offered as that. Without the word that tells most
 * the others have to say more: "bảo hiểm thất nghiệp" is not answered by what has "bảo hiểm" only.
 */
const sure: Readonly<Record<MainAnswer, number>> = {
  there: 0.5,
  missing: 0.6,
  mistaken: Number.POSITIVE_INFINITY,
};

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
  const best = hits.find(({ score, mainWord }) => score >= sure[mainWord])?.score;
  if (best === undefined) return { found: [], near: hits.slice(0, most.near) };
  const good = hits.filter(({ score, mainWord }) => score >= best * worthwhile && mainWord !== 'mistaken');
  return { found: good.slice(0, most.found), near: [] };
}

/** What is suggested while somebody types: never a guess. */
export function chooseSuggestions<T extends Scored>(hits: readonly T[]): readonly T[] {
  return chooseHits(hits).found.slice(0, most.suggested);
}
