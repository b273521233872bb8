import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { ClassFigures } from '../../report-schema.ts';
import { reportTable } from '../../report-table.ts';
import { cellText } from '../../ui/reports/report-words.ts';
import { reportCsv, reportWorkbook } from './report-file.ts';

const now = Date.parse('2026-12-01T08:05:00+07:00');
const range = { from: '2026-11-01', to: '2026-11-30' };
const row = (changed: Partial<ClassFigures>): ClassFigures => ({
  ...{ sessionId: 's', title: 'Lớp', localDate: '2026-11-10', trainer: null, communeCode: '20242' },
  ...{ attended: 0, absent: 0, notTaken: 0, gaveBack: 0, lapsed: 0, walkIns: 0, firstTimers: 0 },
  ...changed,
});
const communeName = (code: string) => (code === '20242' ? 'Phường Hải Châu' : undefined);

/** What Excel shows of the only sheet. */
async function readBack(by: 'day' | 'trainer' | 'commune', rows: readonly ClassFigures[]) {
  const table = reportTable(rows, { by, communeName, isFile: true });
  const [sheet] = await readWorkbook(await reportWorkbook(table, range, now));
  return sheet;
}

test('a name that looks like a formula is a name, in both kinds of file', async () => {
  const names = ['=1+1', '+84905123456', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x.example";"y")'];
  const rows = names.map((trainer, at) => row({ trainer, sessionId: String(at), attended: 30 - at }));
  const sheet = await readBack('trainer', rows);
  expect(sheet?.data.slice(5, -1).map(([name]) => name)).toEqual(
    names.map((name) => name.trim()), // as the reader does
  );
  const csv = reportCsv(reportTable(rows, { by: 'trainer', communeName, isFile: true }));
  const cells = csv.split('\r\n').flatMap((line) => line.split(';'));
  expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
});

test('a workbook says what it is and holds numbers, days and shares as such', async () => {
  const rows = [
    row({ attended: 1201, walkIns: 1, absent: 300 }),
    row({ sessionId: 't', localDate: '2026-11-12', notTaken: 20, communeCode: '20257' }),
  ];
  const sheet = await readBack('day', rows);
  expect(sheet?.sheet).toBe('Theo ngày');
  expect(sheet?.data.slice(0, 3).map(([first]) => first)).toEqual([
    ...['Báo cáo lớp học: theo ngày', 'Tháng 11/2026', 'Lập lúc 08:05 ngày 1/12/2026'],
  ]);
  expect(sheet?.data.slice(4).map((cells) => cells.slice(0, 8))).toEqual([
    [
      ...['Ngày học', 'Số buổi', 'Lượt đến', 'Trong đó đến thẳng lớp', 'Vắng không báo'],
      ...['Có chỗ, đã điểm danh', 'Tỷ lệ đến lớp', 'Chưa điểm danh'],
    ],
    [new Date('2026-11-10T00:00:00Z'), 1, 1201, 1, 300, 1500, 0.8, 0],
    [new Date('2026-11-12T00:00:00Z'), 1, 0, 0, 0, 0, null, 20],
    ['Tổng cộng', 2, 1201, 1, 300, 1500, 0.8, 20],
  ]);
});

test('page, text file and workbook say a percentage of ten and more, and none of fewer', async () => {
  const rows = [
    row({ attended: 8, absent: 2, trainer: 'Lâm Văn Tre' }),
    row({ sessionId: 't', attended: 4, absent: 1, trainer: 'Đinh Thị Mây' }),
  ];
  const table = reportTable(rows, { by: 'trainer', communeName, isFile: true });
  const at = table.columns.findIndex(({ name }) => name === 'rate');
  const onPage = table.rows.map(({ cells }) => cells[at]).map((cell) => cell && cellText(cell));
  expect(onPage).toEqual(['8/10 (80%)', '4/5']);
  const lines = reportCsv(table).split('\r\n').slice(1, 3);
  expect(lines.map((line) => line.split(';')[at + 1])).toEqual(['80%', '']);
  const sheet = await readBack('trainer', rows);
  expect(sheet?.data.slice(5, 7).map((cells) => cells[at + 1])).toEqual([0.8, null]);
});

test('communes have their name, and their code at the end', async () => {
  const sheet = await readBack('commune', [row({ attended: 2 }), row({ communeCode: '' })]);
  expect(sheet?.data.slice(5).map((cells) => [cells[0], cells.at(-1)])).toEqual([
    ...[
      ['Phường Hải Châu', '20242'],
      ['Không còn biết xã', null],
    ],
    ['Tổng cộng', null],
  ]);
});
