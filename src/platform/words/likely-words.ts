import { editDistance } from '#src/platform/data-files/nearest.ts';
import { foldForSearch } from '#src/platform/text/fold.ts';
import type { KnownWords } from './known-words.ts';

/** More choices help nobody. */
const mostChoices = 3;
const furthest = 2;

/**
 * The words that were probably meant, the likeliest first: few strokes away, with the same letters if there are such,
 * and used elsewhere. A tone or a letter's own mark counts as one stroke, so that "xữ" is as near to "xử" as to "xư".
 * @param uses how often each word is used, in small letters
 */
export function findLikelyWords(
  written: string,
  known: KnownWords,
  uses: ReadonlyMap<string, number>,
): string[] {
  const usesOf = (word: string) => uses.get(word.toLowerCase()) ?? 0;
  const nearest = findNearestWords(written, known);
  const alike = preferred(nearest, (word) => foldForSearch(word) === foldForSearch(written));
  return preferred(alike, (word) => usesOf(word) > 0)
    .sort((a, b) => usesOf(b) - usesOf(a))
    .slice(0, mostChoices)
    .map((word) => (isCapital(written) ? capitalised(word) : word));
}

/** All words at the smallest distance, if that is small. */
function findNearestWords(written: string, known: KnownWords): readonly string[] {
  const strokes = strokesOf(written);
  const near = [...known].flatMap((word) => {
    const other = strokesOf(word);
    if (Math.abs(other.length - strokes.length) > furthest) return [];
    const distance = editDistance(strokes, other);
    return distance <= furthest ? [{ word, distance }] : [];
  });
  const smallest = Math.min(...near.map(({ distance }) => distance));
  return near.filter(({ distance }) => distance === smallest).map(({ word }) => word);
}

/** Those that pass; all of them when none does. */
function preferred(words: readonly string[], passes: (word: string) => boolean): string[] {
  const passing = words.filter(passes);
  return passing.length > 0 ? passing : [...words];
}

function strokesOf(word: string): readonly string[] {
  return [...word.toLowerCase().normalize('NFD').replaceAll('đ', 'd\u0335')];
}

function isCapital(word: string): boolean {
  return word.slice(0, 1) !== word.slice(0, 1).toLowerCase();
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
