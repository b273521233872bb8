import type { FieldProblem, FieldProblemCode } from '../codes.ts';

/** What is wrong with one field: an error, unless `more` says that it is a warning. */
export function fieldProblem<Code extends FieldProblemCode>(
  field: string,
  code: Code,
  more: Partial<Pick<FieldProblem, 'severity' | 'limit'>> = {},
): FieldProblem<Code> {
  return { field, code, severity: 'error', ...more };
}
