import {
  outcomeCounts,
  outcomeWords,
  refusalWords,
  rowProblems,
  verdictWords,
} from '../../messages-sheet.vi.ts';
import type { RowAnswer } from '../../people-schema.ts';
import type { JudgedRow } from '../../rules/sheet/judge-rows.ts';
import type { RowResult } from '../../rules/sheet/result-sheet.ts';

/** What is written beside each person: the server's answer, or why the row stayed here. */
export function resultsOf(rows: readonly JudgedRow[], answers: ReadonlyMap<string, RowAnswer>): RowResult[] {
  return rows.map((row) => {
    const answer = answers.get(row.rowKey);
    const result = answer ? answerText(answer) : verdictText(row);
    return { rowNumber: row.rowNumber, result, code: answer?.code ?? '' };
  });
}

/** What becomes of a row, in a sentence. */
export function verdictText({ verdict }: JudgedRow): string {
  if (verdict.kind === 'ready') return verdictWords.ready;
  return verdict.kind === 'invalid' ? rowProblems[verdict.code] : verdictWords[verdict.kind](verdict.like);
}

/** What the server made of a row, in a sentence. */
export function answerText({ outcome, reason = '', waitNumber }: RowAnswer): string {
  return (outcome === 'invalid' && refusalWords[reason]) || outcomeWords[outcome](waitNumber);
}

/** How many of each outcome there are, in one sentence; empty without answers. */
export function countText(answers: readonly RowAnswer[]): string {
  const kinds = Object.keys(outcomeCounts) as (keyof typeof outcomeCounts)[];
  const counts = kinds.flatMap((kind) => {
    const count = answers.filter(({ outcome }) => outcome === kind).length;
    return count === 0 ? [] : [outcomeCounts[kind](count)];
  });
  return counts.length === 0 ? '' : `${counts.join(', ')}.`;
}
