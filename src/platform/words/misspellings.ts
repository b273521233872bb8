import { blankMatches } from './keep-ranges.ts';
import { isKnown, type KnownWords } from './known-words.ts';
import { word } from './vietnamese-letters.ts';

/** A word that no list of right words holds. */
export interface Misspelling {
  readonly written: string;
  /** Offset in the text. */
  readonly at: number;
}

/** What is written by other rules: numbers with their letters, addresses, names of files, ids. */
const codes = [
  /[\p{L}\p{N}_./-]*\p{N}[\p{L}\p{N}_./-]*/gu,
  /\S+@\S+|https?:\/\/\S+/g,
  /(?<![\p{L}\p{M}])[\w-]*(?:\.[a-z][\w-]*)+(?![\p{L}\p{M}])/gu,
  /(?<![\p{L}\p{M}])[a-z]+(?:-[a-z]+)+(?![\p{L}\p{M}])/gu,
] as const;

/** A letter of another script in a word is told as such, not as a misspelling. */
const mixed =
  /\p{Script=Latin}(?=.*(?!\p{Script=Latin})\p{L})|(?!\p{Script=Latin})\p{L}(?=.*\p{Script=Latin})/u;

/** Every word of a text that is neither a syllable of Vietnamese nor on the list of other right words. */
export function findMisspellings(text: string, known: KnownWords): Misspelling[] {
  const words = codes.reduce<string>(blankMatches, text).matchAll(word);
  return [...words]
    .filter(([written]) => written.length > 1 && !isKnown(written, known) && !mixed.test(written))
    .map(({ 0: written, index }) => ({ written, at: index }));
}
