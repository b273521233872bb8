import { expect, test } from 'vitest';
import { LookupInputSchema } from '../schemas.ts';
import { checkLookup, lookupInputOf } from './check-lookup.ts';

const byPhone = { code: 'k7m 2qx', proof: 'phone', phoneLast4: ' 4567 ', givenName: '' };
const byName = { code: 'K7M-2QX', proof: 'name', phoneLast4: '', givenName: ' Hồng ' };

test.each([byPhone, byName])('what is found right is what the server takes: %o', (fields) => {
  expect(checkLookup(fields)).toEqual([]);
  expect(LookupInputSchema.safeParse(lookupInputOf(fields)).success).toBe(true);
});

test.each([
  ['a code with a letter that no code has', { ...byPhone, code: 'K0M2QX' }, 'code', 'code.shape'],
  ['no code', { ...byPhone, code: '' }, 'code', 'code.shape'],
  ['three digits', { ...byPhone, phoneLast4: '456' }, 'phoneLast4', 'phone-end.shape'],
  ['no name', { ...byName, givenName: ' ' }, 'givenName', 'name.empty'],
])('%s is named', (_, fields, field, code) => {
  expect(checkLookup(fields)).toEqual([{ field, code }]);
});

test('what belongs to the other proof is neither looked at nor sent', () => {
  expect(checkLookup({ ...byName, phoneLast4: 'x' })).toEqual([]);
  expect(lookupInputOf({ ...byName, phoneLast4: 'x' })).toEqual({ code: 'K7M2QX', givenName: 'Hồng' });
});
