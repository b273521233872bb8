import writeWorkbook, { type CellObject, type Row } from 'write-excel-file/node';
import { writeCsv } from '#src/platform/text/csv.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay, vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { percentText, periodName, reportMessages as texts } from '../../messages-report.vi.ts';
import type { ReportCell, ReportRow, ReportTable } from '../../report-table.ts';
import { attendanceShare } from '../../rules/report.ts';
import type { ReportRange } from '../../rules/report-period.ts';

/** A report as text for spreadsheets. */
export function reportCsv({ heading, columns, rows, total }: ReportTable): string {
  const head = [heading, ...columns.map((column) => column.heading)];
  const lines = [...rows, total].map((row) => [row.head, ...row.cells].map(textOf));
  return writeCsv([head, ...lines]);
}

/** A report as a workbook: counts are numbers, days are dates, names are text whatever they begin with. */
export async function reportWorkbook(table: ReportTable, range: ReportRange, now: number): Promise<Buffer> {
  const { by, heading, columns, rows, total } = table;
  const made = texts.made(formatVietnamTimeOfDay(now), formatDate(vietnamDateAt(now)));
  const sheet: Row[] = [
    [{ ...text(`${texts.title}: ${texts.sections[by].toLowerCase()}`), fontWeight: 'bold' }],
    [text(periodName(range))],
    [text(made)],
    [],
    [heading, ...columns.map((column) => column.heading)].map((word) => bold({ ...text(word), wrap: true })),
    ...rows.map(cellsOf),
    cellsOf(total).map(bold),
  ];
  const options = { sheet: texts.sections[by].replace(',', ''), stickyRowsCount: 5 };
  return await writeWorkbook(sheet, { ...options, columns: widths(table) }).toBuffer();
}

function widths({ columns }: ReportTable): { width: number }[] {
  return [{ width: 28 }, ...columns.map(() => ({ width: 14 }))];
}

function cellsOf({ head, cells }: ReportRow): (CellObject | null)[] {
  return [head, ...cells].map(workbookCell);
}

function workbookCell(cell: ReportCell): CellObject | null {
  if (cell.kind === 'date')
    return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', align: 'left' };
  if (cell.kind === 'count') return { value: cell.count, type: Number, format: '#,##0' };
  if (cell.kind === 'text') return text(cell.text);
  const share = attendanceShare(cell.came, cell.of);
  return share === undefined ? null : { value: share, type: Number, format: '0.0%' };
}

function text(value: string): CellObject {
  return { value, type: String };
}

function bold<Cell extends CellObject | null>(cell: Cell): Cell {
  return cell && { ...cell, fontWeight: 'bold' };
}

function textOf(cell: ReportCell): string {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'date') return formatDate(cell.date);
  if (cell.kind === 'count') return String(cell.count);
  return percentText(cell.came, cell.of);
}
