import { describe, expect, test } from 'vitest';
import { checkPersonalId, formatPersonalId, isPracticeId, normalisePersonalId } from './personal-id.ts';

describe('checkPersonalId', () => {
  test.each(['000199000123', '0001 9900 0123', '000.199.000.123', ' 000-199-000-123 '])(
    '%s is a practice number',
    (typed) => {
      expect(checkPersonalId(typed)).toBeUndefined();
      expect(isPracticeId(typed)).toBe(true);
      expect(normalisePersonalId(typed)).toBe('000199000123');
    },
  );

  test.each([
    ['', 'personal-id.empty'],
    ['0001', 'personal-id.shape'],
    ['00019900012a', 'personal-id.shape'],
    ['0001990001234', 'personal-id.shape'],
    ['000 199 000', 'personal-id.old-card'],
    ['001000000000', 'personal-id.real'],
    ['100000000000', 'personal-id.real'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(checkPersonalId(typed)).toBe(problem);
    expect(isPracticeId(typed)).toBe(false);
  });

  test('is shown in groups of four', () => {
    expect(formatPersonalId('000199000123')).toBe('0001 9900 0123');
  });
});
