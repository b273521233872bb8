import { describe, expect, test } from 'vitest';
import { readSheetFile } from '#src/classes/client/sheet/read-sheet-file.ts';
import { chooseSheet } from '#src/classes/rules/sheet/choose-sheet.ts';
import { viewColumns } from '#src/classes/rules/sheet/guess-mapping.ts';
import { type JudgedRow, judgeSheet } from '#src/classes/rules/sheet/judge-rows.ts';
import type { Expected, Shape } from './fixtures/sheets/make-sheets.ts';
import { textFile } from './fixtures/sheets/make-sheets.ts';
import { tcvn3, windows1258 } from './fixtures/sheets/old-encodings.ts';
import { phoneAndYearShapes } from './fixtures/sheets/phone-and-year-shapes.ts';
import { refusedShapes } from './fixtures/sheets/refused-shapes.ts';
import { tableShapes } from './fixtures/sheets/table-shapes.ts';
import { textShapes } from './fixtures/sheets/text-shapes.ts';

const today = '2026-11-28';
const zoo: readonly Shape[] = [...textShapes, ...phoneAndYearShapes, ...tableShapes, ...refusedShapes];

/** The whole way of a file, as the page goes it. */
async function read(file: Blob): Promise<Expected> {
  const reading = await readSheetFile(file);
  if (!reading.ok) return { refused: reading.code };
  const chosen = chooseSheet(reading.value.sheets);
  if (!chosen.ok) return { refused: chosen.code };
  const { grid, mapping } = chosen.value;
  const { rows, skipped } = judgeSheet(grid, mapping, today);
  const ids = viewColumns(grid, mapping).filter(({ isId }) => isId);
  const remarks = rows.flatMap((row) => row.remarks.map((remark) => `${row.rowNumber} ${remark}`));
  return {
    sheet: grid.name,
    header: mapping.headerRow === null ? null : mapping.headerRow + 1,
    columns: mapping.columns,
    rows: rows.map(lineOf),
    skipped: skipped.map(({ rowNumber, reason }) => `${rowNumber} ${reason}`),
    ids: ids.map(({ column }) => column),
    remarks,
    notes: mapping.columns.note.length === 0 ? [] : rows.map(({ typed }) => typed.note),
  };
}

function lineOf({ rowNumber, fullName, phone, birthYear, verdict }: JudgedRow): string {
  return `${rowNumber}: ${fullName} | ${phone ?? '-'} | ${birthYear ?? '-'} | ${verdictOf(verdict)}`;
}

function verdictOf(verdict: JudgedRow['verdict']): string {
  if (verdict.kind === 'invalid') return `${verdict.field} ${verdict.code}`;
  return verdict.kind === 'ready' ? 'ready' : `${verdict.kind} ${verdict.like}`;
}

const nothingElse = { sheet: '', skipped: [], ids: [], remarks: [], notes: [] };

describe('the zoo of sheets as they are really received', () => {
  test('has more than forty kinds, each with a name of its own', () => {
    expect(new Set(zoo.map(({ name }) => name)).size).toBe(zoo.length);
    expect(zoo.length).toBeGreaterThan(40);
  });

  test.each(zoo.map((shape) => [shape.name, shape] as const))('%s', async (_, { file, expected }) => {
    expect(await read(await file())).toEqual(
      'refused' in expected ? expected : { ...nothingElse, ...expected },
    );
  });
});

const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const allVowels = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
const names = allVowels.map((vowel) => `Đ${vowel}ng B${vowel}n`);
const listOf = (people: readonly string[]) => `Họ và tên\n${people.join('\n')}\n`;

test('every Vietnamese letter with every tone comes through Windows-1258', async () => {
  const expected = { header: 1, rows: names.map((name, at) => `${at + 2}: ${name} | - | - | ready`) };
  expect(await read(textFile(windows1258(listOf(names))))).toMatchObject(expected);
});

test('of a list in TCVN3 no name with a marked letter comes through, whichever letter it is', async () => {
  const reading = await read(textFile(tcvn3(listOf(names))));
  const rows = 'rows' in reading ? reading.rows : [];
  expect(rows).toHaveLength(names.length);
  expect(rows.filter((row) => !row.endsWith('fullName name.mojibake'))).toEqual([]);
});
