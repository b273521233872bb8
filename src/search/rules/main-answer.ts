import type { WeighedWord } from './name-score.ts';
import type { Word } from './words.ts';

/**
 * What a thing has of what tells most in a query: the word; not the word; or of most of the query only the letters
 * under other marks, and those are perhaps other words ("huế", "thuê").
 */
export type MainAnswer = 'there' | 'missing' | 'mistaken';

/** Words of any question weigh less than this: "lại" beside "ở" does not make "ôn" of it. */
const telling = 0.6;

/** So much of a query may not stand under other marks. */
const mostMistaken = 0.5;

/** Less likely readings are guesses. */
const likely = 0.5;

/**
 * Look for the words that tell most. Under marks that the catalogue does not know a word counts only where a neighbour
 * stands beside it too: "khai sịnh" is "khai sinh".
 * @param texts everything that the thing says
 */
export function findMainAnswer(
  words: readonly WeighedWord[],
  texts: readonly (readonly Word[])[],
): MainAnswer {
  const most = Math.max(...words.map(({ weight }) => weight));
  const has = (at: number) => texts.some((text) => text.some((_, place) => stands(words, at, text, place)));
  const beside = (at: number) =>
    texts.some((text) =>
      text.some(
        (_, place) =>
          stands(words, at, text, place, likely) &&
          [-1, 1].some(
            (step) =>
              (words[at + step]?.weight ?? 0) >= telling &&
              stands(words, at + step, text, place + step, likely),
          ),
      ),
    );
  const mistaken = words.filter(({ isMismarked }, at) => isMismarked && !beside(at));
  if (weightOf(mistaken) > mostMistaken * weightOf(words)) return 'mistaken';
  const main = words.findIndex(({ weight }) => weight === most);
  const isThere = words[main]?.isMismarked ? beside(main) : has(main);
  return isThere ? 'there' : 'missing';
}

function stands(
  words: readonly WeighedWord[],
  at: number,
  text: readonly Word[],
  place: number,
  least = 0,
): boolean {
  const written = text[place];
  const answers = written && words[at]?.answers.get(written.plain);
  return (
    answers?.some(
      ({ quality, exact }) => quality >= least && (exact === undefined || exact === written?.exact),
    ) ?? false
  );
}

function weightOf(words: readonly WeighedWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
