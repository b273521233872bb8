/** Why a number cannot stand as the personal number of a practice card. */
export type PersonalIdProblem =
  | 'personal-id.empty'
  | 'personal-id.shape'
  | 'personal-id.old-card'
  | 'personal-id.real';

/** The digits of a personal number; spaces, points and hyphens between them are taken out. */
export function normalisePersonalId(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s.\-\u2010-\u2015]/gu, '');
}

/**
 * What is wrong with the personal number typed in practice, if anything.
 *
 * A personal number has 12 digits: place of birth registration (3), century and sex (1), year (2), random (6), and
 * no check digit (Decree 137/2015/NĐ-CP). No place has code 000, so numbers that begin with it were never issued and
 * are the only ones practice takes. Nine digits were the identity card before, which is no longer valid: own code,
 * so that the text can say what to look for on the new card.
 */
export function checkPersonalId(typed: string): PersonalIdProblem | undefined {
  const digits = normalisePersonalId(typed);
  if (digits === '') return 'personal-id.empty';
  if (/^\d{9}$/.test(digits)) return 'personal-id.old-card';
  if (!/^\d{12}$/.test(digits)) return 'personal-id.shape';
  return isPracticeId(digits) ? undefined : 'personal-id.real';
}

/** Whether this is a number of a practice card: 12 digits beginning with 000. */
export function isPracticeId(typed: string): boolean {
  return /^000\d{9}$/.test(normalisePersonalId(typed));
}

/** A personal number in three groups of four, easier to read and to compare: "0001 9900 0123". */
export function formatPersonalId(digits: string): string {
  return normalisePersonalId(digits).replace(/(\d{4})(?=\d)/gu, '$1 ');
}
