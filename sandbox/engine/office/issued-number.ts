import type { Answers } from '../event-schema.ts';
import { randomDigits } from '../random.ts';

/**
 * The personal number that comes with a result: 12 digits, place of registration (000, never issued), century and sex,
 * year, six that look random and are the same in every replay.
 * @param fields ids of the answers with the date of birth (YYYY-MM-DD) and the gender ("nam" or "nu")
 * @returns undefined while the date is not there
 * @see checkPersonalId for the shape of the number
 */
export function issuedPersonalId(
  answers: Answers,
  fields: { readonly bornField: string; readonly genderField: string },
  seed: number,
): string | undefined {
  const [, century, year] = /^(\d\d)(\d\d)-/.exec(String(answers[fields.bornField] ?? '')) ?? [];
  if (century === undefined || year === undefined) return undefined;
  const sex = answers[fields.genderField] === 'nu' ? 1 : 0;
  return `000${(Number(century) - 19) * 2 + sex}${year}${randomDigits(seed, Number(year), 6)}`;
}
