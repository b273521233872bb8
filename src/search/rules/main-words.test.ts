import { expect, test } from 'vitest';
import { mainWords } from './main-words.ts';
import { gatherVocabulary } from './vocabulary.ts';
import { wordsIn } from './words.ts';

const vocabulary = gatherVocabulary(
  ['đăng ký khai sinh', 'giấy khai sinh', 'sổ hộ khẩu', 'điện thoại'].map((text) => [wordsIn(text)]),
);

test.each([
  ['khai sinh', 'khai sinh', 'nothing to understand'],
  ['điện thoại', 'điện thoại', 'marks in use stay'],
  ['hộ khảu', 'hộ khau', 'marks that no word has do not'],
  ['ddawng kys khai sinh', 'dang ki khai sinh', 'keys of Telex are no letters'],
  ['giaykhaisinh', 'giay khai sinh', 'a piece is its words'],
  ['làm giấy khai sinh ở đâu', 'giấy khai sinh', 'a question is what it asks about'],
  ['ở đâu', 'o dau', 'and nothing else than a question is that'],
])('%s → %s (%s)', (query, words) => {
  expect(mainWords(query, vocabulary)).toBe(words);
});
