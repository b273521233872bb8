import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShortCode, makeShortCode, normaliseShortCode } from './short-code.ts';

test('every code can be read aloud, typed back with spaces, and is a code', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }), (picks) => {
      const left = [...picks];
      const code = makeShortCode(() => left.pop() ?? 0);
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
      expect(normaliseShortCode(`${code.slice(0, 3).toLowerCase()} - ${code.slice(3)}`)).toBe(code);
      expect(isShortCode(code)).toBe(true);
    }),
  );
});
