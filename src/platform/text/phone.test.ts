import { describe, expect, test } from 'vitest';
import { checkPhone, checkPracticePhone, formatPhone, isPracticePhone, normalisePhone } from './phone.ts';

describe('normalisePhone', () => {
  test.each([
    ['0600 000 001', '0600000001'],
    ['0600.000.001', '0600000001'],
    ['+84 600 000 001', '0600000001'],
    ['+84 (0) 600 000 001', '0600000001'],
    ['0084600000001', '0600000001'],
    ['84600000001', '0600000001'],
    ['0840000000', '0840000000'],
  ])('%s is dialled as %s', (typed, dialled) => {
    expect(normalisePhone(typed)).toBe(dialled);
  });
});

describe('checkPhone', () => {
  test.each(['0300000000', '0550000000', '0870000000', '0590000000', '0990000000', '0950000000'])(
    '%s can be a mobile number',
    (typed) => {
      expect(checkPhone(typed)).toBeUndefined();
    },
  );

  test.each([
    ['', 'phone.empty'],
    ['090000000', 'phone.shape'],
    ['09000000000', 'phone.shape'],
    ['0400000000', 'phone.shape'],
    ['0600000001', 'phone.shape'],
    ['chín', 'phone.shape'],
    ['01200000000', 'phone.old'],
    ['02400000000', 'phone.landline'],
    ['+84 24 0000 0000', 'phone.landline'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(checkPhone(typed)).toBe(problem);
  });
});

describe('checkPracticePhone', () => {
  test.each(['0600 000 001', '0600.123.456', '+84600000001'])('%s is a practice number', (typed) => {
    expect(checkPracticePhone(typed)).toBeUndefined();
    expect(isPracticePhone(typed)).toBe(true);
  });

  test.each([
    ['', 'phone.empty'],
    ['0600', 'phone.shape'],
    ['06000000012', 'phone.real'],
    ['0601000000', 'phone.real'],
    ['0900000000', 'phone.real'],
    ['+84900000000', 'phone.real'],
    ['02400000000', 'phone.real'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(checkPracticePhone(typed)).toBe(problem);
    expect(isPracticePhone(typed)).toBe(false);
  });
});

test('a number is shown in groups, and something else as it was typed', () => {
  expect(formatPhone('0600000001')).toBe('0600 000 001');
  expect(formatPhone('0600')).toBe('0600');
});
