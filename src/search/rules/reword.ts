import type { Rewording } from './catalogue.ts';
import type { SoughtWord } from './understand-query.ts';
import { wordsIn } from './words.ts';

/** What an official word counts that stands in for what was said. */
const weight = 0.9;

/** A query holds no more of them. */
const mostRewordings = 4;

/**
 * The same query with what people say in the words of the catalogue, each saying replaced in turn; first the query
 * itself.
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
  return [[...words], ...found.slice(0, mostRewordings)];
}

function officialWords(text: string): SoughtWord[] {
  return wordsIn(text).map((word) => ({ readings: [{ ...word, weight }], isUnfinished: false }));
}
