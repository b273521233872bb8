import { expect, test } from 'vitest';
import { findMainAnswer } from './main-answer.ts';
import { weighWord } from './name-score.ts';
import { understandQuery } from './understand-query.ts';
import { gatherVocabulary } from './vocabulary.ts';
import { wordsIn } from './words.ts';

const things = {
  birth: ['đăng ký khai sinh', 'thẻ bảo hiểm y tế'],
  stay: ['đăng ký tạm trú', 'thuê nhà', 'khách ở lại'],
  paper: ['đăng ký hộ kinh doanh', 'giấy phép kinh doanh', 'giấy chứng nhận'],
};
const vocabulary = gatherVocabulary(Object.values(things).map((texts) => texts.map(wordsIn)));

function ask(query: string, thing: keyof typeof things) {
  const words = understandQuery(query, vocabulary).map((word) => weighWord(word, vocabulary));
  return findMainAnswer(words, things[thing].map(wordsIn));
}

test.each([
  ['khai sinh', 'birth', 'there'],
  ['bao hiem that nghiep', 'birth', 'missing'],
  ['đăng ký tạm trú', 'paper', 'missing'],
  ['thuê nhà', 'stay', 'there'],
] as const)('"%s" asked of %s: the main word is %s', (query, thing, answer) => {
  expect(ask(query, thing)).toBe(answer);
});

test('letters under other marks are another word', () => {
  expect(ask('thuế', 'stay')).toBe('mistaken');
  expect(ask('huế', 'stay')).toBe('mistaken');
  expect(ask('thue', 'stay')).toBe('there');
});

test('unless a neighbour stands beside them', () => {
  expect(ask('khai sịnh', 'birth')).toBe('there');
});
