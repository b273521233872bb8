import { sentencesIn } from './sentences.ts';

/** How easily a text reads: Vietnamese is written syllable by syllable, so syllables are what stands between spaces. */
export interface ReadingLevel {
  readonly sentences: number;
  /** All of them together. */
  readonly syllables: number;
  /** Syllables of a sentence, on average. */
  readonly mean: number;
  readonly longest: { readonly text: string; readonly syllables: number };
}

/** The reading level of plain text, one paragraph or list item a line. */
export function readingLevel(text: string): ReadingLevel {
  const sentences = sentencesOf(text).map((sentence) => ({
    text: sentence,
    syllables: syllablesIn(sentence),
  }));
  const syllables = sentences.reduce((sum, sentence) => sum + sentence.syllables, 0);
  const [longest = { text: '', syllables: 0 }] = sentences.toSorted((a, b) => b.syllables - a.syllables);
  return {
    sentences: sentences.length,
    syllables,
    mean: sentences.length === 0 ? 0 : syllables / sentences.length,
    longest,
  };
}

function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => sentencesIn(line).map(({ from, to }) => line.slice(from, to)))
    .filter((sentence) => /\p{L}/u.test(sentence));
}

function syllablesIn(sentence: string): number {
  return sentence.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}./,'’:%-]*/gu)?.length ?? 0;
}
