import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { couldBecomeRealData, findRealData } from './real-data.ts';
import { numberFromHome, realMobile, realPersonalId, separated } from './real-numbers-for-tests.ts';

const words = fc.constantFrom('', 'ông Tư ', 'số:', 'CCCD', ' (', ', ', ' nhé', ' đồng');

describe('findRealData', () => {
  test('finds a real personal number in any text, however its digits are spaced', () => {
    fc.assert(
      fc.property(words, separated(realPersonalId), words, (before, number, after) => {
        expect(findRealData(before + number + after)).toBe('personal-id');
      }),
      { numRuns: 10_000 },
    );
  });

  test('finds a real mobile number in any text, however its digits are spaced', () => {
    fc.assert(
      fc.property(words, separated(realMobile), words, (before, number, after) => {
        expect(findRealData(before + number + after)).toBe('phone');
      }),
      { numRuns: 10_000 },
    );
  });

  test.each([
    ['sinh 27-03-1956 001056000123', 'personal-id'],
    ['số nhà 5 001056000123', 'personal-id'],
    ['0600 000 001 001 056 000 123', 'personal-id'],
    ['000199000123 001056000123', 'personal-id'],
    ['0010 56.000-123', 'personal-id'],
    ['００１０５６００0123', 'personal-id'],
    ['thẻ 4000 0000 0000 0000', 'personal-id'],
    ['CCCD00-100000-0000', 'personal-id'],
    ['O79056OO1234', 'personal-id'],
    ['số O 79 056 00l 234', 'personal-id'],
    ['12.079.056 001234', 'personal-id'],
    ['079056/001234', 'personal-id'],
    ['07:90:56:00:12:34', 'personal-id'],
    ['0️⃣7️⃣9️⃣0️⃣5️⃣6️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣', 'personal-id'],
    ['000 079 056 001 234', 'personal-id'],
    ['0600 800 012 34', 'personal-id'],
    ['079y199y012y345', 'personal-id'],
    ['000199000123079199012345', 'personal-id'],
    ['000079199012345', 'personal-id'],
    ['0912a345b678', 'phone'],
    ['O912 345 678', 'phone'],
    ['0912/345/678', 'phone'],
    ['gọi +84 900 000 000', 'phone'],
    ['gọi 0084900000000', 'phone'],
    ['gọi 0084 900 000 000', 'phone'],
    ['(024) 0000 0000', 'phone'],
    ['01200000000', 'phone'],
    ['0601 000 000', 'phone'],
    ['0600 000 001, 0900 000 000', 'phone'],
    ['0600 000 001 0900 000 000', 'phone'],
    ['gửi về an.nguyen+1@thu-that.vn nhé', 'email'],
    ['AN@THU-THAT.COM.VN', 'email'],
    ['an@tap-huan.example.com', 'email'],
    ['an@tap-huan.example, an@thu-that.vn', 'email'],
  ])('%s holds a %s', (text, kind) => {
    expect(findRealData(text)).toBe(kind);
  });
});

const harmless = [
  '',
  'Bác Tư sinh 27/03/1956',
  '27-03-1956',
  '27.3.1956 15:00',
  'sáng 03.12.2026 15 người',
  '1.234.567 đồng',
  '150.000 200.000',
  '12.500.000',
  'TH000.00-261121-0001',
  '000.00.00.H49-261121-0001',
  'H49.12-261121-0007',
  '000199000123',
  '0001 9900 0123',
  '000 199 000 123, 0600 000 001',
  '000199000123 0600 000 001',
  '0600 000 001 - 0600 000 002',
  '0600000001',
  '+84 600 000 001',
  'gọi 1800 1096',
  'thủ tục 1.001193, mẫu CT01, số 2304/QĐ',
  'từ 15/8/2026 đến 28/02/2027',
  '15/8/2026-28/02/2027',
  '15/8/2026 - 28/02/2027',
  '3/11/2026, 08:30, 200.000 đồng',
  'quyển 01/2020, 15/10/2020',
  'con sinh 1998, 2001, 2005, 2010',
  '0,03; 0,11; 0,24; 0,33; 1,5; 2,45; 3; 5,42 %',
  '2026-11-23T08:00:00+07:00',
  '000.199.000.123; 0600.000.001',
  '000199000123, 03/12/2026',
  '0600 000 001, 0600 000 002, 0600 000 003',
  'o Lan, O bế, lô 12, khu I, 10 l nước',
  'số nhà 12/34/56, tổ 7',
  '3/11/2026 8h30 - 9h45',
  'số nhà 12A/5B ngõ 7, thửa 123 tờ 45',
  'gửi về an@tap-huan.example.',
  'AN@TAP-HUAN.EXAMPLE, mật khẩu Hoa@2026',
  'sê-ri AB 123456, số 45/2025, ngày 20/10/2025',
];

describe.each(harmless)('%j', (text) => {
  test('is not real data and cannot become it', () => {
    expect(findRealData(text)).toBeUndefined();
    expect(couldBecomeRealData(text)).toBe(false);
  });
});

describe('couldBecomeRealData', () => {
  test.each([
    ['an@thu', true],
    ['an@tap-huan.exam', true],
    ['an@tap-huan.example', false],
    ['an@', false],
    ['Hoa@2026', false],
  ])('%s while it is typed: %s', (typed, could) => {
    expect(couldBecomeRealData(typed)).toBe(could);
  });

  test('is true from the ninth digit of a real personal number on', () => {
    fc.assert(
      fc.property(separated(numberFromHome), fc.integer({ min: 9, max: 12 }), (number, length) => {
        const typed = firstDigits(number, length);
        expect(couldBecomeRealData(typed)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('is never false for a text that holds real data', () => {
    fc.assert(
      fc.property(words, separated(fc.oneof(realPersonalId, realMobile)), (before, number) => {
        expect(couldBecomeRealData(before + number)).toBe(true);
      }),
    );
  });

  test('knows a personal number that begins like a practice phone by its length', () => {
    expect(couldBecomeRealData('0600561234')).toBe(false);
    expect(couldBecomeRealData('06005612345')).toBe(true);
    expect(findRealData('060056123456')).toBe('personal-id');
  });

  test('lets a practice number be typed digit by digit', () => {
    for (const number of ['000199000123', '0001 9900 0123', '0600 123 456', '0600123456']) {
      for (let length = 0; length <= number.length; length += 1) {
        expect(couldBecomeRealData(number.slice(0, length)), number.slice(0, length)).toBe(false);
      }
    }
  });

  test('looks past a practice number at what follows', () => {
    expect(couldBecomeRealData('0600 000 001 091234567')).toBe(true);
    expect(couldBecomeRealData('27-03-1956 001056000')).toBe(true);
  });
});

describe('digits of other scripts', () => {
  /** Arabic-Indic, Persian, Devanagari, Thai, Khmer, fullwidth, bold and Adlam nought. */
  const noughts = [0x660, 0x6f0, 0x966, 0xe50, 0x17e0, 0xff10, 0x1d7ce, 0x1e950];
  const written = (text: string, scripts: readonly number[]) =>
    [...text]
      .map((c, i) => (/\d/.test(c) ? String.fromCodePoint((scripts[i] ?? 0x30) + Number(c)) : c))
      .join('');
  const scripts = fc.array(fc.constantFrom(0x30, ...noughts), { minLength: 40, maxLength: 40 });

  test('are read like 0–9, also mixed', () => {
    const number = separated(fc.oneof(realPersonalId, realMobile));
    fc.assert(
      fc.property(words, number, scripts, (before, digitsOfOne, mix) => {
        const text = written(digitsOfOne, mix);
        expect(findRealData(before + text)).toBe(findRealData(before + digitsOfOne));
        expect(couldBecomeRealData(before + text)).toBe(true);
      }),
    );
  });

  test('make no practice number a real one', () => {
    for (const nought of noughts) {
      const all = new Array<number>(12).fill(nought);
      expect(couldBecomeRealData(written('000199000123', all))).toBe(false);
      expect(couldBecomeRealData(written('0600000001', all))).toBe(false);
    }
  });
});

test('a page full of digits is judged too', () => {
  expect(findRealData('1 2 '.repeat(20_000))).toBe('personal-id');
});

function firstDigits(number: string, count: number): string {
  let seen = 0;
  const end = [...number].findIndex((character) => /\d/.test(character) && ++seen > count);
  return end === -1 ? number : number.slice(0, end);
}
