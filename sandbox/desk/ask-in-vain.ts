import { foldForSearch } from '#src/platform/text/fold.ts';
import { exceptingWords, namelessWords, papersInVain, paperWords, releasingWords } from './desk-words.vi.ts';
import { clausesOf, pairsOf, placesOf, wordsOf } from './read-words.ts';

const nameless = new Set(wordsOf(namelessWords).map(foldForSearch));
/** How many words before the name of a paper the word "giấy" may stand. */
const reach = 5;

/**
 * Papers that a text asks for although an office has them, as they stand there. To say that one need not bring them is
 * no asking.
 * @param inDatabase names of the papers of this dossier that are in a database
 */
export function papersAskedInVain(text: string, inDatabase: readonly string[]): readonly string[] {
  const found = clausesOf(text).flatMap((clause) => [
    ...papersInVain.filter((paper) => placesOf(clause, paper).some((place) => isAsked(clause, place))),
    ...inDatabase.flatMap((name) => saidOf(clause, name)),
  ]);
  return [...new Set(found)];
}

/** Two neighbouring words of the name, where a word for a paper stands before them. */
function saidOf(clause: readonly string[], name: string): readonly string[] {
  const pairs = new Set(
    clausesOf(name)
      .flatMap((part) => pairsOf(part.map(foldForSearch)))
      .filter((pair) => pair.split(' ').every((word) => !nameless.has(word))),
  );
  return pairsOf(clause).filter((pair, place) => {
    const before = clause.slice(Math.max(0, place - reach), place);
    const isPaper = paperWords.some((word) => placesOf(before, word).length > 0);
    return pairs.has(foldForSearch(pair)) && isPaper && isAsked(clause, place);
  });
}

function isAsked(clause: readonly string[], place: number): boolean {
  const before = clause.slice(0, place);
  const has = (phrases: readonly string[]) => phrases.some((phrase) => placesOf(before, phrase).length > 0);
  return !has(releasingWords) || has(exceptingWords);
}
