import { expect, test } from 'vitest';
import { type KeptSheet, keepSheet, readKeptSheet } from './kept-sheet.ts';

const grid = { name: 'one', rows: [], merges: [] };
const mapping = {
  ...{ headerRow: null, firstRow: 0 },
  columns: { fullName: [0], phone: [], birthYear: [], place: [], note: [] },
};
const kept: KeptSheet = {
  ...{ fileName: 'a.xlsx', listId: 'list', sheets: [grid], delimiter: ';', grid, mapping, staffId: 'hong' },
  ...{ sessionId: 'day', lastDay: '2026-12-01', communeCode: '20056' },
};

test.each([
  ['its officer, up to the class day', 'hong', '2026-12-01', kept],
  ['nobody after it', 'hong', '2026-12-02', undefined],
  ['its officer, as long as the server has not said what day it is', 'hong', undefined, kept],
  ['nobody else, who takes it off the browser', 'lan', '2026-11-30', undefined],
])('a sheet is there for %s', (_, staffId, today, expected) => {
  expect(keepSheet(kept)).toBe(true);
  expect(readKeptSheet(staffId, today)).toEqual(expected);
  expect(localStorage.getItem('ct.staff.sheet') === null).toBe(expected === undefined);
});
