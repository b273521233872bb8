import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { areTwoTables, findHeader } from './find-header.ts';
import { type Grid, isEmptyRow } from './grid.ts';
import { guessMapping } from './guess-mapping.ts';
import { mostRowsRead } from './sheet-limits.ts';
import type { SheetMapping } from './sheet-mapping.ts';

/** Why no table of people is found. */
export type SheetProblem = 'sheet.empty' | 'sheet.no-names' | 'sheet.too-long' | 'sheet.two-tables';

/** The sheet that is taken, with a mapping to correct. */
export interface ChosenSheet {
  readonly grid: Grid;
  readonly mapping: SheetMapping;
}

/**
 * The sheet that holds the people: the first with a header that can be read, else the first whose columns look like
 * people.
 * @param name take this one, as a person chose it
 */
export function chooseSheet(sheets: readonly Grid[], name?: string): Result<ChosenSheet, SheetProblem> {
  const wanted = name === undefined ? sheets : sheets.filter((sheet) => sheet.name === name);
  const written = wanted.filter(({ rows }) => !rows.every(isEmptyRow));
  if (written.length === 0) return fail('sheet.empty');
  const inOrder = [...written.filter(findHeader), ...written.filter((sheet) => !findHeader(sheet))];
  for (const grid of inOrder) {
    const mapping = guessMapping(grid);
    if (mapping === undefined) continue;
    const header = findHeader(grid);
    if (header && areTwoTables(grid, header)) return fail('sheet.two-tables');
    return grid.rows.length > mostRowsRead ? fail('sheet.too-long') : ok({ grid, mapping });
  }
  return fail('sheet.no-names');
}
