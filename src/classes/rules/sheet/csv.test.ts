import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '#src/platform/text/csv.ts';
import { delimiters, parseCsv, readCsv } from './csv.ts';

/** Text with everything that is special in a CSV file, more often than by chance. */
const cell = fc.string({
  unit: fc.constantFrom('a', 'ễ', '"', ',', ';', '\t', '\n', '\r', '=', "'", '-', ' '),
});
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

const withoutMark = (text: string) => text.replace(/^\ufeff/u, '');
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

describe('a text file', () => {
  test('comes back cell by cell as it was written, but for the guard before formulas', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
        const read = parseCsv(withoutMark(writeCsv(rows, delimiter)), delimiter);
        expect(read).toEqual(rows.map((row) => row.map(guarded)));
      }),
    );
  });

  test('is read, whatever it holds', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(readCsv(text).grid.rows.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test.each([
    ['a,b\nc,d', ','],
    ['a;b,c\nd;e', ';'],
    ['a\tb\nc,c\td', '\t'],
    ['alone', ','],
    ['Lê A;1,5\nLê B;2,5\nLê C;3', ';'],
  ])('%j has %j between its cells', (text, delimiter) => {
    expect(readCsv(text).delimiter).toBe(delimiter);
  });

  test.each(['=1+1', '+84905123456', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    '%j cannot run as a formula',
    (text) => {
      expect(writeCsv([[text]], ';')).toMatch(/^\ufeff"?'/u);
    },
  );
});
