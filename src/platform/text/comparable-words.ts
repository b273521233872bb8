import { foldTonePlace } from './fold.ts';
import { numberWordVariants } from './messages.vi.ts';

/** Words for numbers in one way of writing: case, punctuation, place of tone marks and equally good words are alike. */
export function comparableWords(words: string): string {
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  const common = numberWordVariants.reduce((text, [pattern, word]) => text.replace(pattern, word), plain);
  return foldTonePlace(common).replace(/\s+/gu, ' ').trim();
}
