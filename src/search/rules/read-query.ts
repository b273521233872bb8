import { foldForSearch } from '#src/platform/text/fold.ts';
import { searchVariants } from '#src/platform/text/search-variants.ts';
import { countMarkedWords, markedWords } from './lesson-ranking.ts';
import { wordsOf } from './words.ts';

/** More letters than anybody searches for; the field takes no more, and an address is cut there. */
export const longestQuery = 100;

/**
 * What was typed, as it is searched for and said back: NFC, one space between words, nothing that cannot be seen
 * (control characters, marks that turn the direction of writing, halves of letters).
 */
export function readQuery(typed: string): string {
  const visible = typed.normalize('NFC').replace(/[\p{C}\s]+/gu, ' ');
  return [...visible.trim()].slice(0, longestQuery).join('').trim();
}

/** Whether there is anything in it that a page could contain. */
export function hasLetters(query: string): boolean {
  return wordsOf(query).length > 0;
}

/**
 * Whether a page has every word of the query, in one of its spellings: a word typed with marks just so, a word typed
 * without them with any. Pagefind also finds what only begins alike; that is "near", and is said so.
 */
export function hasAllWords(query: string, text: string): boolean {
  const plain = new Set(wordsOf(text).map(foldForSearch));
  // Of the spellings only i for y counts here: "diện" does not mean "điện", and "dien" is compared without marks anyway.
  const spellings = searchVariants(query).filter(
    (spelling) => countStrokes(spelling) === countStrokes(query),
  );
  return spellings.some((spelling) => {
    const marked = markedWords(spelling);
    const hasMarked = countMarkedWords(marked, text) === marked.length;
    return hasMarked && wordsOf(spelling).every((word) => plain.has(foldForSearch(word)));
  });
}

function countStrokes(text: string): number {
  return text.toLowerCase().split('đ').length;
}
