import { foldForSearch, foldTonePlace } from '#src/platform/text/fold.ts';

/** Whole words in small letters; numbers are none. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** The parts of a text between full stops, commas and the like, as words. */
export function clausesOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/[.,;:!?()\n]+/u)
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/** Whether what was typed is a word. */
export type Same = (typed: string, word: string) => boolean;

/** The same word, wherever its tone mark was put. */
export const isSameWord: Same = (typed, word) => foldTonePlace(typed) === foldTonePlace(word);

/** Marks that were typed count, because they make another word; whoever types none means the word with marks. */
export const isSameOrUnmarked: Same = (typed, word) =>
  typed === foldForSearch(word) || isSameWord(typed, word);

/** Where in some words a phrase begins. */
export function placesOf(
  words: readonly string[],
  phrase: string,
  isSame = isSameOrUnmarked,
): readonly number[] {
  const wanted = wordsOf(phrase);
  const starts = words.map((_, start) => start);
  return starts.filter((start) => wanted.every((word, index) => isSame(words[start + index] ?? '', word)));
}

/** The phrases that stand in a text; what is typed without marks counts too. */
export function phrasesIn(text: string, phrases: readonly string[]): readonly string[] {
  const words = wordsOf(text);
  return phrases.filter((phrase) => placesOf(words, phrase).length > 0);
}

/** Each two words that stand side by side, one text for each two. */
export function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
