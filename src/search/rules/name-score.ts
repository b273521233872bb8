import { askedWeight, namedWeight } from './question-words.vi.ts';
import type { SoughtWord } from './understand-query.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** What counts in a match of a query with a name; the parts of a full match add up to 1. */
const shares = { covered: 0.45, fills: 0.37, order: 0.13, start: 0.05 } as const;

/** The same letters with other marks than those typed. */
const otherMarks = 0.6;

/** A word that begins with the letters typed last: the commoner one is the likelier. */
const begun = { least: 0.6, most: 0.75 } as const;

/** A sought word with how much it tells, and every known word that answers it. */
export interface WeighedWord {
  readonly weight: number;
  /** Plain word → how well it answers, with the marks that were typed if any. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** Its marks are nowhere on these letters. */
  readonly isMismarked: boolean;
}

interface Answer {
  readonly quality: number;
  readonly exact: string | undefined;
  readonly isBegun: boolean;
}

/** Work out once which known words answer a sought one. */
export function weighWord(sought: SoughtWord, vocabulary: Vocabulary): WeighedWord {
  const answers = new Map<string, Answer[]>();
  const add = (plain: string, answer: Answer) => answers.set(plain, [...(answers.get(plain) ?? []), answer]);
  for (const { plain, exact, weight: quality } of sought.readings)
    add(plain, { quality, exact, isBegun: false });
  const [first] = sought.readings;
  if (sought.isUnfinished && first) {
    const longer = vocabulary.words.filter((word) => word !== first.plain && word.startsWith(first.plain));
    const most = Math.max(...longer.map((word) => vocabulary.count(word)));
    for (const plain of longer) {
      const quality = begun.least + (begun.most - begun.least) * (vocabulary.count(plain) / most);
      add(plain, { quality, exact: first.exact, isBegun: true });
    }
  }
  return {
    weight: askedWeight(first?.plain ?? '', first?.exact, vocabulary),
    answers,
    isMismarked: sought.isMismarked === true,
  };
}

/** A name with what each of its words tells. */
export interface WeighedName {
  readonly words: readonly (Word & { readonly weight: number })[];
  readonly weight: number;
}

/** Weigh a name once for all queries. */
export function weighName(name: readonly Word[], vocabulary: Vocabulary): WeighedName {
  const words = name.map((word) => ({ ...word, weight: namedWeight(word.plain, word.exact, vocabulary) }));
  return { words, weight: sum(words, ({ weight }) => weight) };
}

/**
 * How well a name answers a query, 0 to 1: how much of the query is in the name, how much of the name is in the query,
 * whether the words follow each other alike, and whether the name begins with them.
 */
export function scoreName(words: readonly WeighedWord[], name: WeighedName): number {
  const matches = matchWords(words, name.words);
  const found = sum(words, ({ weight }, at) => weight * (matches[at]?.quality ?? 0));
  if (found === 0) return 0;
  const covered = found / sum(words, ({ weight }) => weight);
  const qualities = name.words.map((_, at) =>
    Math.max(0, ...matches.map((match) => (match.at === at ? match.quality : 0))),
  );
  const fills = sum(name.words, ({ weight }, at) => weight * (qualities[at] ?? 0)) / name.weight;
  const steps = matches.slice(1).filter(({ at }, before) => at > 0 && at - 1 === matches[before]?.at).length;
  const order = words.length === 1 ? 1 : steps / (words.length - 1);
  const start = (qualities[0] ?? 0) > 0 ? 1 : 0;
  return covered * (shares.covered + shares.fills * fills + shares.order * order + shares.start * start);
}

interface Match {
  readonly at: number;
  readonly quality: number;
}

/** Each word of the name answers one word of the query only. */
function matchWords(words: readonly WeighedWord[], name: readonly Word[]): Match[] {
  const taken = new Set<number>();
  return words.map((word) => {
    const match = bestMatch(word, name, taken);
    taken.add(match.at);
    return match;
  });
}

function bestMatch(word: WeighedWord, name: readonly Word[], taken: ReadonlySet<number>): Match {
  let best: Match = { at: -1, quality: 0 };
  for (const [at, { plain, exact }] of name.entries()) {
    if (taken.has(at)) continue;
    for (const answer of word.answers.get(plain) ?? []) {
      const quality = answer.quality * (agrees(answer, exact) ? 1 : otherMarks);
      if (quality > best.quality) best = { at, quality };
    }
  }
  return best;
}

/** A word only begun may still get its tone, so only its letters so far are compared. */
function agrees({ exact: typed, isBegun }: Answer, exact: string): boolean {
  if (typed === undefined) return true;
  return isBegun ? exact.startsWith(typed) : exact === typed;
}

function sum<T>(list: readonly T[], numberOf: (item: T, at: number) => number): number {
  return list.reduce((total, item, at) => total + numberOf(item, at), 0);
}
