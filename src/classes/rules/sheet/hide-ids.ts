import type { Cell, Grid } from './grid.ts';
import { findIdColumns } from './id-columns.ts';
import type { SheetMapping } from './sheet-mapping.ts';

/** What stands in place of a number that is nobody's business here. */
const hidden = '••••';

/** The sheet without what its columns of identity numbers say: so much of it may be kept in a browser. */
export function hideIds(grid: Grid, mapping: SheetMapping): Grid {
  const ids = findIdColumns(grid, mapping);
  if (ids.size === 0) return grid;
  const hide = (cell: Cell, column: number): Cell =>
    ids.has(column) && cell.text !== '' ? { kind: 'text', text: hidden } : cell;
  return { ...grid, rows: grid.rows.map((row, at) => (at < mapping.firstRow ? row : row.map(hide))) };
}
