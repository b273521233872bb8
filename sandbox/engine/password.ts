import type { PasswordChecks } from './event-schema.ts';

/**
 * Which rules a password fulfils. The portal calls this and records only the answer: a password never enters a run.
 * The rules of the practice account: at least 8 characters, upper, lower, digit, special.
 */
export function checkPassword(password: string): PasswordChecks {
  return {
    length: [...password.normalize('NFC')].length >= 8,
    upper: /\p{Lu}/u.test(password),
    lower: /\p{Ll}/u.test(password),
    digit: /\p{Nd}/u.test(password),
    special: /[^\p{L}\p{M}\p{N}\s]/u.test(password),
  };
}
