import { describe, expect, test } from 'vitest';
import { sheetProblems } from '../../messages-sheet.vi.ts';
import { SheetInputSchema } from '../../sheet-schema.ts';
import { longestNote } from '../longest-note.ts';
import { readCsv } from './csv.ts';
import { guessMapping } from './guess-mapping.ts';
import { type JudgedRow, judgeSheet } from './judge-rows.ts';
import { rowsToSend } from './send-rows.ts';
import { mostRowsAtOnce } from './sheet-limits.ts';

function judged(...lines: readonly string[]): readonly JudgedRow[] {
  const { grid } = readCsv(['Họ và tên,SĐT,Năm sinh,Thôn,Ghi chú', ...lines].join('\n'));
  const mapping = guessMapping(grid);
  if (!mapping) throw new Error('The sheet has a header.');
  return judgeSheet(grid, mapping, '2026-11-28').rows;
}

const people = (count: number) => Array.from({ length: count }, (_, at) => `Lê Hoa,090${5_000_000 + at},,,`);
const noKeys: ReadonlySet<string> = new Set();

describe('what is sent of a sheet', () => {
  test('is what the server takes; hamlets, repeats, rows to correct and idle years stay here', () => {
    const rows = judged(
      'Lê Hoa,905123456,27/3/1956,Thôn 1,Mắt kém',
      'LÊ HOA,0905123456,1956,Thôn 1,',
      'Lê 4,,,,',
      'Tư,,1960,Thôn 2,',
      'Lê Mận,0905123457,1970,Thôn 2,',
    );
    const sending = rowsToSend(rows, noKeys);
    const sent = [
      { rowKey: rows[0]?.rowKey, fullName: 'Lê Hoa', phone: '0905123456', birthYear: 1956, note: 'Mắt kém' },
      { rowKey: rows[3]?.rowKey, fullName: 'Tư', phone: null, birthYear: 1960 },
      { rowKey: rows[4]?.rowKey, fullName: 'Lê Mận', phone: '0905123457' },
    ];
    expect(sending).toEqual({ ok: true, value: sent });
    const command = { communeCode: '19750', consentReadAloud: true, rows: sent };
    expect(SheetInputSchema.parse(command)).toEqual(command);
  });

  test('the second time is only what is new', () => {
    const first = judged('Lê Hoa,0905123456,,,', 'Lê Mận,,,,');
    const known = new Set(first.map(({ rowKey }) => rowKey));
    expect(rowsToSend(first, known)).toEqual({ ok: false, code: 'sheet.nothing-new' });
    const again = rowsToSend(judged('Lê Đào,,,,', 'LÊ MẬN,x,,Thôn 1,', 'Lê Hoa,905123456,,,'), known);
    expect(again.ok && again.value.map(({ fullName }) => fullName)).toEqual(['Lê Đào']);
  });

  test('is at most 300 people, and says so', () => {
    expect(rowsToSend(judged(...people(mostRowsAtOnce)), noKeys).ok).toBe(true);
    expect(rowsToSend(judged(...people(mostRowsAtOnce + 1)), noKeys)).toEqual({
      ok: false,
      code: 'sheet.too-many',
    });
    expect(sheetProblems['sheet.too-many']).toContain(String(mostRowsAtOnce));
  });

  test('has no note that the server would refuse', () => {
    const [row] = judged(`Lê Hoa,,,,${'a'.repeat(longestNote + 1)}`);
    expect(row?.verdict).toEqual({ kind: 'invalid', field: 'note', code: 'note.long' });
  });
});

test('five thousand rows are read and judged at once', () => {
  const rows = judged(...people(5000));
  expect(rows.filter(({ verdict }) => verdict.kind === 'ready')).toHaveLength(5000);
  expect(new Set(rows.map(({ rowKey }) => rowKey)).size).toBe(5000);
});
