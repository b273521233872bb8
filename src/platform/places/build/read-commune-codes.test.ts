import { expect, test } from 'vitest';
import { readCommuneCodes, readCommuneNames } from './read-commune-codes.ts';
import { database } from './slice-places.ts';

test('the server knows exactly the communes that the forms offer', async () => {
  const codes = await readCommuneCodes();
  expect(codes.size).toBe(3321);
  expect([...codes].toSorted()).toEqual(database.wards.map(({ ward_code }) => ward_code).toSorted());
});

test('and what each is called', async () => {
  const names = await readCommuneNames();
  expect(Object.fromEntries(names)).toEqual(
    Object.fromEntries(database.wards.map(({ ward_code, name }) => [ward_code, name])),
  );
});
