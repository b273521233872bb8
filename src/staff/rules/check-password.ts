import { foldForSearch } from '#src/platform/text/fold.ts';
import { firstGuesses } from './first-guesses.ts';

/** Shortest password, in letters. @see NIST SP 800-63B §5.1.1: length and a list, no rules about kinds of signs */
const shortestPassword = 10;
/** Longest: more would only cost time to hash. */
export const longestPassword = 200;

/** Why a password is not taken. */
export type PasswordProblem = 'password.short' | 'password.long' | 'password.guessable' | 'password.personal';

/**
 * What is wrong with a password that somebody chooses.
 * @param personal name and address of the person, which others know too
 */
export function checkPassword(
  password: string,
  personal: readonly string[] = [],
): PasswordProblem | undefined {
  const typed = password.normalize('NFKC');
  if (typed.trim().length < shortestPassword) return 'password.short';
  if (typed.length > longestPassword) return 'password.long';
  const letters = foldForSearch(typed).replace(/[^a-z]/g, '');
  if (isRepetitive(typed) || firstGuesses.includes(letters) || isRun(typed)) return 'password.guessable';
  return personal.some((text) => isMostlyOf(letters, text)) ? 'password.personal' : undefined;
}

/** Fewer than five different signs, such as `1111111111`. */
function isRepetitive(text: string): boolean {
  return new Set(text.toLowerCase()).size < 5;
}

/** Digits alone that count up or down, or are a date or a phone number: what is typed with one thumb. */
function isRun(text: string): boolean {
  return /^[\d\s./+-]+$/.test(text);
}

/** The password is the name or the address, with digits or signs around it. */
function isMostlyOf(letters: string, text: string): boolean {
  const known = foldForSearch(text.split('@')[0] ?? '').replace(/[^a-z]/g, '');
  if (letters.length === 0 || known.length < 4) return false;
  return letters === known || (letters.includes(known) && letters.length - known.length < 4);
}
