import type { SoughtWord } from './understand-query.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** What counts in a match of a query with a name; the parts of a full match add up to 1. */
const shares = { covered: 0.55, fills: 0.3, order: 0.15 } as const;

/** The same letters with other marks than those typed. */
const otherMarks = 0.6;

/** A word that begins with the letters typed last. */
const begun = 0.75;

/** A sought word with how much it tells. */
export interface WeighedWord extends SoughtWord {
  readonly weight: number;
}

/**
 * How well a name answers a query, 0 to 1: how much of the query is in the name, how much of the name is in the query,
 * and whether the words follow each other alike.
 */
export function scoreName(
  words: readonly WeighedWord[],
  name: readonly Word[],
  vocabulary: Vocabulary,
): number {
  const matches = words.map((word) => bestMatch(word, name));
  const wanted = sum(words.map(({ weight }) => weight));
  const covered = sum(words.map(({ weight }, at) => weight * (matches[at]?.quality ?? 0))) / wanted;
  if (covered === 0) return 0;
  const nameWeights = name.map(({ plain }) => vocabulary.weight(plain));
  const qualities = name.map((_, at) =>
    Math.max(0, ...matches.filter((match) => match.at === at).map(({ quality }) => quality)),
  );
  const fills = sum(nameWeights.map((weight, at) => weight * (qualities[at] ?? 0))) / sum(nameWeights);
  const steps = matches
    .slice(1)
    .filter(({ at }, before) => at >= 0 && at === (matches[before]?.at ?? -2) + 1);
  const order = words.length === 1 ? 1 : steps.length / (words.length - 1);
  return covered * (shares.covered + shares.fills * fills + shares.order * order);
}

interface Match {
  readonly at: number;
  readonly quality: number;
}

function bestMatch(sought: SoughtWord, name: readonly Word[]): Match {
  let best: Match = { at: -1, quality: 0 };
  for (const [at, word] of name.entries()) {
    const quality = matchQuality(sought, word);
    if (quality > best.quality) best = { at, quality };
  }
  return best;
}

/** How well one word of a text is the one looked for, 0 to 1. */
export function matchQuality({ readings, isUnfinished }: SoughtWord, { plain, exact }: Word): number {
  let best = 0;
  for (const [at, reading] of readings.entries()) {
    const isSame = reading.plain === plain;
    const isBegun = !isSame && isUnfinished && at === 0 && plain.startsWith(reading.plain);
    if (!isSame && !isBegun) continue;
    const marks = reading.exact === undefined || agrees(reading.exact, exact, isBegun) ? 1 : otherMarks;
    best = Math.max(best, reading.weight * marks * (isSame ? 1 : begun));
  }
  return best;
}

/** A word only begun may still get its tone: "đi" of "điện" has the letters with their marks so far. */
function agrees(typed: string, exact: string, isBegun: boolean): boolean {
  return isBegun ? exact.startsWith(typed) : exact === typed;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
