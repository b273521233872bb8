import MiniSearch from 'minisearch';
import type { Catalogue, CatalogueEntry, Kind } from '../rules/catalogue.ts';
import { scoreName, type WeighedWord } from '../rules/name-score.ts';
import { isQuestionWord } from '../rules/question-words.vi.ts';
import { rewordQuery } from '../rules/reword.ts';
import { type SoughtWord, understandQuery } from '../rules/understand-query.ts';
import { gatherVocabulary, type Vocabulary } from '../rules/vocabulary.ts';
import { plainWord, type Word, wordsIn, wordsOf } from '../rules/words.ts';

/** An entry that was found. */
export interface CatalogueHit {
  readonly entry: CatalogueEntry;
  /** 0 to about 1.5; more is better. */
  readonly score: number;
}

/** The first layer of the search, ready to be asked. */
export interface CatalogueSearch {
  /** Everything that answers the query, best first. */
  find(query: string): CatalogueHit[];
}

/** What a word of a question counts, beside one that names something. */
const questionWeight = 0.2;

/** What the text beside the names counts. */
const textShare = 0.35;

/** Of two equally good answers, which is the likelier one. */
const likelier: Readonly<Record<Kind, number>> = { procedure: 0.03, lesson: 0.01, term: 0.02, fault: 0 };

/** An answer to a question in the query's own words is at most so far behind. */
const rewordedShare = 0.95;

interface Known {
  readonly entry: CatalogueEntry;
  readonly names: readonly (readonly Word[])[];
}

/** Index the catalogue on the device: some milliseconds, and half the bytes of an index made before. */
export function openCatalogue({ entries, rewordings }: Catalogue): CatalogueSearch {
  const known: Known[] = entries.map((entry) => ({
    entry,
    names: [entry.title, ...entry.names].map(wordsIn),
  }));
  const vocabulary = gatherVocabulary([
    ...known.map(({ entry, names }) => [...names, wordsIn(entry.says), wordsIn(entry.more)]),
    ...rewordings.map(({ say, as }) => [wordsIn(say), wordsIn(as)]),
  ]);
  const index = indexTexts(entries);
  return {
    find(query) {
      const best = new Map<Known, number>();
      for (const [at, words] of rewordQuery(understandQuery(query, vocabulary), rewordings).entries()) {
        const share = at === 0 ? 1 : rewordedShare;
        for (const [found, score] of rank(words, known, index, vocabulary)) {
          best.set(found, Math.max(best.get(found) ?? 0, score * share));
        }
      }
      return [...best].map(([{ entry }, score]) => ({ entry, score })).sort((a, b) => b.score - a.score);
    },
  };
}

function indexTexts(entries: readonly CatalogueEntry[]): MiniSearch {
  const index = new MiniSearch({
    idField: 'at',
    fields: ['names', 'says', 'more'],
    tokenize: (text) => wordsOf(text),
    processTerm: (word) => plainWord(word),
    searchOptions: { boost: { names: 3, says: 1.5 } },
  });
  index.addAll(
    entries.map(({ title, names, says, more }, at) => ({
      at,
      names: [title, ...names].join(' '),
      says,
      more,
    })),
  );
  return index;
}

function rank(
  words: readonly SoughtWord[],
  known: readonly Known[],
  index: MiniSearch,
  vocabulary: Vocabulary,
): [Known, number][] {
  const weighed = weigh(words, vocabulary);
  const texts = searchTexts(weighed, index);
  const most = texts[0]?.score ?? 1;
  return texts.flatMap(({ id, score }) => {
    const found = known[id as number];
    if (!found) return [];
    const name = Math.max(...found.names.map((one) => scoreName(weighed, one, vocabulary)));
    return [[found, name + textShare * (score / most) + likelier[found.entry.kind]]];
  });
}

function weigh(words: readonly SoughtWord[], vocabulary: Vocabulary): WeighedWord[] {
  return words.map((word) => {
    const { plain = '', exact } = word.readings[0] ?? {};
    const share = isQuestionWord(plain, exact, vocabulary) ? questionWeight : 1;
    return { ...word, weight: share * vocabulary.weight(plain) };
  });
}

function searchTexts(words: readonly WeighedWord[], index: MiniSearch) {
  const queries = words.flatMap(({ readings, isUnfinished, weight }) =>
    readings.map((reading, at) => ({
      queries: [reading.plain],
      prefix: isUnfinished && at === 0,
      boostTerm: () => reading.weight * weight,
    })),
  );
  return index.search({ combineWith: 'OR', queries });
}
