import { describe, expect, test } from 'vitest';
import { syllables } from './known-words.ts';
import { findLikelyWords } from './likely-words.ts';
import { findMisspellings } from './misspellings.ts';

const known = new Set([...syllables, 'Zalo', 'VNeID', 'km']);
const misspelt = (text: string) => findMisspellings(text, known).map(({ written }) => written);

describe('a word that is no Vietnamese', () => {
  test.each([
    'nghành',
    'xữ',
    'giấyy',
    'thũ',
    'khia',
    'trựctuyến',
    'ngiêng',
    'khong',
    'Nguyễnn',
    'ZALOO',
    'zalo', // a name is written as a name
  ])('%s is found where it stands', (written) => {
    expect(findMisspellings(`Nộp ${written} đi.`, known)).toEqual([{ written, at: 4 }]);
  });

  test.each([
    'Nộp hồ sơ xong thì giữ giấy hẹn, khỏi phải đi lại.',
    'Xóa, hủy, khỏe, thủy và xoá, huỷ.', // how tones are placed is told elsewhere
    'Họ NGUYỄN, họ Nguyễn; dùng Zalo, VNeID, đi 3 km.',
    'Nghị định 118/2025/NĐ-CP, mẫu CT01, mã TH000.00-261121-0001, lúc 15:30.',
    'Vào dichvucong.gov.vn, https://a.example/x, gửi an@tap-huan.example, mở words.yaml, mã hoi-ho-so.',
    'A, Ă, Â: từng chữ cái.',
  ])('is none of: %s', (text) => {
    expect(misspelt(text)).toEqual([]);
  });

  test('is not one with a letter of another script, which is told as such', () => {
    expect(misspelt('h\u043E sơ')).toEqual([]);
    expect(misspelt('привет')).toEqual(['привет']);
  });
});

describe('what was probably meant', () => {
  const uses = new Map([
    ['không', 70],
    ['xử', 40],
    ['xứ', 1],
    ['ngành', 9],
    ['thủ', 99],
    ['thu', 20],
    ['giấy', 80],
  ]);

  test.each([
    ['nghành', ['ngành']],
    ['xữ', ['xử', 'xứ']],
    ['giấyy', ['giấy']],
    ['thũ', ['thủ', 'thu']],
    ['Giấyy', ['Giấy']],
    ['khong', ['không']],
    ['abcdefgh', []],
  ])('%s: %j', (written, likely) => {
    expect(findLikelyWords(written, known, uses)).toEqual(likely);
  });

  test('is told in at most three words, with those first that are used most', () => {
    const manyUses = new Map([...syllables].map((syllable, at) => [syllable.toLowerCase(), at + 1]));
    const likely = findLikelyWords('xữ', known, manyUses);
    expect(likely).toHaveLength(3);
    expect(likely).toEqual(likely.toSorted((a, b) => (manyUses.get(b) ?? 0) - (manyUses.get(a) ?? 0)));
  });
});
