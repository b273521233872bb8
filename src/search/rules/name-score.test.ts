import { describe, expect, test } from 'vitest';
import { scoreName, weighName, weighWord } from './name-score.ts';
import { understandQuery } from './understand-query.ts';
import { gatherVocabulary } from './vocabulary.ts';
import { wordsIn } from './words.ts';

const names = ['Đăng ký khai sinh', 'Đăng ký khai tử', 'diện tích', 'bản điện tử', 'tờ khai', 'Cấp lại thẻ'];
const vocabulary = gatherVocabulary(names.map((name) => [wordsIn(name)]));

/** The names by how well they answer, best first; those that do not are left out. */
function ranking(query: string): string[] {
  const words = understandQuery(query, vocabulary).map((word) => weighWord(word, vocabulary));
  return names
    .map((name) => ({ name, score: scoreName(words, weighName(wordsIn(name), vocabulary)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

describe('first comes', () => {
  test.each([
    ['khai tử', 'Đăng ký khai tử', 'what has all words'],
    ['khai', 'tờ khai', 'what says little else'],
    ['diện', 'diện tích', 'the word with the marks that were typed'],
    ['điện', 'bản điện tử', 'and here the other'],
    ['khai s', 'Đăng ký khai sinh', 'the word that was begun'],
    ['khai to', 'tờ khai', 'what has both words, in whatever order'],
  ])('%s: %s (%s)', (query, name) => {
    expect(ranking(query)[0]).toBe(name);
  });
});

test('other marks are still found, behind', () => {
  expect(ranking('diện').slice(0, 2)).toEqual(['diện tích', 'bản điện tử']);
  expect(ranking('dien')).toHaveLength(2);
});

test('the name itself scores 1, nothing more', () => {
  const words = understandQuery('Đăng ký khai sinh', vocabulary).map((word) => weighWord(word, vocabulary));
  expect(scoreName(words, weighName(wordsIn('Đăng ký khai sinh'), vocabulary))).toBeCloseTo(1);
});
