import { describe, expect, test } from 'vitest';
import { writeCsv } from '#src/platform/text/csv.ts';
import { readCsv } from './csv.ts';
import { guessMapping } from './guess-mapping.ts';
import { judgeSheet } from './judge-rows.ts';
import { type RowResult, resultSheet } from './result-sheet.ts';

const headings = { result: 'Kết quả', code: 'Mã' };

/** A text as a sheet, read the whole way. */
function read(text: string) {
  const { grid, delimiter } = readCsv(text);
  const mapping = guessMapping(grid);
  if (!mapping) throw new Error('The sheet has names.');
  return { grid, mapping, delimiter, rows: judgeSheet(grid, mapping, '2026-11-28').rows };
}

function answered(text: string, results: readonly RowResult[]): string[][] {
  const { grid, mapping } = read(text);
  return resultSheet(grid, mapping, results, headings);
}

describe('the sheet that comes back', () => {
  const results = [
    { rowNumber: 3, result: 'Đã giữ chỗ', code: 'K7M2QX' },
    { rowNumber: 4, result: 'Trùng với dòng 3', code: '' },
  ];

  test('is the same with two more columns, right of everything', () => {
    expect(answered('Danh sách lớp\nHọ tên,SĐT\nLê Hoa,905123456\nLê Hoa,0905123456,thêm', results)).toEqual([
      ['Danh sách lớp'],
      ['Họ tên', 'SĐT', '', 'Kết quả', 'Mã'],
      ['Lê Hoa', '905123456', '', 'Đã giữ chỗ', 'K7M2QX'],
      ['Lê Hoa', '0905123456', 'thêm', 'Trùng với dòng 3', ''],
    ]);
  });

  test('has the answers even without a header', () => {
    expect(
      answered('Lê Thị Hoa,0905123456', [{ rowNumber: 1, result: 'Đã giữ chỗ', code: 'K7M2QX' }]),
    ).toEqual([['Lê Thị Hoa', '0905123456', 'Đã giữ chỗ', 'K7M2QX']]);
  });

  test('goes round again: same keys, same columns, an old answer without a new one is taken away', () => {
    const first = 'x\nHọ tên,SĐT\nLê Hoa,905123456\nLê Mận,=1\n';
    const back = writeCsv(answered(first, results), ';');
    const again = read(back.replace('\ufeff', ''));
    const keys = ({ rows }: ReturnType<typeof read>) => rows.map(({ rowKey }) => rowKey);
    expect(keys(again)).toEqual(keys(read(first)));
    expect(resultSheet(again.grid, again.mapping, results.slice(0, 1), headings)).toEqual([
      ['x'],
      ['Họ tên', 'SĐT', 'Kết quả', 'Mã'],
      ['Lê Hoa', '905123456', 'Đã giữ chỗ', 'K7M2QX'],
      ['Lê Mận', '=1', '', ''],
    ]);
  });
});
