import type { Fee, Procedure } from '../../procedure-schema.ts';
import type { Answers } from '../event-schema.ts';

/** What one fee comes to for these answers, in dong; 0 when it is not due. Dossiers here are all filed online. */
function feeAmount(fee: Fee, answers: Answers): number {
  if (fee.way !== undefined && fee.way !== 'online') return 0;
  if (fee.whenField !== undefined && answers[fee.whenField] !== fee.whenIs) return 0;
  const times = fee.perField === undefined ? 1 : Number(answers[fee.perField]);
  return Number.isSafeInteger(times) ? fee.amountDong * times : 0;
}

/** What is due for a dossier with these answers. Practice fees are examples and labelled so. */
export function amountDue(
  procedure: Procedure,
  answers: Answers,
): { fee: string; dueDong: number } | undefined {
  const due = procedure.fees.map((fee) => ({ fee: fee.id, dueDong: feeAmount(fee, answers) }));
  const dueDong = due.reduce((sum, fee) => sum + fee.dueDong, 0);
  const [first] = due.filter((fee) => fee.dueDong > 0);
  return first === undefined ? undefined : { fee: first.fee, dueDong };
}
