import { sentencesIn } from './sentences.ts';

/** How easily a text reads: Vietnamese is written syllable by syllable, so syllables are what stands between spaces. */
export interface ReadingLevel {
  readonly sentences: number;
  /** Syllables of a sentence, on average. */
  readonly mean: number;
  /** The longest sentence, as written. */
  readonly longest: string;
}

/** The reading level of plain text, one paragraph or list item a line. */
export function readingLevel(text: string): ReadingLevel {
  const sentences = sentencesOf(text);
  const lengths = sentences.map(syllablesIn);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const longest = sentences[lengths.indexOf(Math.max(...lengths))] ?? '';
  return {
    sentences: sentences.length,
    mean: sentences.length === 0 ? 0 : total / sentences.length,
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
