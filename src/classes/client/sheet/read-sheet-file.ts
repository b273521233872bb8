import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { type Delimiter, readCsv } from '../../rules/sheet/csv.ts';
import { decodeText } from '../../rules/sheet/decode-text.ts';
import { mostFileBytes, recogniseFile, type SheetFileProblem } from '../../rules/sheet/file-kind.ts';
import type { Grid } from '../../rules/sheet/grid.ts';
import { readWorkbook } from './read-workbook.ts';

/** What was in a file. */
export interface SheetFile {
  readonly sheets: readonly Grid[];
  /**
   * What stands between the cells of the text file that goes back: what came, since this computer opens it; else the
   * semicolon, which Excel expects where numbers have a decimal comma, as here.
   */
  readonly delimiter: Delimiter;
}

/** Read an XLSX or CSV file, known by its bytes, without the network. Nothing of it leaves the computer. */
export async function readSheetFile(
  file: Blob,
): Promise<Result<SheetFile, SheetFileProblem | 'code.missing'>> {
  if (file.size > mostFileBytes) return fail('file.too-big');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = recogniseFile(bytes);
  if (!kind.ok) return kind;
  if (kind.value === 'text') {
    const { grid, delimiter } = readCsv(decodeText(bytes).text);
    return ok({ sheets: [grid], delimiter });
  }
  const sheets = await readWorkbook(bytes);
  return sheets.ok ? ok({ sheets: sheets.value, delimiter: ';' }) : sheets;
}
