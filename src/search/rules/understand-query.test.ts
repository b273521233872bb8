import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understandQuery } from './understand-query.ts';
import { gatherVocabulary } from './vocabulary.ts';
import { wordsIn } from './words.ts';

const vocabulary = gatherVocabulary(
  [
    'đăng ký khai sinh',
    'đăng ký tạm trú',
    'sổ hộ khẩu',
    'bản điện tử',
    'diện tích đất',
    'bài B3',
    'khai tử',
    'thẻ căn cước',
    'xóa ghi nợ',
  ].map((text) => [wordsIn(text)]),
);

/** What a query is taken for: the likeliest reading of each word. */
const meant = (query: string) =>
  understandQuery(query, vocabulary)
    .map(({ readings }) => readings[0]?.plain)
    .join(' ');

describe('is understood', () => {
  test.each([
    ['đăng ký khai sinh', 'dang ki khai sinh', 'as it stands'],
    ['dang ky khai sinh', 'dang ki khai sinh', 'without marks'],
    ['ĐĂNG KÍ'.normalize('NFD'), 'dang ki', 'capitals, NFD, i for y'],
    ['ddawng kys tamj trus', 'dang ki tam tru', 'keys of Telex'],
    ['d9a8ng ky1 ta5m tru1', 'dang ki tam tru', 'keys of VNI'],
    ['dangkykhaisinh', 'dang ki khai sinh', 'in one piece'],
    ['khaisinh, dangky!', 'khai sinh dang ki', 'in two pieces'],
    ['đăngkýkhaisinh', 'dang ki khai sinh', 'in one piece, with marks'],
    ['xoaghino', 'xoa ghi no', 'in one piece of short words'],
    ['khia sihn', 'khai sinh', 'with slips'],
    ['hộ khảu', 'ho khau', 'with a wrong mark'],
    ['dang kyy', 'dang ki', 'with a key that stuck'],
    ['maaats', 'maaats', 'what nobody knows stays'],
  ])('%s → %s (%s)', (query, words) => {
    expect(meant(query)).toBe(words);
  });

  test('codes are no keys of VNI', () => {
    expect(meant('B3')).toBe('b3');
  });
});

describe('marks', () => {
  const exact = (query: string) => understandQuery(query, vocabulary)[0]?.readings[0]?.exact;

  test('that a known word has are kept: exactly that word is meant', () => {
    expect(exact('diện ')).toBe(wordsIn('diện')[0]?.exact);
    expect(exact('điện ')).toBe(wordsIn('điện')[0]?.exact);
    expect(exact('ddieejn ')).toBe(wordsIn('điện')[0]?.exact);
  });

  test('that no word has are a mistake', () => {
    expect(exact('dièn ')).toBeUndefined();
  });

  test('that were not typed are not asked for', () => {
    expect(exact('dien ')).toBeUndefined();
  });
});

test('only the last word may be begun, and only while nothing follows it', () => {
  const begun = (query: string) => understandQuery(query, vocabulary).map(({ isUnfinished }) => isUnfinished);
  expect(begun('khai si')).toEqual([false, true]);
  expect(begun('khai si ')).toEqual([false, false]);
  expect(begun('khai s?')).toEqual([false, false]);
});

test('a known word stays among the readings when another is likelier', () => {
  const [word] = understandQuery('khau sinh', vocabulary);
  expect(word?.readings.map(({ plain }) => plain)).toEqual(expect.arrayContaining(['khau', 'khai']));
});

test('anything typed is understood somehow, quickly enough, with weights between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (query) => {
      const words = understandQuery(query.normalize('NFC'), vocabulary);
      for (const { readings } of words) {
        expect(readings.length).toBeGreaterThan(0);
        for (const { weight } of readings) expect(weight > 0 && weight <= 1).toBe(true);
      }
    }),
  );
});
