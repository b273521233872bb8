/** Why a mobile number cannot be taken. */
export type PhoneProblem = 'phone.empty' | 'phone.shape' | 'phone.old' | 'phone.landline';

/** Why a phone number cannot be taken in practice. */
export type PracticePhoneProblem = 'phone.empty' | 'phone.shape' | 'phone.real';

/** The number as it is dialled at home: no spaces, points, hyphens or brackets; +84, 84 and 0084 become 0. */
export function normalisePhone(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/[\s.\-\u2010-\u2015()]/gu, '');
  return digits.replace(/^(?:\+84|0084|84(?=\d{9}$))0?/u, '0');
}

/**
 * What is wrong with a real mobile number, if anything.
 *
 * Ten digits that begin 03, 05, 07, 08 or 09, with no finer table of networks: such tables refuse real people
 * (libphonenumber-js knows no 055) and every new range would be refused until somebody edits them.
 * Eleven digits beginning 01 were mobile numbers before the change of 2018: own code, because people still know
 * them by heart. Numbers beginning 02 ring in a house and receive no message.
 */
export function checkPhone(typed: string): PhoneProblem | undefined {
  const number = normalisePhone(typed);
  if (number === '') return 'phone.empty';
  if (/^01\d{9}$/.test(number)) return 'phone.old';
  if (/^02\d{8,9}$/.test(number)) return 'phone.landline';
  return /^0[35789]\d{8}$/.test(number) ? undefined : 'phone.shape';
}

/** What is wrong with a number typed in practice, if anything: only `0600 xxx xxx` passes. */
export function checkPracticePhone(typed: string): PracticePhoneProblem | undefined {
  const number = normalisePhone(typed);
  if (number === '') return 'phone.empty';
  if (isPracticePhone(number)) return undefined;
  return /^0\d{9,10}$/.test(number) ? 'phone.real' : 'phone.shape';
}

/** Whether this is a practice number: 0600 and six digits. No network has numbers beginning 06. */
export function isPracticePhone(typed: string): boolean {
  return /^0600\d{6}$/.test(normalisePhone(typed));
}

/** A ten-digit number in groups for reading: "0600 000 001". Anything else comes back unchanged. */
export function formatPhone(number: string): string {
  return normalisePhone(number).replace(/^(\d{4})(\d{3})(\d{3})$/u, '$1 $2 $3');
}
