import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

test('quotes what has to be, ends each line, and lets no cell begin a formula', () => {
  const rows = [
    ['Họ tên', 'Ghi chú'],
    ['=1+1', '-5'],
    ['a;b', 'nói "vâng"\nrồi về'],
  ];
  expect(writeCsv(rows)).toBe('\uFEFFHọ tên;Ghi chú\r\n\'=1+1;\'-5\r\n"a;b";"nói ""vâng""\nrồi về"\r\n');
});
