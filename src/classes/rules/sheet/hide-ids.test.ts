import { expect, test } from 'vitest';
import { chooseSheet } from './choose-sheet.ts';
import { readCsv } from './csv.ts';
import { hideIds } from './hide-ids.ts';
import { judgeSheet } from './judge-rows.ts';

const list = [
  'Họ và tên;Số CCCD;Điện thoại;Ghi chú',
  'Nguyễn Thị Sen;000199000001;0905123456;kính lão',
  'Trần Văn Bí;000199000002;0905123457;',
].join('\r\n');

test('identity numbers are hidden, and everything that is read stays as it is', () => {
  const chosen = chooseSheet([readCsv(list).grid]);
  if (!chosen.ok) throw new Error(chosen.code);
  const { grid, mapping } = chosen.value;
  const kept = hideIds(grid, mapping);
  expect(JSON.stringify(kept)).not.toContain('0001990');
  expect(kept.rows.map((row) => row[1]?.text)).toEqual(['Số CCCD', '••••', '••••']);
  expect(judgeSheet(kept, mapping, '2026-11-28')).toEqual(judgeSheet(grid, mapping, '2026-11-28'));
});

test('a sheet without such columns is the same sheet', () => {
  const chosen = chooseSheet([readCsv('Họ và tên;Điện thoại\r\nNguyễn Thị Sen;0905123456').grid]);
  if (!chosen.ok) throw new Error(chosen.code);
  expect(hideIds(chosen.value.grid, chosen.value.mapping)).toBe(chosen.value.grid);
});
