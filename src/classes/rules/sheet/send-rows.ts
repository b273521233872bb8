import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { SheetInput } from '../../sheet-schema.ts';
import type { JudgedRow } from './judge-rows.ts';
import { mostRowsAtOnce } from './sheet-limits.ts';

/** Why nothing can be sent. */
export type SendProblem = 'sheet.nothing-new' | 'sheet.too-many';

/**
 * What is sent of a sheet: rows that are ready and were not answered before. Repeats, rows to correct and places stay
 * on this computer.
 * @param answeredKeys keys of rows that the server has answered
 */
export function rowsToSend(
  rows: readonly JudgedRow[],
  answeredKeys: ReadonlySet<string>,
): Result<SheetInput['rows'], SendProblem> {
  const fresh = rows.filter(({ verdict, rowKey }) => verdict.kind === 'ready' && !answeredKeys.has(rowKey));
  if (fresh.length === 0) return fail('sheet.nothing-new');
  return fresh.length > mostRowsAtOnce ? fail('sheet.too-many') : ok(fresh.map(wireRowOf));
}

function wireRowOf({ rowKey, fullName, phone, birthYear, typed }: JudgedRow): SheetInput['rows'][number] {
  return {
    ...{ rowKey, fullName, phone },
    ...(birthYear !== null && { birthYear }),
    ...(typed.note !== '' && { note: typed.note }),
  };
}
