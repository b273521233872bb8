import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fileProblems, resultHeadings } from '../../messages-sheet.vi.ts';
import type { RowAnswer } from '../../people-schema.ts';
import { chooseSheet } from '../../rules/sheet/choose-sheet.ts';
import { judgeSheet } from '../../rules/sheet/judge-rows.ts';
import { resultSheet } from '../../rules/sheet/result-sheet.ts';
import { storedZip } from '../../rules/sheet/stored-zip.ts';
import { isWorkbookPart, readZipEntries } from '../../rules/sheet/zip-directory.ts';
import { readSheetFile, type SheetFile } from './read-sheet-file.ts';
import { resultsOf } from './result-words.ts';
import { unpackWorkbook } from './unpack-workbook.ts';
import { writeTextFile, writeWorkbook } from './write-sheet.ts';

const today = '2026-11-28';

/** The whole way of a file, as the page goes it. */
async function read(file: Blob) {
  const reading = await readSheetFile(file);
  if (!reading.ok) throw new Error(reading.code);
  const chosen = chooseSheet(reading.value.sheets);
  if (!chosen.ok) throw new Error(chosen.code);
  const { grid, mapping } = chosen.value;
  return { ...reading.value, grid, mapping, ...judgeSheet(grid, mapping, today) };
}

async function workbookOf(rows: readonly (readonly string[])[], merges = noMerges): Promise<Blob> {
  const file = await writeWorkbook(rows, { name: 'Đợt 1/2026', merges });
  if (!file.ok) throw new Error(file.code);
  return file.value;
}

const noMerges: { top: number; left: number; bottom: number; right: number }[] = [];
const list = [
  ['STT', 'Họ và tên', 'SĐT'],
  ['1', 'Lê Thị Hoa', '0905123456'],
  ['2', 'Lê Văn Mận', '+84905123456'],
  ['3', 'Lê Văn 4', ''],
];

describe('a workbook', () => {
  test('keeps noughts, formulas as text and merged cells on the way out and back', async () => {
    const merges = [{ top: 1, left: 2, bottom: 2, right: 2 }];
    const rows = [...list.slice(0, 2), ['2', 'Lê Văn Mận', ''], ['3', '=1+1', '@x']];
    const { grid } = await read(await workbookOf(rows, merges));
    expect(grid.merges).toEqual(merges);
    expect(grid.name).toBe('Đợt 1 2026');
    expect(grid.rows.map((row) => row.map(({ text }) => text))).toEqual(rows);
    expect(grid.rows[1]?.[2]).toEqual({ kind: 'text', text: '0905123456' });
  });

  test('that is broken anywhere is read or refused with a sentence', async () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    onTestFinished(() => info.mockRestore());
    const whole = new Uint8Array(await (await workbookOf(list)).arrayBuffer());
    const flip = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 5 }), async (flips) => {
        const bytes = whole.slice();
        for (const [at, byte] of flips) bytes[at] = byte;
        const reading = await readSheetFile(new Blob([bytes]));
        expect(reading.ok || fileProblems[reading.code]).toBeTruthy();
      }),
    );
  });

  test('of five thousand people comes back row by row, and its checksums are right', async () => {
    const people = Array.from({ length: 5000 }, (_, at) => [
      ...[String(at + 1), 'Nguyễn Thị Hồng Hạnh', `090${5_000_000 + at}`, '1956', 'Thôn Xuân Lộc', '<&">'],
      ...['Đang ở hàng chờ, số 3', 'K7M2QX'],
    ]);
    const written = await workbookOf(people);
    const { ok, value } = (await readSheetFile(written)) as { ok: true; value: SheetFile };
    expect(ok).toBe(true);
    expect(value.sheets[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual(people);
    const bytes = new Uint8Array(await written.arrayBuffer());
    const [entries, parts] = [readZipEntries(bytes), await unpackWorkbook(bytes)];
    if (!entries.ok || !parts.ok) throw new Error('the zip cannot be read');
    const view = new DataView(bytes.buffer);
    for (const { name, offset } of entries.value.filter(isWorkbookPart))
      expect(view.getUint32(offset + 14, true), name).toBe(crc32(parts.value.get(name) ?? ''));
    expect(parts.value.size).toBeGreaterThan(3);
  });

  test('has columns beyond Z, and nothing that XML cannot hold', async () => {
    const wide = Array.from({ length: 60 }, (_, at) => `c${at}`);
    const { value } = (await readSheetFile(await workbookOf([wide, ['a\u0000b\u000bc\ufffe', '']]))) as {
      value: SheetFile;
    };
    const rows = value.sheets[0]?.rows.map((row) => row.map(({ text }) => text));
    expect(rows).toEqual([wide, ['abc', ...Array(59).fill('')]]);
  });
});

test('the sheet comes back with what became of each person, in both kinds of file', async () => {
  const { grid, mapping, rows, delimiter } = await read(await workbookOf(list));
  const answers = new Map<string, RowAnswer>(
    rows
      .slice(0, 2)
      .map(({ rowKey }, at) => [
        rowKey,
        at === 0
          ? { rowKey, outcome: 'confirmed', code: 'K7M2QX', isKnown: false }
          : { rowKey, outcome: 'waitlisted', code: 'K7M2QY', waitNumber: 3, isKnown: false },
      ]),
  );
  const back = resultSheet(grid, mapping, resultsOf(rows, answers), resultHeadings);
  expect(back.map((row) => row.slice(3))).toEqual([
    ['Kết quả', 'Mã'],
    ['Đã giữ chỗ', 'K7M2QX'],
    ['Đang ở hàng chờ, số 3', 'K7M2QY'],
    ['Họ tên có chữ số hoặc ký hiệu lạ. Chỉ ghi họ và tên, ví dụ: Nguyễn Thị Hồng.', ''],
  ]);
  const text = await writeTextFile(back, delimiter).text();
  expect(text.split('\r\n')[2]).toBe("2;Lê Văn Mận;'+84905123456;Đang ở hàng chờ, số 3;K7M2QY");
  const keys = rows.map(({ rowKey }) => rowKey);
  for (const file of [await workbookOf(back), writeTextFile(back, delimiter)]) {
    expect((await read(file)).rows.map(({ rowKey }) => rowKey)).toEqual(keys);
  }
});

describe('a zip that lies about its sizes', () => {
  const zeros = new Uint8Array(100_000);

  /** One deflated part, declared to come to so many bytes. */
  async function lying(declared: number) {
    const stream = new Response(zeros).body?.pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    const bytes = storedZip(new Map([['a.xml', packed]]));
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint16(directory + 10, 8, true);
    view.setUint32(directory + 24, declared, true);
    return bytes;
  }

  test('is given up where the declared size is reached', async () => {
    expect(await unpackWorkbook(await lying(1000))).toEqual({ ok: false, code: 'file.swells' });
    expect(await unpackWorkbook(await lying(200_000))).toEqual({ ok: false, code: 'file.broken' });
  });

  test('is read when it says the truth', async () => {
    const parts = await unpackWorkbook(await lying(zeros.length));
    expect(parts.ok && parts.value.get('a.xml')).toEqual(zeros);
  });
});
