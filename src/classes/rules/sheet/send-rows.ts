import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { SheetInput } from '../../sheet-schema.ts';
import { nameKeyOf } from '../identity.ts';
import type { JudgedRow } from './judge-rows.ts';
import { mostRowsAtOnce } from './sheet-limits.ts';

/** Why nothing can be sent. */
export type SendProblem = 'sheet.nothing-new' | 'sheet.too-many';

/**
 * What is sent of a sheet: rows that are ready and were not answered before. Repeats, rows to correct and places stay
 * on this computer, and so do years that tell nobody apart: they go along only where there is no phone, or another row
 * has the same name.
 * @param answeredKeys keys of rows that the server has answered
 */
export function rowsToSend(
  rows: readonly JudgedRow[],
  answeredKeys: ReadonlySet<string>,
): Result<SheetInput['rows'], SendProblem> {
  const fresh = rows.filter(({ verdict, rowKey }) => verdict.kind === 'ready' && !answeredKeys.has(rowKey));
  if (fresh.length === 0) return fail('sheet.nothing-new');
  if (fresh.length > mostRowsAtOnce) return fail('sheet.too-many');
  const times = new Map<string, number>();
  for (const key of rows.map(({ fullName }) => nameKeyOf(fullName)))
    times.set(key, (times.get(key) ?? 0) + 1);
  const isAlone = ({ fullName }: JudgedRow) => times.get(nameKeyOf(fullName)) === 1;
  return ok(fresh.map((row) => wireRowOf(row, row.phone === null || !isAlone(row))));
}

function wireRowOf(
  { rowKey, fullName, phone, birthYear, typed }: JudgedRow,
  needsYear: boolean,
): SheetInput['rows'][number] {
  return {
    ...{ rowKey, fullName, phone },
    ...(birthYear !== null && needsYear && { birthYear }),
    ...(typed.note !== '' && { note: typed.note }),
  };
}
