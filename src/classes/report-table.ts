import type { LocalDate } from '#src/platform/text/dates.ts';
import { aboutText, reportMessages as texts } from './messages-report.vi.ts';
import type { ClassFigures } from './report-schema.ts';
import { expectedOf, type ReportLine, reportLines, wholeLine } from './rules/report.ts';
import type { ReportUnit } from './rules/report-units.ts';

/** One cell of a report, before anybody has written it as text. */
export type ReportCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'share'; readonly came: number; readonly of: number };

type ColumnName = Exclude<keyof typeof texts.columns, 'about'>;

/** A report as rows and columns: the page, the chart and every file are made of this. */
export interface ReportTable {
  readonly by: ReportUnit;
  readonly heading: string;
  readonly columns: readonly { readonly name: ColumnName; readonly heading: string }[];
  /** What each line is about, its figures, and a cell for each column. */
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
}

/** A line of a report and its cells. */
export interface ReportRow {
  readonly line: ReportLine;
  readonly head: ReportCell;
  /** The head in words, with the day of the week. */
  readonly name: string;
  readonly cells: readonly ReportCell[];
}

const cellOf: Readonly<Record<ColumnName, (line: ReportLine) => ReportCell>> = {
  sessions: (line) => count(line.sessions),
  attended: (line) => count(line.attended),
  walkIns: (line) => count(line.walkIns),
  absent: (line) => count(line.absent),
  expected: (line) => count(expectedOf(line)),
  rate: (line) => ({ kind: 'share', came: line.attended - line.walkIns, of: expectedOf(line) }),
  notTaken: (line) => count(line.notTaken),
  firstTimers: (line) => count(line.firstTimers),
  gaveBack: (line) => count(line.gaveBack),
  lapsed: (line) => count(line.lapsed),
  code: (line) => ({ kind: 'text', text: line.about }),
};

/** Columns of the page that say nothing while they are nought all the way down. */
const optional: readonly ColumnName[] = ['walkIns', 'notTaken', 'firstTimers', 'gaveBack', 'lapsed'];

interface TableParts {
  readonly by: ReportUnit;
  readonly communeName: (code: string) => string | undefined;
  /** A file has every column; a page leaves out what is nought all the way down, or stands in another one. */
  readonly isFile: boolean;
}

/** Figures as a table. */
export function reportTable(rows: readonly ClassFigures[], parts: TableParts): ReportTable {
  const { by, communeName, isFile } = parts;
  const total = wholeLine(rows);
  const names = (Object.keys(cellOf) as ColumnName[]).filter((name) => isShown(name, total, parts));
  const cells = (line: ReportLine) => names.map((name) => cellOf[name](line));
  const headOf = (line: ReportLine, name: string): ReportCell =>
    by === 'day' && isFile ? { kind: 'date', date: line.about } : { kind: 'text', text: name };
  return {
    by,
    heading: texts.columns.about[by],
    columns: names.map((name) => ({ name, heading: texts.columns[name] })),
    rows: reportLines(rows, by).map((line) => {
      const name = aboutText(by, line.about, communeName);
      return { line, name, head: headOf(line, name), cells: cells(line) };
    }),
    total: { line: total, name: texts.total, head: { kind: 'text', text: texts.total }, cells: cells(total) },
  };
}

function isShown(name: ColumnName, total: ReportLine, { by, isFile }: TableParts): boolean {
  if (name === 'code') return isFile && by === 'commune';
  if (isFile) return true;
  if (name === 'expected') return false;
  const cell = cellOf[name](total);
  return !(optional.includes(name) && cell.kind === 'count' && cell.count === 0);
}

function count(number: number): ReportCell {
  return { kind: 'count', count: number };
}
