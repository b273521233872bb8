import { hasMarks, wordsOf } from './words.ts';

/** A page found by one spelling of the query. */
export interface FoundPage {
  readonly id: string;
  /** Pagefind's own figure; more is better. */
  readonly score: number;
}

/** Each page once, with its best score over all spellings, best first. */
export function mergeByScore<Page extends FoundPage>(
  resultsBySpelling: readonly (readonly Page[])[],
): Page[] {
  const best = new Map<string, Page>();
  for (const page of resultsBySpelling.flat()) {
    const known = best.get(page.id);
    if (!known || page.score > known.score) best.set(page.id, page);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Words of the query that were typed with a mark or đ: there the person meant exactly this word. */
export function markedWords(query: string): string[] {
  return wordsOf(query).filter(hasMarks);
}

/** How many of the marked words stand in a text as they are, as whole words. */
export function countMarkedWords(marked: readonly string[], text: string): number {
  if (marked.length === 0) return 0;
  const words = new Set(wordsOf(text));
  return marked.filter((word) => words.has(word)).length;
}

/** Pages with the exact marked words first; among equals the order stays. */
export function exactWordsFirst<Page extends { readonly content: string }>(
  query: string,
  pages: readonly Page[],
): Page[] {
  const marked = markedWords(query);
  return pages
    .map((page) => ({ page, count: countMarkedWords(marked, page.content) }))
    .sort((a, b) => b.count - a.count)
    .map(({ page }) => page);
}
