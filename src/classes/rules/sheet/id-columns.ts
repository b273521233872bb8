import { cellAt, type Grid, widthOf } from './grid.ts';
import { findStackedLabel } from './header-label.ts';
import type { SheetMapping } from './sheet-mapping.ts';

/** How many rows are looked at. */
const probeRows = 200;

/**
 * Columns that look like numbers of identity cards, by their header or by twelve or nine digits in most cells. They are
 * never read: the centre has no use for them. Nine digits under a header of phones are phones without their nought.
 */
export function findIdColumns(grid: Grid, mapping: SheetMapping): ReadonlySet<number> {
  const { headerRow, firstRow, columns } = mapping;
  const all = Array.from({ length: widthOf(grid) }, (_, column) => column);
  return new Set(
    all.filter((column) => {
      const header = headerRow === null ? [] : grid.rows.slice(headerRow, firstRow);
      const label = findStackedLabel(header.map((row) => row[column]?.text ?? ''));
      return label?.word === 'id' || holdsIds(grid, firstRow, column, columns.phone.includes(column));
    }),
  );
}

function holdsIds({ rows }: Grid, firstRow: number, column: number, isPhone: boolean): boolean {
  const texts = rows
    .slice(firstRow, firstRow + probeRows)
    .map((_, at) => cellAt(rows, firstRow + at, column).text)
    .filter((text) => text !== '');
  const ids = texts.filter((text) => isIdNumber(text, isPhone));
  return ids.length > 0 && ids.length * 2 > texts.length;
}

/** Twelve digits, eleven where the first nought was lost, or the nine of the card before. */
function isIdNumber(text: string, isPhone: boolean): boolean {
  const digits = text.replace(/[\s.-]/gu, '');
  return /^0\d{11}$/u.test(digits) || (!isPhone && /^(?!84)[1-9]\d{10}$|^\d{9}$/u.test(digits));
}
