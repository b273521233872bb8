import type { Rewording } from './catalogue.ts';
import { spokenNumber } from './numbers.vi.ts';
import type { SoughtWord } from './understand-query.ts';
import { wordsIn } from './words.ts';

/** What an official word counts that stands in for what was said. */
const weight = 0.9;

/** A query holds no more of them. */
const mostRewordings = 4;

/**
 * The same query with what people say in the words of the catalogue, each saying replaced in turn; first the query
 * itself, then with figures as words.
 */
export function rewordQuery(words: readonly SoughtWord[], rewordings: readonly Rewording[]): SoughtWord[][] {
  const found = rewordings.flatMap(({ say, as }) => {
    const said = wordsIn(say);
    const at = words.findIndex((_, start) =>
      said.every(({ plain, exact }, step) => {
        const typed = words[start + step]?.readings[0];
        return typed?.plain === plain && (typed.exact === undefined || typed.exact === exact);
      }),
    );
    return at < 0 ? [] : [[...words.slice(0, at), ...officialWords(as), ...words.slice(at + said.length)]];
  });
  return [[...words], ...inSpokenNumbers(words), ...found.slice(0, mostRewordings)];
}

/** The query with its figures as words, where it has any. */
function inSpokenNumbers(words: readonly SoughtWord[]): SoughtWord[][] {
  const spoken = words.map((word) => spokenNumber(word.readings[0]?.plain ?? ''));
  if (spoken.every((number) => number === undefined)) return [];
  return [words.flatMap((word, at) => (spoken[at] === undefined ? [word] : officialWords(spoken[at])))];
}

function officialWords(text: string): SoughtWord[] {
  return wordsIn(text).map((word) => ({ readings: [{ ...word, weight }], isUnfinished: false }));
}
