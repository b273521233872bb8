import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeyParts, rowKeysOf } from './row-key.ts';

const person: fc.Arbitrary<KeyParts> = fc.record({
  fullName: fc.constantFrom('Lê Thị Hoa', 'LÊ THỊ HOA', 'Lê Văn Mận', 'Nguyễn Văn An', 'Nguyễn Văn Ân'),
  phone: fc.constantFrom('', '0905123456', '0905123457'),
  birthYear: fc.constantFrom('', '1956'),
});

const keysOf = (rows: readonly KeyParts[]) => rowKeysOf(rows).toSorted();

test('the order of the rows changes no key', () => {
  const shuffled = fc
    .array(person)
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([rows, others]) => {
      expect(keysOf(others)).toEqual(keysOf(rows));
    }),
  );
});

test('rows that are added have new keys, and only they', () => {
  fc.assert(
    fc.property(fc.array(person), fc.array(person), (rows, added) => {
      const known = new Set(rowKeysOf(rows));
      const fresh = rowKeysOf([...rows, ...added]).filter((key) => !known.has(key));
      expect(fresh).toHaveLength(added.length);
    }),
  );
});

test('no two rows have one key', () => {
  fc.assert(
    fc.property(fc.array(person), (rows) => {
      expect(new Set(rowKeysOf(rows)).size).toBe(rows.length);
    }),
  );
});

test('case, spaces, apostrophes and the place of the tone do not make another person; a mark does', () => {
  const [key, ...others] = ['Lê Thị Hoà', ' LÊ  THỊ HÒA', 'Lê Thị Hòa'.normalize('NFD'), 'Lê Thị Hoa'].map(
    (fullName) => rowKeysOf([{ fullName, phone: '', birthYear: '' }])[0],
  );
  expect(key).toMatch(/^[0-9a-z]{11}-1$/);
  expect(others.map((other) => other === key)).toEqual([true, true, false]);
});
