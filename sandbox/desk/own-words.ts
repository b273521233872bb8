import { foldForSearch, withoutMarks } from '#src/platform/text/fold.ts';
import { joiningWords } from './desk-vocabulary.vi.ts';
import {
  doingWords,
  namelessWords,
  otherNames,
  pastWord,
  peopleOnForms,
  releasingWords,
  uselessWords,
} from './desk-words.vi.ts';
import { unknownWords } from './known-words.ts';
import { isNegatedAt } from './negation.ts';
import {
  clausesOf,
  isSameOrUnmarked,
  isSameWord,
  pairsOf,
  phrasesIn,
  placesOf,
  wordsOf,
} from './read-words.ts';
import { blamingOnlyWithMarks, blamingWords, improperWords, vagueWords } from './unkind-words.vi.ts';

/** Why a sentence of one's own is not accepted when it is all that says what to do. */
export type OwnTrouble = 'unsure' | 'no-thing' | 'no-deed' | 'negated';

/** Fewer words do not say what to do with what. */
const fewestWords = 4;
/** A word may come this often in a short text, and in a long one once in so many words; without marks many words look the same. */
const mostTimes = { marked: 2, unmarked: 3 };
const wordsPerTime = { marked: 6, unmarked: 4 };
/** So many deeds side by side are a list of words: "gửi chụp mang nộp". */
const mostDeeds = 3;

const nameless = new Set(wordsOf(namelessWords).map(foldForSearch));

/**
 * Why a sentence that alone has to say what to do is not accepted: it is only when the desk knows every word, the
 * thing is named, and something is to be done with it.
 * @param thing how what is wrong is called: names, ids, other names
 * @param names people, places and things of the dossier
 * @param deeds words for what puts it right
 */
export function findOwnTroubles(
  text: string,
  thing: string,
  names: readonly string[],
  deeds: readonly string[] = doingWords,
): readonly OwnTrouble[] {
  const isShort = wordsOf(text).length < fewestWords;
  const isSaid = phrasesIn(text, deeds).length > 0;
  const isDone = bids(text, deeds);
  const troubles: readonly (OwnTrouble | false)[] = [
    (isShort || !isReadable(text, names)) && 'unsure',
    (!namesThing(text, thing) || namesSomebodyElse(text, thing)) && 'no-thing',
    !isSaid && 'no-deed',
    isSaid && (!isDone || isTurnedRound(text, thing)) && 'negated',
  ];
  return troubles.filter((trouble) => trouble !== false);
}

/** Whether the desk can be sure of a text: it knows every word, and they stand as words of a sentence do. */
export function isReadable(text: string, names: readonly string[]): boolean {
  return (
    wordsOf(text).length > 1 &&
    unknownWords(text, names).length === 0 &&
    !repeats(text) &&
    !isThrownTogether(text)
  );
}

/** Words that name nothing, blame, threaten or ask for a present, as the lists have them. */
export function unkindWords(text: string): readonly string[] {
  const clauses = clausesOf(text);
  const isIn = (phrase: string, isSame?: typeof isSameWord) =>
    clauses.some((clause) => placesOf(clause, phrase, isSame).length > 0);
  const isMarked = withoutMarks(text) !== text;
  const marked = blamingOnlyWithMarks.filter((phrase) => isIn(phrase, isSameWord));
  return [
    ...[...vagueWords, ...blamingWords, ...improperWords].filter((phrase) => isIn(phrase)),
    ...marked.filter((phrase) => isMarked || withoutMarks(phrase) !== phrase),
  ];
}

function repeats(text: string): boolean {
  const words = wordsOf(text);
  const typed = withoutMarks(text) === text ? 'unmarked' : 'marked';
  const most = Math.max(mostTimes[typed], Math.ceil(words.length / wordsPerTime[typed]));
  const isOften = (word: string) => words.filter((other) => other === word).length > most;
  const isStammer = (word: string, at: number, all: readonly string[]) =>
    word === all[at + 1] && word === all[at + 2]; // Two may be "chị chỉ" without marks, or a slip of the finger.
  const stammers = clausesOf(text).some((clause) => clause.some(isStammer));
  return stammers || words.some(isOften);
}

function isThrownTogether(text: string): boolean {
  const isJoining = (word = '') => joiningWords.some((joining) => isSameWord(word, joining));
  return clausesOf(text).some(
    (clause) =>
      clause.some((word, index) => isJoining(word) && isJoining(clause[index + 1])) ||
      isJoining(clause.at(-1)) ||
      clause.some((_, index) => areAllDeeds(clause.slice(index, index + mostDeeds + 1))),
  );
}

function areAllDeeds(words: readonly string[]): boolean {
  const isDeed = (word: string) => doingWords.some((deed) => isSameOrUnmarked(word, deed));
  return words.length > mostDeeds && words.every(isDeed);
}

/** Whether a text bids one of some deeds. */
export function bids(text: string, deeds: readonly string[]): boolean {
  return clausesOf(text).some((clause) => saysDeed(clause, deeds));
}

/** Whether a clause says to do something: one of its doing words is not turned round. */
function saysDeed(clause: readonly string[], deeds: readonly string[] = doingWords): boolean {
  const places = deeds.flatMap((deed) => placesOf(clause, deed));
  const isUseless = uselessWords.some((phrase) => placesOf(clause, phrase).length > 0);
  return !isUseless && places.some((place) => !isNegatedAt(clause, place) && !isPast(clause, place));
}

/** "Anh đã gửi rồi" asks for nothing. */
function isPast(clause: readonly string[], place: number): boolean {
  return isSameWord(clause[place - 1] ?? '', pastWord);
}

/** Whether a text says of the thing that nothing is to be done with it, wherever it names it. */
export function isTurnedRound(text: string, thing: string): boolean {
  const turned = clausesOf(text).flatMap((clause) => {
    const [place] = placesOfThing(clause, thing);
    return place === undefined ? [] : [isTurnedAt(clause, place)];
  });
  return turned.length > 0 && turned.every(Boolean);
}

/** The last thing to do before the name counts: "anh đến, không cần mang hợp đồng". */
function isTurnedAt(clause: readonly string[], place: number): boolean {
  const deeds = doingWords.flatMap((deed) => placesOf(clause, deed));
  const last = Math.max(-1, ...deeds.filter((deed) => deed < place));
  const between = clause.slice(last + 1, place);
  const isReleased = releasingWords.some((phrase) => placesOf(between, phrase).length > 0);
  if (last >= 0 && isNegatedAt(clause, last)) return true;
  return isReleased || (deeds.length > 0 && !saysDeed(clause));
}

function namesThing(text: string, thing: string): boolean {
  return placesOfThing(wordsOf(text), thing).length > 0;
}

/** Whether a text speaks of the father where the mother's answer is wrong, as the question itself says before its page. */
function namesSomebodyElse(text: string, thing: string): boolean {
  const isIn = (where: string) => (people: readonly string[]) => phrasesIn(where, people).length > 0;
  const [question = ''] = thing.split(';');
  const meant = peopleOnForms.filter(isIn(question));
  return meant.length > 0 && !meant.some(isIn(text)) && peopleOnForms.some(isIn(text));
}

/** Where a thing is named: two neighbouring words of its name, in order, or the whole, or one of its other names. */
function placesOfThing(words: readonly string[], thing: string): readonly number[] {
  const given = words.map(foldForSearch);
  const parts = clausesOf(thing).map((part) => part.map(foldForSearch));
  const isTelling = (word: string) => !nameless.has(word);
  const pairs = parts.flatMap(pairsOf).filter((pair) => pair.split(' ').every(isTelling));
  const whole = parts.filter((part) => part.some(isTelling)).map((part) => part.join(' '));
  const others = otherNamesOf(thing);
  return [
    ...[...pairs, ...whole].flatMap((name) => placesOf(given, name)),
    ...others.flatMap((name) => placesOf(words, name)),
  ].toSorted((a, b) => a - b);
}

/** What people also call a thing. */
export function otherNamesOf(thing: string): readonly string[] {
  return otherNames.filter((names) => names.some((name) => isNameOf(thing, name))).flat();
}

/** Ids are without marks: a name of one syllable is not read into them ("tổ" is not in "giay-to"). */
function isNameOf(thing: string, name: string): boolean {
  return placesOf(wordsOf(thing), name, name.includes(' ') ? isSameOrUnmarked : isSameWord).length > 0;
}
