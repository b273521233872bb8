import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, isDateInWords } from './date-in-words.ts';
import { addDays } from './dates.ts';

const someDay = fc.integer({ min: 0, max: 109_000 }).map((days) => addDays('1900-01-01', days));

test.each([
  ['1956-03-27', 'ngày hai mươi bảy tháng ba năm một nghìn chín trăm năm mươi sáu'],
  ['2026-11-21', 'ngày hai mươi mốt tháng mười một năm hai nghìn không trăm hai mươi sáu'],
  ['2004-04-04', 'ngày bốn tháng tư năm hai nghìn không trăm linh bốn'],
  ['2000-12-15', 'ngày mười lăm tháng mười hai năm hai nghìn'],
  ['1994-10-30', 'ngày ba mươi tháng mười năm một nghìn chín trăm chín mươi tư'],
])('%s is %s', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

describe('isDateInWords', () => {
  test.each([
    ['Ngày hai mươi bảy, tháng ba, năm một ngàn chín trăm năm mươi sáu.', '1956-03-27'],
    ['hai mươi bẩy tháng ba năm một nghìn chín trăm năm mươi sáu', '1956-03-27'],
    ['NGÀY BỐN THÁNG BỐN NĂM HAI NGHÌN KHÔNG TRĂM LẺ TƯ', '2004-04-04'],
    ['ngày mùng bốn tháng tư năm hai nghìn lẻ bốn', '2004-04-04'],
    ['ngày mồng một tháng giêng năm hai nghìn không trăm hai mươi sáu', '2026-01-01'],
    ['Ngày mười lăm tháng chạp năm hai nghìn'.normalize('NFD'), '2000-12-15'],
    ['ngày hai mươi mốt tháng mười một năm hai nghìn không trăm hai mươi sáu', '2026-11-21'],
  ])('%s says %s', (words, date) => {
    expect(isDateInWords(words, date)).toBe(true);
  });

  test.each([
    ['', '1956-03-27'],
    ['ngày hai mươi tám tháng ba năm một nghìn chín trăm năm mươi sáu', '1956-03-27'],
    ['ngày ba tháng hai mươi bảy năm một nghìn chín trăm năm mươi sáu', '1956-03-27'],
    ['ngay hai muoi bay thang ba nam mot nghin chin tram nam muoi sau', '1956-03-27'],
    ['27/3/1956', '1956-03-27'],
    ['ngày hai tháng ba năm hai nghìn', '2000-03-20'],
  ])('%j does not say %s', (words, date) => {
    expect(isDateInWords(words, date)).toBe(false);
  });

  test('the words of a date say that date and no other', () => {
    fc.assert(
      fc.property(someDay, someDay, (date, other) => {
        expect(isDateInWords(dateInWords(date), date)).toBe(true);
        expect(isDateInWords(dateInWords(date), other)).toBe(date === other);
      }),
    );
  });
});
