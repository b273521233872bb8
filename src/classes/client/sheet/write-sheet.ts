import { writeCsv } from '#src/platform/text/csv.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { Delimiter } from '../../rules/sheet/csv.ts';
import type { Grid } from '../../rules/sheet/grid.ts';
import { workbookFiles } from '../../rules/sheet/workbook-xml.ts';
import { packWorkbook } from './pack-workbook.ts';

/** Why there is no workbook. */
export type WriteProblem = 'file.not-written';

/** The sheet as a workbook, or a refusal where the browser writes none: a text file it can always write. */
export async function writeWorkbook(
  rows: readonly (readonly string[])[],
  tab: Pick<Grid, 'name' | 'merges'>,
): Promise<Result<Blob, WriteProblem>> {
  try {
    return ok(await packWorkbook(workbookFiles(rows, tab)));
  } catch (error) {
    console.info('[cam-tay] a workbook cannot be written', error);
    return fail('file.not-written');
  }
}

/** The sheet as a text file for spreadsheets. */
export function writeTextFile(rows: readonly (readonly string[])[], delimiter: Delimiter): Blob {
  return new Blob([writeCsv(rows, delimiter)], { type: 'text/csv;charset=utf-8' });
}
