/** Letters and digits that are not taken for one another, read aloud or written by hand: no 0 O 1 I L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 6;

/**
 * A code that a person says at the desk.
 * @param pick a whole number from 0 below the one given, each as likely as the other
 * @param letters how many letters and digits
 */
export function makeShortCode(pick: (below: number) => number, letters = length): string {
  return Array.from({ length: letters }, () => alphabet.charAt(pick(alphabet.length))).join('');
}

/** The code as it is kept: people type small letters, spaces and hyphens. */
export function normaliseShortCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '');
}

/** Whether it can be a code at all. */
export function isShortCode(code: string, letters = length): boolean {
  return code.length === letters && [...code].every((letter) => alphabet.includes(letter));
}
