import { readTelex, readVni } from '#src/platform/text/unfinished-marks.ts';
import { findSlips } from './slips.ts';
import { splitWords } from './split-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { exactWord, hasMarks, plainWord } from './words.ts';

/** One way to understand a typed word: as one word, or as several in one piece. */
export interface WordReading {
  readonly words: readonly ReadWord[];
  /** How unlikely it is; 0 for a known word just as typed. */
  readonly cost: number;
}

/** A word that was read, with its marks where they were typed and are in use. */
export interface ReadWord {
  readonly plain: string;
  readonly exact: string | undefined;
}

const costs = {
  /** Nobody knows the word; kept in case nothing else does. */
  unknown: 2,
  begun: 0.3,
  wrongMarks: 0.3,
  /** Keys of Telex or VNI: likely where the letters make no word. */
  keys: 0.1,
  keysInWord: 0.8,
  split: 0.4,
  stuck: 0.5,
  /** Another word than the known one that was typed. */
  slipOfKnown: 0.35,
} as const;

/** More slips than these are guesses. */
const mostSlips = 6;

/** Shorter pieces are one word. */
const shortestPiece = 4;

/** Every way to understand one typed word, in lower case and NFC, the likeliest first. Never empty. */
export function readWord(typed: string, vocabulary: Vocabulary, isUnfinished: boolean): WordReading[] {
  const plain = plainWord(typed);
  const isKnown = vocabulary.count(plain) > 0;
  const isBegun = isUnfinished && vocabulary.begins(plain);
  const asTyped = { plain, exact: exactIfUsed(typed, vocabulary) };
  const hasWrongMarks = hasMarks(typed) && asTyped.exact === undefined;
  const known = hasWrongMarks ? costs.wrongMarks : 0;
  const readings: WordReading[] = [
    { words: [asTyped], cost: isKnown ? known : isBegun ? costs.begun : costs.unknown },
    ...readKeys(typed, vocabulary, isKnown),
    ...readDoubled(typed, vocabulary, isKnown),
    ...readSlips(plain, vocabulary, isKnown),
    ...(isKnown ? [] : readPiece(typed, vocabulary, isUnfinished)),
  ];
  return readings.sort((a, b) => a.cost - b.cost);
}

/** Marks that no word of the catalogue has are a mistake, and not held against it. */
function exactIfUsed(typed: string, vocabulary: Vocabulary): string | undefined {
  const exact = exactWord(typed);
  return hasMarks(typed) && vocabulary.writings(plainWord(typed)).has(exact) ? exact : undefined;
}

function readKeys(typed: string, vocabulary: Vocabulary, isKnown: boolean): WordReading[] {
  const cost = isKnown ? costs.keysInWord : costs.keys;
  const once = typed.replace(/(.)\1{2,}/gu, '$1$1');
  return [readTelex(once), readVni(once)].flatMap((word) => {
    if (word === undefined) return [];
    const plain = plainWord(word);
    if (vocabulary.count(plain) === 0) return [];
    return [{ words: [{ plain, exact: exactIfUsed(word, vocabulary) }], cost }];
  });
}

/** A key that stuck: "kyy". */
function readDoubled(typed: string, vocabulary: Vocabulary, isKnown: boolean): WordReading[] {
  const word = typed.replace(/(.)\1{1,2}(?!\1)/gu, '$1');
  const plain = plainWord(word);
  if (isKnown || word === typed || vocabulary.count(plain) === 0) return [];
  return [{ words: [{ plain, exact: exactIfUsed(word, vocabulary) }], cost: costs.stuck }];
}

function readSlips(plain: string, vocabulary: Vocabulary, isKnown: boolean): WordReading[] {
  if (plain.length < 2 || /\d/.test(plain)) return [];
  return findSlips(plain, vocabulary.words)
    .slice(0, mostSlips)
    .map((slip) => ({
      words: [{ plain: slip.plain, exact: undefined }],
      cost: slip.cost + (isKnown ? costs.slipOfKnown : 0),
    }));
}

function readPiece(typed: string, vocabulary: Vocabulary, isUnfinished: boolean): WordReading[] {
  if (typed.length < shortestPiece) return [];
  const cut = splitWords(typed, vocabulary, plainWord, isUnfinished);
  if (!cut) return [];
  return [{ words: cut.words.map((plain) => ({ plain, exact: undefined })), cost: costs.split + cut.cost }];
}
