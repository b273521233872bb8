import { foldForSearch } from '#src/platform/text/fold.ts';
import {
  askingWords,
  exceptingWords,
  namelessWords,
  otherPapers,
  papersInVain,
  paperWords,
  pointingWords,
  releasingWords,
  tellingWords,
} from './desk-words.vi.ts';
import { isNegatedAt } from './negation.ts';
import { otherNamesOf } from './own-words.ts';
import { clausesOf, pairsOf, placesOf, sentencesOf, wordsOf } from './read-words.ts';

const nameless = new Set(wordsOf(namelessWords).map(foldForSearch));
/** How many words before the name of a paper the word "giấy" may stand. */
const reach = 5;

/** Papers that a text asks for, by their names. */
export interface AskedPapers {
  /** That every office has in a database, or that nobody needs. */
  readonly inVain: readonly string[];
  /** That this dossier does not lack. */
  readonly besides: readonly string[];
}

/**
 * Papers that a text asks for although an office has them, or the dossier does not lack them. To say that one need not
 * bring a paper, or to point at one, is no asking.
 * @param inDatabase names of the papers of this dossier that are in a database
 * @param lacking names of what is wrong with this dossier
 * @param named every name on the dossier
 */
export function papersAsked(
  text: string,
  {
    inDatabase,
    lacking,
    named,
  }: { inDatabase: readonly string[]; lacking: readonly string[]; named: readonly string[] },
): AskedPapers {
  const isIn = (names: readonly string[]) => (paper: string) =>
    names.some((name) => placesOf(wordsOf(name), paper).length > 0);
  const isLacking = isIn([...lacking, ...lacking.flatMap(otherNamesOf)]);
  const isNamed = isIn(named);
  const asked = (papers: readonly string[], find: typeof placesOf) =>
    papers.filter((paper) => sentencesOf(text).some((sentence) => asksFor(sentence, paper, find)));
  const known = asked(inDatabase, placesOfName).map((name) => name.split(/[;(]/)[0]?.trim() ?? name);
  const inVain = asked(papersInVain, placesOf).filter((paper) => !isLacking(paper));
  const besides = asked(otherPapers, placesOf).filter((paper) => !isLacking(paper) && !isNamed(paper));
  return { inVain: [...new Set([...inVain, ...known])], besides };
}

/** A clause without a word of asking goes on with the one before: "gửi hợp đồng, sổ hộ khẩu". */
function asksFor(sentence: string, paper: string, find: typeof placesOf): boolean {
  let wasAsking = false;
  for (const clause of clausesOf(sentence)) {
    if (find(clause, paper).some((place) => isAsked(clause, place, wasAsking))) return true;
    wasAsking = isAsked(clause, clause.length, wasAsking);
  }
  return false;
}

/** The nearest word before a place decides: one that asks, one that points, or one that releases. */
function isAsked(clause: readonly string[], place: number, wasAsking: boolean): boolean {
  if (lastOf(clause.slice(place), [...releasingWords, ...tellingWords]).end > 0) return false;
  const before = clause.slice(0, place);
  const asking = lastOf(before, askingWords);
  const releasing = lastOf(before, releasingWords);
  const isReleased = releasing.end > asking.end || (asking.end > 0 && isNegatedAt(before, asking.start));
  if (isReleased) return lastOf(before, exceptingWords).end > Math.max(asking.end, releasing.end);
  return lastOf(before, pointingWords).end <= asking.end && (asking.end > 0 || wasAsking);
}

interface Span {
  readonly start: number;
  readonly end: number;
}
const nowhere: Span = { start: 0, end: 0 };

/** Where the last of some phrases stands, the longest where several end together; `end` is 0 when there is none. */
function lastOf(words: readonly string[], phrases: readonly string[]): Span {
  const spans = phrases.flatMap((phrase) =>
    placesOf(words, phrase).map((start) => ({ start, end: start + wordsOf(phrase).length })),
  );
  return spans.sort((a, b) => b.end - a.end || a.start - b.start)[0] ?? nowhere;
}

/** Two neighbouring words of the name, where a word for a paper stands before them. */
function placesOfName(clause: readonly string[], name: string): readonly number[] {
  const pairs = new Set(
    clausesOf(name)
      .flatMap((part) => pairsOf(part.map(foldForSearch)))
      .filter((pair) => pair.split(' ').every((word) => !nameless.has(word))),
  );
  const places = pairsOf(clause).flatMap((pair, place) => (pairs.has(foldForSearch(pair)) ? [place] : []));
  return places.filter(
    (place) => lastOf(clause.slice(Math.max(0, place - reach), place), paperWords).end > 0,
  );
}
