import { expect, test } from 'vitest';
import { readCommuneCodes } from './read-commune-codes.ts';
import { database } from './slice-places.ts';

test('the server knows exactly the communes that the forms offer', async () => {
  const codes = await readCommuneCodes();
  expect(codes.size).toBe(3321);
  expect([...codes].toSorted()).toEqual(database.wards.map(({ ward_code }) => ward_code).toSorted());
});
