import { expect, test } from 'vitest';
import { chooseSheet } from './choose-sheet.ts';
import { readCsv } from './csv.ts';
import type { Grid } from './grid.ts';

const sheet = (name: string, text: string): Grid => ({ ...readCsv(text).grid, name });
const sheets = [
  sheet('Bìa', 'Kế hoạch\n'),
  sheet('Không có đầu bảng', 'Lê Thị Hoa,0905123456\nLê Văn Mận,\n'),
  sheet('Đợt 1', 'Họ tên,SĐT\nLê Thị Hoa,0905123456\n'),
  sheet('Trống', ''),
];
const chosenName = (name?: string) => {
  const chosen = chooseSheet(sheets, name);
  return chosen.ok ? chosen.value.grid.name : chosen.code;
};

test('the first sheet with a header is taken, any other by its name', () => {
  expect(chosenName()).toBe('Đợt 1');
  expect(chosenName('Không có đầu bảng')).toBe('Không có đầu bảng');
  expect(chosenName('Bìa')).toBe('sheet.no-names');
  expect(chosenName('Trống')).toBe('sheet.empty');
});

test('a sheet without an end is refused', () => {
  const long = sheet('', `Họ và tên\n${'Tư\n'.repeat(20_000)}`);
  expect(chooseSheet([long])).toEqual({ ok: false, code: 'sheet.too-long' });
});

test.each([
  ['STT,Họ và tên,SĐT,,STT,Họ và tên,SĐT', 'sheet.two-tables'],
  ['Họ và tên,,Họ và tên', 'sheet.two-tables'],
  ['Họ và tên,Năm sinh,,Họ tên,Năm sinh', 'sheet.two-tables'],
  ['Họ và tên,SĐT,Họ tên chủ hộ,Ghi chú', true],
  ['Họ và tên,SĐT,Họ tên vợ,SĐT', true],
  ['Họ tên,SĐT,Zalo,Ghi chú', true],
])('two tables side by side are never read by half: %s', (header, expected) => {
  const chosen = chooseSheet([sheet('', `${header}\n1,Lê Thị Hoa,0905123456,,2,Lê Văn Mận,0905123457\n`)]);
  expect(chosen.ok || chosen.code).toBe(expected);
});
