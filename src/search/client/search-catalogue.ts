import MiniSearch from 'minisearch';
import type { Catalogue, CatalogueEntry, Kind } from '../rules/catalogue.ts';
import { findMainAnswer, type MainAnswer } from '../rules/main-answer.ts';
import { mainWords } from '../rules/main-words.ts';
import { scoreName, type WeighedName, type WeighedWord, weighName, weighWord } from '../rules/name-score.ts';
import { nearestNames } from '../rules/nearest-names.ts';
import { rewordQuery } from '../rules/reword.ts';
import { type SoughtWord, understandQuery } from '../rules/understand-query.ts';
import { gatherVocabulary, type Vocabulary } from '../rules/vocabulary.ts';
import { type Word, wordsIn } from '../rules/words.ts';

/** An entry that was found. */
export interface CatalogueHit {
  readonly entry: CatalogueEntry;
  /** 0 to about 1.3; more is better. */
  readonly score: number;
  /** Whether it has the word that tells most in the query. */
  readonly mainWord: MainAnswer;
}

/** The first layer of the search, ready to be asked. */
export interface CatalogueSearch {
  /** Everything that answers the query, best first. */
  find(query: string): CatalogueHit[];
  /** The words that a query is about, to look for in other texts. */
  understood(query: string): string;
  /** What is written most alike, for a query that finds nothing. */
  nearest(query: string): CatalogueEntry[];
}

/** What the text counts where no name answers. */
const textShare = 0.35;

/** The title counts a little more than its parts and what people call it; a sentence about it less. */
const shares = { title: 1, part: 0.94, name: 0.96, line: 0.8 } as const;

/** Of two equally good answers, which is the likelier one. */
const likelier: Readonly<Record<Kind, number>> = { procedure: 0.03, lesson: 0.01, term: 0.02, fault: 0 };

/** An answer to a question in other words than its own. */
const rewordedShare = 0.95;

/** So many things are offered where nothing is found. */
const mostNearest = 3;

interface Known {
  readonly entry: CatalogueEntry;
  readonly names: readonly Name[];
  readonly texts: readonly (readonly Word[])[];
}

interface Rank {
  readonly score: number;
  readonly mainWord: MainAnswer;
}

interface Name extends WeighedName {
  readonly share: number;
}

/** Index the catalogue on the device: that takes some milliseconds, and saves the bytes of an index made before. */
export function openCatalogue({ entries, rewordings }: Catalogue): CatalogueSearch {
  const vocabulary = gatherVocabulary([
    ...entries.map(({ title, names, says, more }) => [title, ...names, says, more].map(wordsIn)),
    ...rewordings.map(({ say, as }) => [wordsIn(say), wordsIn(as)]),
  ]);
  const known = entries.map((entry) => {
    const { title, names, says, more } = entry;
    return { entry, names: namesOf(entry, vocabulary), texts: [title, ...names, says, more].map(wordsIn) };
  });
  const index = indexTexts(known);
  return {
    find(query) {
      const best = new Map<Known, Rank>();
      for (const [at, words] of rewordQuery(understandQuery(query, vocabulary), rewordings).entries()) {
        const share = at === 0 ? 1 : rewordedShare;
        for (const [found, { score, mainWord }] of rank(words, known, index, vocabulary)) {
          const before = best.get(found);
          if (!before || score * share > before.score) best.set(found, { score: score * share, mainWord });
        }
      }
      return [...best].map(([{ entry }, rank]) => ({ entry, ...rank })).sort((a, b) => b.score - a.score);
    },
    understood: (query) => mainWords(query, vocabulary),
    nearest: (query) => nearestNames(query, entries, mostNearest),
  };
}

/** Everything that a thing is called, also in parts: "Đăng nhập, quên mật khẩu" answers either. */
function namesOf({ title, names, more }: CatalogueEntry, vocabulary: Vocabulary): Name[] {
  const parts = title.split(/[,:]/);
  const named = (texts: readonly string[], share: number) =>
    texts.map((text) => ({ ...weighName(wordsIn(text), vocabulary), share }));
  return [
    ...named([title], shares.title),
    ...named(parts.length > 1 ? parts : [], shares.part),
    ...named(names, shares.name),
    ...named(more.split(' · '), shares.line),
  ].filter(({ words }) => words.length > 0);
}

function indexTexts(known: readonly Known[]): MiniSearch {
  const index = new MiniSearch({
    idField: 'at',
    fields: ['names', 'says', 'more'],
    tokenize: (text) => wordsIn(text).map(({ plain }) => plain),
    processTerm: (word) => word,
    searchOptions: { boost: { names: 2, says: 1.5 } },
  });
  index.addAll(
    known.map(({ entry: { title, names, says, more } }, at) => {
      // Each word once: many names of one thing must not outweigh the one name of another.
      const distinct = new Set([title, ...names].flatMap(wordsIn).map(({ plain }) => plain));
      return { at, names: [...distinct].join(' '), says, more };
    }),
  );
  return index;
}

function rank(
  sought: readonly SoughtWord[],
  known: readonly Known[],
  index: MiniSearch,
  vocabulary: Vocabulary,
): [Known, Rank][] {
  const words = sought.map((word) => weighWord(word, vocabulary));
  const texts = searchTexts(words, index);
  const most = texts[0]?.score ?? 1;
  return texts.flatMap(({ id, score }) => {
    const found = known[id as number];
    if (!found) return [];
    const name = Math.max(...found.names.map((one) => one.share * scoreName(words, one)));
    // Where the name says it all the text adds nothing.
    const total = name + (1 - name) * textShare * (score / most) + likelier[found.entry.kind];
    return [[found, { score: total, mainWord: findMainAnswer(words, found.texts) }]];
  });
}

function searchTexts(words: readonly WeighedWord[], index: MiniSearch) {
  const queries = words.flatMap(({ weight, answers }) =>
    [...answers].map(([plain, list]) => ({
      queries: [plain],
      boostTerm: () => weight * Math.max(...list.map(({ quality }) => quality)),
    })),
  );
  return index.search({ combineWith: 'OR', queries });
}
