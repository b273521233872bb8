import type { BarPart, Bars } from '#src/platform/charts/bars.ts';
import { formatNumber } from '#src/platform/text/numbers.ts';
import { barText, sectionText, shareText, reportMessages as texts } from '../../messages-report.vi.ts';
import type { ReportCell, ReportTable } from '../../report-table.ts';

/** So many bars can be looked over at once; where there are more, the table has the rest. */
export const mostBars = 12;

/** A cell as the page shows it. */
export function cellText(cell: ReportCell): string {
  if (cell.kind === 'count') return formatNumber(cell.count);
  if (cell.kind === 'share') return shareText(cell.came, cell.of);
  return cell.kind === 'text' ? cell.text : cell.date;
}

/** The numbers of a table as bars; what is nought all the way down is no part of them. */
export function barsOf({ by, rows, total }: ReportTable): Bars {
  const drawn = by === 'day' || by === 'month' ? rows : rows.slice(0, mostBars);
  const looks = { attended: 'full', absent: 'hatched', notTaken: 'open' } as const;
  const parts = (Object.keys(looks) as (keyof typeof looks)[])
    .filter((name) => name === 'attended' || total.line[name] > 0)
    .map(
      (name): BarPart => ({
        ...{ label: texts.series[name], look: looks[name] },
        values: drawn.map(({ line }) => line[name]),
      }),
    );
  const notes = [
    drawn.map(({ line }) => barText(line)),
    drawn.map(({ line }) => formatNumber(line.attended)),
  ];
  return { names: drawn.map(({ name }) => name), notes, parts };
}

/** What a table shows, in a sentence; '' where there is nothing to compare. What nobody knows any more is not compared. */
export function sentenceOf({ by, rows, total }: ReportTable): string {
  const known = rows.filter(({ line }) => line.about !== '');
  const [most] = known.toSorted((a, b) => b.line.attended - a.line.attended);
  if (most === undefined || known.length < 2 || total.line.attended === 0) return '';
  return sectionText[by](most.name, most.line.attended, total.line.attended, known.length);
}
