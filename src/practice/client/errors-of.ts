import type { FieldProblem } from '#sandbox/engine/codes.ts';
import type { Applied } from '#sandbox/engine/outcome.ts';
import type { FieldError } from '#src/platform/ui/field.ts';
import { fieldProblemTexts, refusalTexts } from '../messages-codes.vi.ts';

/**
 * What a refusal says, and at which control.
 * @param at the control of a refusal that names no field
 * @param emptied fields that held a real number and were emptied
 */
export function errorsOf(
  { refusal }: Pick<Applied, 'refusal'>,
  at: string,
  emptied: readonly string[] = [],
): readonly FieldError[] {
  if (refusal === undefined) return [];
  const message = refusalTexts[refusal.code];
  if (refusal.code.startsWith('real-data.')) {
    const fields = emptied.length > 0 ? emptied : [at];
    return fields.map((id) => ({ id, message }));
  }
  const problems = (refusal.fields ?? []).filter(({ severity }) => severity === 'error').map(problemError);
  return problems.length > 0 ? problems : [{ id: at, message }];
}

function problemError({ field, code, limit }: FieldProblem): FieldError {
  return { id: field, message: fieldProblemTexts[code](limit) };
}
