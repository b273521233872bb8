import { outcomeWords, rowProblems, verdictWords } from '../../messages-sheet.vi.ts';
import type { RowAnswer } from '../../people-schema.ts';
import type { JudgedRow } from '../../rules/sheet/judge-rows.ts';
import type { RowResult } from '../../rules/sheet/result-sheet.ts';

/** What is written beside each person: the server's answer, or why the row stayed here. */
export function resultsOf(rows: readonly JudgedRow[], answers: ReadonlyMap<string, RowAnswer>): RowResult[] {
  return rows.map((row) => {
    const answer = answers.get(row.rowKey);
    const result = answer ? outcomeWords[answer.outcome](answer.waitNumber) : verdictText(row);
    return { rowNumber: row.rowNumber, result, code: answer?.code ?? '' };
  });
}

/** What becomes of a row, in a sentence. */
export function verdictText({ verdict }: JudgedRow): string {
  if (verdict.kind === 'ready') return verdictWords.ready;
  return verdict.kind === 'invalid' ? rowProblems[verdict.code] : verdictWords[verdict.kind](verdict.like);
}
