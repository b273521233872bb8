import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { guessMapping, viewColumns } from './guess-mapping.ts';
import { judgeSheet } from './judge-rows.ts';
import { assignColumn, type SheetMapping } from './sheet-mapping.ts';

const today = '2026-11-28';
const { grid } = readCsv('Họ và tên,Số,Số CCCD,Ghi chú\nLê Hoa,0905 123 456,000199000123,Mắt kém\n');
const guessed: SheetMapping = {
  headerRow: 0,
  firstRow: 1,
  columns: { fullName: [0], phone: [], birthYear: [], place: [], note: [3] },
};

test('a guess can be corrected, and what follows takes the correction', () => {
  expect(guessMapping(grid)).toEqual(guessed);
  const corrected = assignColumn(assignColumn(guessed, 1, 'phone'), 3, null);
  expect(corrected.columns).toEqual({ ...guessed.columns, phone: [1], note: [] });
  const [row] = judgeSheet(grid, corrected, today).rows;
  expect([row?.phone, row?.typed.note]).toEqual(['0905123456', '']);
});

test('a column moves from one use to another, and two stand in the order of the sheet', () => {
  expect(assignColumn(guessed, 3, 'fullName').columns).toEqual({
    ...guessed.columns,
    fullName: [0, 3],
    note: [],
  });
});

test('a column of identity numbers stays closed, even when somebody chooses it', () => {
  const chosen = assignColumn(guessed, 2, 'note');
  expect(viewColumns(grid, chosen)[2]).toEqual({ column: 2, header: 'Số CCCD', isId: true, field: 'note' });
  expect(judgeSheet(grid, chosen, today).rows[0]?.typed.note).toBe('Mắt kém');
});
