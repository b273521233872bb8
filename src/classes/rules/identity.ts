import { foldForSearch } from '#src/platform/text/fold.ts';
import { normaliseName } from '#src/platform/text/names.ts';
import type { RegistrationInput } from '../schemas.ts';

/** What tells people apart who have no account, and often no phone of their own. */
export interface Identity {
  /** See {@link nameKeyOf}. */
  readonly nameKey: string;
  /** Mobile number, ten digits; null without one. A household shares it. */
  readonly phoneKey: string | null;
  readonly communeCode: string;
  readonly birthYear: number | null;
}

/** What becomes of somebody whose name is in the class already. */
export type IdentityVerdict = 'new' | 'duplicate' | 'same-name' | 'needs-decision';

/** The name for comparing: plain small letters, single spaces. Never shown, never folded in SQL. */
export function nameKeyOf(fullName: string): string {
  return foldForSearch(normaliseName(fullName));
}

/** Whether it is the given name, the last word, of somebody; one-word names are their own given name. */
export function isGivenNameOf(givenName: string, nameKey: string): boolean {
  return nameKeyOf(givenName).split(' ').at(-1) === nameKey.split(' ').at(-1);
}

/** Who somebody is, out of what they wrote. */
export function identityOf(input: RegistrationInput): Identity {
  return {
    nameKey: nameKeyOf(input.fullName),
    phoneKey: input.phone,
    communeCode: input.communeCode,
    birthYear: input.birthYear ?? null,
  };
}

/** One text for one person, the same each time: what the person key is made of. */
export function identityText(person: Identity, dupNo: number): string {
  const { nameKey, phoneKey, communeCode, birthYear } = person;
  return JSON.stringify([nameKey, phoneKey, communeCode, birthYear, dupNo]);
}

/**
 * Is this one of the people of the same name who are in the class already?
 *
 * The same phone is the same person, in whatever commune, unless two birth years speak against it. Two phones are two
 * people. With no phone to tell them apart the birth year is asked; the same year again is for a human to decide.
 * Somebody whose year nobody asked counts as another one: who came first was never asked for it.
 * @param namesakes people in the class with the same name, of the same commune or the same phone
 */
export function decideIdentity(person: Identity, namesakes: readonly Identity[]): IdentityVerdict {
  const possible = namesakes.filter((other) => !isToldApart(person, other));
  if (possible.some((other) => isSamePhone(person, other))) return 'duplicate';
  if (possible.length === 0) return 'new';
  if (person.birthYear === null) return 'same-name';
  return possible.some(({ birthYear }) => birthYear === person.birthYear) ? 'needs-decision' : 'new';
}

function isToldApart(a: Identity, b: Identity): boolean {
  const twoYears = a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear;
  const twoPhones = a.phoneKey !== null && b.phoneKey !== null && a.phoneKey !== b.phoneKey;
  return twoYears || twoPhones;
}

function isSamePhone(a: Identity, b: Identity): boolean {
  return a.phoneKey !== null && a.phoneKey === b.phoneKey;
}
