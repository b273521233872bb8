import { expect, it } from 'vitest';
import { isPracticeId } from '#src/platform/text/personal-id.ts';
import { issuedPersonalId } from './issued-number.ts';

const fields = { bornField: 'born', genderField: 'gender' };

it('is a number that was never issued, with century, sex and year, the same in every replay', () => {
  const girl = issuedPersonalId({ born: '2026-11-03', gender: 'nu' }, fields, 7) ?? '';
  expect(girl).toMatch(/^000326\d{6}$/);
  expect(isPracticeId(girl)).toBe(true);
  expect(issuedPersonalId({ born: '2026-11-03', gender: 'nu' }, fields, 7)).toBe(girl);
  expect(issuedPersonalId({ born: '1956-03-27', gender: 'nam' }, fields, 7)).toMatch(/^000056\d{6}$/);
  expect(issuedPersonalId({}, fields, 7)).toBeUndefined();
});
