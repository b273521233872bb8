import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFigures, countRows, type StoredRow } from './table-figures.ts';

const figuresOf = (rows: readonly StoredRow[]) => {
  const count = countRows();
  for (const row of rows) count.add(row);
  return count.figures();
};

const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
const rows = fc.array(fc.record({ id: fc.string(), a: value, b: value }), { minLength: 1 });

test('no order of rows or columns changes the figures', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const turned = some.toReversed().map(({ id, a, b }) => ({ b, a, id }));
      expect(figuresOf(turned)).toEqual(figuresOf(some));
    }),
  );
});

test('a row that is changed, lost or there twice is seen', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (some, at) => {
      const index = at % some.length;
      const changed = some.map((row, place) => (place === index ? { ...row, id: `${row.id}x` } : row));
      const others = [changed, some.toSpliced(index, 1), [...some, ...some.slice(index, index + 1)]];
      for (const other of others)
        expect(compareFigures({ t: figuresOf(some) }, { t: figuresOf(other) })).toHaveLength(1);
    }),
  );
});

test('what both engines mean alike counts alike; a number is not its digits', () => {
  const at = '2026-11-28T03:00:00.000Z';
  const sqlite = figuresOf([{ at, isOpen: 1 }]);
  expect(figuresOf([{ at: new Date(at), isOpen: true }])).toEqual(sqlite);
  expect(figuresOf([{ at, isOpen: '1' }])).not.toEqual(sqlite);
  expect(figuresOf([{ at, isOpen: null }])).not.toEqual(sqlite);
  expect(() => figuresOf([{ at: new Uint8Array(1) }])).toThrow('cannot be copied: [object Uint8Array]');
});

test('a table that one side alone has is named', () => {
  const figures = figuresOf([]);
  expect(compareFigures({ a: figures, b: figures }, { a: figures, c: figures })).toEqual([
    'table b is in one of the two only',
    'table c is in one of the two only',
  ]);
});
