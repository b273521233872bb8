import type { LocalDate } from '#src/platform/text/dates.ts';
import { checkPersonName, normaliseName } from '#src/platform/text/names.ts';
import { checkPhone, normalisePhone } from '#src/platform/text/phone.ts';
import type { PeopleInput } from '../people-schema.ts';
import { longestNote } from './longest-note.ts';

/** As whom somebody comes. */
export const attendeeKinds = ['resident', 'officer', 'business'] as const;
export type AttendeeKind = (typeof attendeeKinds)[number];

/** What somebody of the staff has typed for one person. */
export interface TypedPerson {
  readonly fullName: string;
  readonly phone: string;
  readonly hasNoPhone: boolean;
  /** Empty where nobody asked for it. */
  readonly birthYear: string;
  /** Missing in what was kept before it was asked. */
  readonly attendeeKind?: AttendeeKind;
  readonly helpNeeded: string;
}

export const nobodyYet: TypedPerson = {
  ...{ fullName: '', phone: '', hasNoPhone: false, birthYear: '', helpNeeded: '' },
};

/** A field of a person and the code of what is wrong with it. */
export interface PersonFault {
  readonly field: keyof TypedPerson;
  readonly code: string;
}

/** What is wrong with what was typed. @param asksYear whether two people of one name have to be told apart */
export function checkPerson(person: TypedPerson, asksYear: boolean, today: LocalDate): PersonFault[] {
  const { fullName, phone, hasNoPhone, birthYear, helpNeeded } = person;
  const faults: readonly (readonly [keyof TypedPerson, string | undefined])[] = [
    ['fullName', checkPersonName(fullName)],
    ['phone', hasNoPhone ? undefined : checkPhone(phone)],
    ['birthYear', asksYear && !isYear(birthYear.trim(), today) ? 'birth-year.wrong' : undefined],
    ['helpNeeded', helpNeeded.normalize('NFC').trim().length > longestNote ? 'help.long' : undefined],
  ];
  return faults.flatMap(([field, code]) => (code === undefined ? [] : [{ field, code }]));
}

/** The person as they are sent; only after nothing was wrong. */
export function personInput(
  { fullName, phone, hasNoPhone, birthYear, attendeeKind = 'resident', helpNeeded }: TypedPerson,
  rowKey: string,
): PeopleInput['rows'][number] {
  const help = helpNeeded.normalize('NFC').trim();
  return {
    ...{ rowKey, fullName: normaliseName(fullName), attendeeKind },
    phone: hasNoPhone ? null : normalisePhone(phone),
    ...(birthYear.trim() !== '' && { birthYear: Number(birthYear) }),
    ...(help !== '' && { helpNeeded: help }),
  };
}

function isYear(typed: string, today: LocalDate): boolean {
  return /^(?:19|20)\d{2}$/.test(typed) && typed <= today.slice(0, 4);
}
