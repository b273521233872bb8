import type { Vocabulary } from './vocabulary.ts';

/** Prices of a cut: each word, one that is rare, two that never stand together. */
const costs = { word: 0.05, rare: 0.25, strangers: 0.5, unfinished: 0.3 } as const;

/** No word of the catalogue is longer. */
const longest = 12;

interface Cut {
  readonly words: readonly string[];
  readonly cost: number;
}

/**
 * Letters typed in one piece, cut into known words: "dangkykhaisinh" → dang ki khai sinh; `undefined` when that
 * cannot be done. The cheapest way of cutting is found from left to right.
 * @param isUnfinished the last word may only have been begun
 */
export function splitWords(
  letters: string,
  vocabulary: Vocabulary,
  plainOf: (word: string) => string,
  isUnfinished: boolean,
): Cut | undefined {
  const best: Map<string, Cut>[] = Array.from({ length: letters.length + 1 }, () => new Map());
  best[0]?.set('', { words: [], cost: 0 });
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - longest); start < end; start += 1) {
      const plain = plainOf(letters.slice(start, end));
      const isKnown = vocabulary.count(plain) > 0;
      const isBegun = isUnfinished && end === letters.length && start > 0 && vocabulary.begins(plain);
      if (!isKnown && !isBegun) continue;
      const price = costs.word + (isKnown ? costs.rare / vocabulary.count(plain) : costs.unfinished);
      for (const [last, { words, cost }] of best[start] ?? []) {
        const strange = last !== '' && isKnown && !vocabulary.follows(last, plain) ? costs.strangers : 0;
        const known = best[end]?.get(plain);
        const total = cost + price + strange;
        if (!known || total < known.cost) best[end]?.set(plain, { words: [...words, plain], cost: total });
      }
    }
  }
  const cuts = [...(best[letters.length]?.values() ?? [])].filter(({ words }) => words.length > 1);
  return cuts.sort((a, b) => a.cost - b.cost)[0];
}
