import { foldForSearch, foldTonePlace } from '#src/platform/text/fold.ts';

/** A syllable in the two ways in which it is compared. */
export interface Word {
  /** Without marks, y alone after its consonants written i: "ký", "kí", "Ky" → "ki". */
  readonly plain: string;
  /** With its marks, the tone at the end; i and y as above. Only words with the same one are the same word. */
  readonly exact: string;
}

/** y as the only vowel of a syllable, also after qu: there both spellings are in use ("đăng kí", "qui định"). */
const endsInY = /^([^aeiouy]*|qu)y(?=[\u0300-\u036f]*$)/u;

/** A language has few syllables and a catalogue repeats them: each is folded once. */
const folded = new Map<string, Word>();

/** The words of a text, in their order. */
export function wordsIn(text: string): Word[] {
  return wordsOf(text).map((written) => {
    const word = folded.get(written) ?? { plain: plainWord(written), exact: exactWord(written) };
    folded.set(written, word);
    return word;
  });
}

/** The words of a text as they are written, in lower case and NFC. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** One word for comparing without marks. */
export function plainWord(word: string): string {
  return foldForSearch(word).replace(endsInY, '$1i');
}

/** One word for comparing with its marks. */
export function exactWord(word: string): string {
  return foldTonePlace(word.toLowerCase()).replace(endsInY, '$1i');
}

/** Whether a word was typed with a mark or đ: there the person meant exactly this word. */
export function hasMarks(word: string): boolean {
  return /[\p{Mn}đ]/u.test(word.normalize('NFD'));
}
