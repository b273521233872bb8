import { splitLesson } from './lesson-text.ts';

/** How hard a lesson is to read. Vietnamese writes a space after every syllable, so syllables are counted. */
export interface ReadingLevel {
  readonly sentences: readonly string[];
  readonly syllables: number;
  readonly averageSyllables: number;
  readonly longest: { readonly sentence: string; readonly syllables: number };
}

const listMark = /^(?:\d+\.|[-–]|#+)\s+/;

/** Measure the text that is read in order: headings, list items and cells count as sentences of their own. */
export function measureReading(lesson: string): ReadingLevel {
  const sentences = sentencesOf(plainText(splitLesson(lesson).body));
  const counts = sentences.map(countSyllables);
  const syllables = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(0, ...counts);
  return {
    sentences,
    syllables,
    averageSyllables: syllables / Math.max(1, sentences.length),
    longest: { sentence: sentences[counts.indexOf(most)] ?? '', syllables: most },
  };
}

/** Syllables of a text; numbers and dates count as one each. */
export function countSyllables(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** MDX without its tags; what stands in `title="…"` is read too, drawings' descriptions are not. */
function plainText(body: string): string {
  return body
    .replace(/<Drawing\b[^>]*?title="([^"]*)"[^>]*>/g, '\n\n$1\n\n')
    .replace(/<(?:Part|Step|Callout|PocketCard)\b[^>]*?title="([^"]*)"[^>]*>/g, '\n\n$1\n\n')
    .replace(/<\/?[A-Za-z][^>]*>/g, '')
    .replace(/\*\*/g, '');
}

function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=\s*(?:\d+\.|[-–#])\s)/)
    .map((block) => block.trim().replace(/\s+/g, ' ').replace(listMark, ''))
    .flatMap((block) => block.split(/(?<=[.?!:…]["”’]?)\s+/))
    .filter((sentence) => countSyllables(sentence) > 0);
}
