import { foldForSearch, foldTonePlace, withoutMarks } from '#src/platform/text/fold.ts';
import {
  blamingOnlyWithMarks,
  blamingWords,
  doingWords,
  namelessWords,
  ordinaryWords,
  otherNames,
  vagueWords,
} from './desk-words.vi.ts';

/** What a sentence of one's own lacks when it is all that says what to do. */
export type OwnTrouble = 'unreadable' | 'no-thing' | 'no-deed';

/** Fewer words do not say what to do with what. */
const fewestWords = 4;
/** Of the words of a sentence, how many have to be known. */
const knownShare = 0.6;
/** Of the words of a sentence, how many have to be different ones. */
const differentShare = 0.5;

const nameless = new Set(wordsOf(namelessWords).map(foldForSearch));
const ordinary = [...ordinaryWords, ...vagueWords, ...blamingWords].flatMap(wordsOf);
/** As they stand, and as somebody without a Vietnamese keyboard types them. */
const ordinaryForms = new Set([...ordinary.map(foldTonePlace), ...ordinary.map(foldForSearch)]);

/**
 * What is missing in a sentence that alone has to say what to do.
 * @param thing how what is wrong is called: names, ids, other names
 * @param names people and places of the dossier
 */
export function findOwnTroubles(text: string, thing: string, names: string): readonly OwnTrouble[] {
  const isShort = wordsOf(text).length < fewestWords;
  const troubles: readonly (OwnTrouble | false)[] = [
    (isShort || !isReadable(text, `${thing} ${names}`)) && 'unreadable',
    !namesThing(text, thing) && 'no-thing',
    phrasesIn(text, doingWords).length === 0 && 'no-deed',
  ];
  return troubles.filter((trouble) => trouble !== false);
}

/** Whether a text is words that belong into such a letter, and not the same few again and again. */
export function isReadable(text: string, names: string): boolean {
  const words = wordsOf(text);
  const named = new Set(wordsOf(names).map(foldForSearch));
  const known = words.filter(
    (word) => ordinaryForms.has(foldTonePlace(word)) || named.has(foldForSearch(word)),
  );
  return (
    words.length > 1 &&
    known.length >= knownShare * words.length &&
    new Set(words).size >= differentShare * words.length
  );
}

/** Words that name nothing or blame somebody, as the lists have them. */
export function unkindWords(text: string): readonly string[] {
  const marked = blamingOnlyWithMarks.filter((phrase) => isIn(text, phrase, isSameWord));
  const isMarked = withoutMarks(text) !== text;
  return [
    ...phrasesIn(text, [...vagueWords, ...blamingWords]),
    ...marked.filter((phrase) => isMarked || withoutMarks(phrase) !== phrase),
  ];
}

/** Two words of its name, or all where it has fewer, or one of its other names. */
function namesThing(text: string, thing: string): boolean {
  const given = new Set(wordsOf(text).map(foldForSearch));
  const telling = new Set(
    wordsOf(thing)
      .map(foldForSearch)
      .filter((word) => !nameless.has(word)),
  );
  const said = [...telling].filter((word) => given.has(word));
  const others = otherNames.filter((names) => phrasesIn(thing, names).length > 0).flat();
  return said.length >= Math.min(2, telling.size) || phrasesIn(text, others).length > 0;
}

/** The phrases that stand in a text; what is typed without marks counts too. */
function phrasesIn(text: string, phrases: readonly string[]): readonly string[] {
  return phrases.filter((phrase) => isIn(text, phrase, isSameOrUnmarked));
}

type Same = (typed: string, word: string) => boolean;

function isIn(text: string, phrase: string, isSame: Same): boolean {
  const words = wordsOf(text);
  const wanted = wordsOf(phrase);
  return words.some((_, start) => wanted.every((word, index) => isSame(words[start + index] ?? '', word)));
}

function isSameWord(typed: string, word: string): boolean {
  return foldTonePlace(typed) === foldTonePlace(word);
}

/** Marks that were typed count, because they make another word; whoever types none means the word with marks. */
function isSameOrUnmarked(typed: string, word: string): boolean {
  return isSameWord(typed, word) || typed === foldForSearch(word);
}

/** Whole words in small letters; numbers are none. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}
