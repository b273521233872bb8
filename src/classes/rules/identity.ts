import { foldForSearch, foldTonePlace } from '#src/platform/text/fold.ts';
import { normaliseName } from '#src/platform/text/names.ts';
import type { PersonAnswers } from '../schemas.ts';

/** What tells people apart who have no account, and often no phone of their own. */
export interface Identity {
  /** See {@link nameKeyOf}. */
  readonly nameKey: string;
  /** See {@link spellingOf}. */
  readonly spelling: string;
  /** Mobile number, ten digits; null without one. A household shares it. */
  readonly phoneKey: string | null;
  readonly communeCode: string;
  readonly birthYear: number | null;
}

/** Somebody who is in the class already. */
export interface Namesake extends Identity {
  /** Tells people apart whose keys would be the same. */
  readonly dupNo: number;
}

/** What becomes of somebody whose name is in the class already. */
export type IdentityVerdict = 'new' | 'duplicate' | 'same-name' | 'needs-decision';

/** The name for finding: plain small letters, single spaces, no punctuation. Never shown, never folded in SQL. */
export function nameKeyOf(fullName: string): string {
  return foldForSearch(wordsOf(fullName));
}

/** The name for comparing: as its key, but with every mark; where in a syllable the tone stands does not count. */
export function spellingOf(fullName: string): string {
  return foldTonePlace(wordsOf(fullName).toLowerCase());
}

/** "H'Mai", "H’Mai" and "H Mai" are one name, "Lê T. Hoa" and "Lê T Hoa" as well. */
function wordsOf(fullName: string): string {
  return normaliseName(fullName.replace(/['’‘ʼ.-]/gu, ' '));
}

/**
 * Whether it is the given name of somebody: the last word, or the second one after a sign of man or woman as the
 * peoples of the highlands write it ("H'Mai Êban", "Y Nam Ksor"); one-word names are their own given name.
 */
export function isGivenNameOf(givenName: string, nameKey: string): boolean {
  const said = nameKeyOf(givenName).split(' ').at(-1);
  const [first = '', second, ...rest] = nameKey.split(' ');
  return said === (rest.at(-1) ?? second ?? first) || (first.length === 1 && said === second);
}

/** Who somebody is, out of what they wrote. */
export function identityOf(input: PersonAnswers): Identity {
  return {
    nameKey: nameKeyOf(input.fullName),
    spelling: spellingOf(input.fullName),
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
 * The number that keeps the key of somebody who is taken in apart from every other key; who waits for a human's decision
 * has one that nobody of the name has.
 */
export function dupNoFor(person: Identity, namesakes: readonly Namesake[], verdict: IdentityVerdict): number {
  const isSameKey = (other: Identity) => identityText(other, 0) === identityText(person, 0);
  const apartFrom = verdict === 'needs-decision' ? namesakes : namesakes.filter(isSameKey);
  return Math.max(-1, ...apartFrom.map(({ dupNo }) => dupNo)) + 1;
}

/**
 * Is this one of the people of the same name who are in the class already?
 *
 * The same phone is the same person, in whatever commune, unless two birth years or the marks of two names speak
 * against it: brothers whose names differ in one mark share a phone. Where one was typed without marks nobody can see
 * that, and the year is asked; since who came first was never asked, a human decides then. Two phones are two
 * people. With no phone to tell them apart the birth year is asked; the same year again is for a human to decide.
 * Somebody whose year nobody asked counts as another one: who came first was never asked for it.
 * @param namesakes people in the class with the same name key, of the same commune or the same phone
 */
export function decideIdentity(person: Identity, namesakes: readonly Identity[]): IdentityVerdict {
  const possible = namesakes.filter((other) => !isToldApart(person, other));
  const samePhone = possible.filter((other) => isSamePhone(person, other));
  if (samePhone.some((other) => isSameYear(person, other) || person.spelling === other.spelling))
    return 'duplicate';
  if (possible.length === 0) return 'new';
  if (person.birthYear === null) return 'same-name';
  const isDoubtful = samePhone.length > 0 || possible.some((other) => isSameYear(person, other));
  return isDoubtful ? 'needs-decision' : 'new';
}

function isToldApart(a: Identity, b: Identity): boolean {
  const twoYears = a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear;
  const twoPhones = a.phoneKey !== null && b.phoneKey !== null && a.phoneKey !== b.phoneKey;
  const twoNames = hasMarks(a) && hasMarks(b) && a.spelling !== b.spelling;
  return twoYears || twoPhones || twoNames;
}

function hasMarks({ spelling, nameKey }: Identity): boolean {
  return spelling !== nameKey;
}

function isSamePhone(a: Identity, b: Identity): boolean {
  return a.phoneKey !== null && a.phoneKey === b.phoneKey;
}

function isSameYear(a: Identity, b: Identity): boolean {
  return a.birthYear !== null && a.birthYear === b.birthYear;
}
