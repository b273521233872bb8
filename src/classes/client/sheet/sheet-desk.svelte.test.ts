import { afterEach, expect, test } from 'vitest';
import { Entry } from '../enter/entry.svelte.ts';
import type { StaffAtWork } from '../enter/staff-at-work.ts';
import { forgetSheet, keepSheet } from './kept-sheet.ts';
import { SheetDesk } from './sheet-desk.svelte.ts';

const staff: StaffAtWork = { id: 'hong', communeCode: null, hear: (answer) => answer };
const grid = { name: 'one', rows: [], merges: [] };
const columns = { fullName: [0], phone: [], birthYear: [], place: [], note: [] };
const mapping = { headerRow: null, firstRow: 0, columns };

function keep(): void {
  const open = { fileName: 'a.xlsx', sheets: [grid], delimiter: ';' as const, grid, mapping, listId: 'list' };
  const of = { staffId: 'hong', sessionId: 'day', lastDay: '2099-12-01', communeCode: '20056' };
  expect(keepSheet({ ...open, ...of })).toBe(true);
}

function openPage(address: string) {
  history.replaceState(null, '', address);
  const entry = new Entry(staff);
  return { entry, desk: new SheetDesk(staff, entry) };
}

afterEach(() => {
  forgetSheet();
  history.replaceState(null, '', location.pathname);
});

test('a kept sheet leaves the day in the address alone, and is opened when its own day is chosen', () => {
  keep();
  const { entry, desk } = openPage('?buoi=today');
  expect([location.search, entry.way, desk.open]).toEqual(['?buoi=today', 'people', undefined]);
  expect(desk.other?.fileName).toBe('a.xlsx');
  entry.choose('day');
  desk.follow();
  expect([desk.open?.fileName, desk.other, entry.way]).toEqual(['a.xlsx', undefined, 'sheet']);
});

test('without a day in the address a kept sheet says which', () => {
  keep();
  const { desk } = openPage(location.pathname);
  expect([location.search, desk.open?.fileName]).toEqual(['?buoi=day', 'a.xlsx']);
});
