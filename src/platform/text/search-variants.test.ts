import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchVariants } from './search-variants.ts';

test.each([
  ['hồ sơ', ['hồ sơ']],
  ['dang ki', ['dang ki', 'đang ki', 'dang ky', 'đang ky']],
  ['ĐĂNG KÝ'.normalize('NFD'), ['đăng ký', 'đăng kí']],
  ['  Qui   định ', ['qui định', 'quy định']],
  ['bác sỹ', ['bác sỹ', 'bác sĩ']],
  ['nguyễn thúy', ['nguyễn thúy']],
  ['', ['']],
])('%s asks for %j', (query, variants) => {
  expect(searchVariants(query)).toEqual(variants);
});

test('a long query stays affordable, begins with itself and repeats nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('di', 'ky', 'lý', 'dien', 'hồ', 'đơn'), { minLength: 1 }),
      (words) => {
        const variants = searchVariants(words.join(' '));
        expect(variants.length).toBeLessThanOrEqual(16);
        expect(variants[0]).toBe(words.join(' '));
        expect(new Set(variants).size).toBe(variants.length);
      },
    ),
  );
});
