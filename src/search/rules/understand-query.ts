import { type ReadWord, readWord, type WordReading } from './read-word.ts';
import type { Vocabulary } from './vocabulary.ts';
import { exactWord, hasMarks, plainWord, wordsOf } from './words.ts';

/** One word that is looked for: what it most likely is, and what else it might be. */
export interface SoughtWord {
  /** The likeliest first, with weight 1 where it stands as typed; others less. */
  readonly readings: readonly (ReadWord & { readonly weight: number })[];
  /** The last word may have been begun only. */
  readonly isUnfinished: boolean;
  /** Typed with marks that the catalogue has nowhere on these letters: perhaps another word altogether. */
  readonly isMismarked?: boolean;
}

/** Two words that never stand together are less likely both right. */
const strangers = 0.4;

/** A reading this much less likely than the best is not looked for. */
const mostBehind = 1.2;

/** What a mended word counts less than one that was typed just so. */
const lessSure = 0.25;

/** Longer queries are sentences; their end tells nothing more. */
const mostWords = 16;

/**
 * What a query most likely means: keys of Telex and VNI become marks, pieces are cut into words, slips mended, each
 * where that makes known words that go together. Nothing is thrown away: what was typed stays among the readings.
 * @param query as `readQuery` gives it
 */
export function understandQuery(query: string, vocabulary: Vocabulary): SoughtWord[] {
  const typed = wordsOf(query).slice(0, mostWords);
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(query);
  const choices = typed.map((word, at) => readWord(word, vocabulary, isOpen && at === typed.length - 1));
  const chosen = likeliest(choices, vocabulary);
  return chosen.flatMap((reading, at) => {
    const isLast = isOpen && at === chosen.length - 1;
    const isMismarked = hasStrangeMarks(typed[at] ?? '', vocabulary, isLast);
    return soughtWords(reading, choices[at] ?? [], isLast).map((word) =>
      isMismarked ? { ...word, isMismarked } : word,
    );
  });
}

/** A word still being typed may only wait for its other marks. */
function hasStrangeMarks(typed: string, vocabulary: Vocabulary, isUnfinished: boolean): boolean {
  const plain = plainWord(typed);
  if (!hasMarks(typed) || vocabulary.writings(plain).has(exactWord(typed))) return false;
  return !isUnfinished || !vocabulary.words.some((word) => word !== plain && word.startsWith(plain));
}

interface Path {
  readonly readings: readonly WordReading[];
  readonly cost: number;
}

/** One reading of each word, so that together they are the likeliest (Viterbi). */
function likeliest(
  choices: readonly (readonly WordReading[])[],
  vocabulary: Vocabulary,
): readonly WordReading[] {
  let paths: Path[] = [{ readings: [], cost: 0 }];
  for (const readings of choices) {
    paths = readings.map((reading) => {
      const ways = paths.map((path) => ({
        readings: [...path.readings, reading],
        cost: path.cost + reading.cost + joint(path.readings.at(-1), reading, vocabulary),
      }));
      return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
    });
  }
  return paths.reduce((best, path) => (path.cost < best.cost ? path : best)).readings;
}

function joint(before: WordReading | undefined, reading: WordReading, vocabulary: Vocabulary): number {
  const last = before?.words.at(-1);
  const first = reading.words[0];
  if (!last || !first) return 0;
  return vocabulary.follows(last.plain, first.plain) ? 0 : strangers;
}

function soughtWords(chosen: WordReading, choices: readonly WordReading[], isLast: boolean): SoughtWord[] {
  const weight = 1 - lessSure * Math.min(1, chosen.cost);
  if (chosen.words.length !== 1) {
    return chosen.words.map((word, at) => ({
      readings: [{ ...word, weight }],
      isUnfinished: isLast && at === chosen.words.length - 1,
    }));
  }
  const others = choices
    .filter((reading) => reading !== chosen && reading.words.length === 1)
    .filter(({ cost }) => cost <= chosen.cost + mostBehind)
    .flatMap(({ words, cost }) => words.map((word) => ({ ...word, weight: weightOf(cost - chosen.cost) })));
  const readings = [...chosen.words.map((word) => ({ ...word, weight })), ...others];
  return [{ readings, isUnfinished: isLast }];
}

/** 0.7 for what is just as likely, falling. */
function weightOf(behind: number): number {
  return 0.7 * Math.exp(-2 * Math.max(0, behind));
}
