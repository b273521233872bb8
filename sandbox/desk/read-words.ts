import { foldForSearch, foldTonePlace } from '#src/platform/text/fold.ts';

/** The lists are read again and again: each text once. */
function once<Made>(make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const now = make(text);
    made.set(text, now);
    return now;
  };
}
const withoutTonePlace = once(foldTonePlace);
const unmarked = once(foldForSearch);

/** Whole words in small letters; numbers are none. */
export const wordsOf = once(readWords);

function readWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** The sentences of a text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/[.;!?\n]+/u);
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
export const isSameWord: Same = (typed, word) => withoutTonePlace(typed) === withoutTonePlace(word);

/** Marks that were typed count, because they make another word; whoever types none means the word with marks. */
export const isSameOrUnmarked: Same = (typed, word) => typed === unmarked(word) || isSameWord(typed, word);

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
