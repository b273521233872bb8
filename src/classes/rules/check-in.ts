import type { LocalDate } from '#src/platform/text/dates.ts';
import { foldForSearch } from '#src/platform/text/fold.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { AttendanceMark } from '../attendance-schema.ts';
import type { RegistrationStatus } from '../schemas.ts';
import type { MarkVerdict } from './attendance.ts';
import type { ToldTime } from './server-clock.ts';
import { isShortCode, normaliseShortCode } from './short-code.ts';

/** Somebody on the list of a class as a device keeps it: name, commune and code, and whether they came. */
export interface ListedPerson {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly communeCode: string;
  readonly status: RegistrationStatus;
  /** Marks by which somebody was seen; an undo names each. */
  readonly sightings: readonly string[];
  /** Says so themselves, by the class code. */
  readonly saysPresent: boolean;
}

/** The list of one class day, as the server told it last. */
export interface KeptRoster extends ToldTime {
  readonly sessionId: string;
  readonly title: string;
  readonly localDate: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
  /** Address of the room; not in lists that were kept before it was told. */
  readonly place?: string | undefined;
  /** Who fetched it: nobody else who signs in on this device sees it. */
  readonly staffId: string;
  readonly people: readonly ListedPerson[];
  /** Marks that a human has to look at, of every device. */
  readonly openMarks: readonly {
    readonly id: string;
    readonly code: string | null;
    readonly registrationId: string | null;
  }[];
}

/** A mark made on this device. It names nobody: an id, or what was read. */
export interface KeptMark extends AttendanceMark {
  /** What the server made of it; absent while it waits. `refused`: it could not be read there. */
  readonly fate?: MarkVerdict | 'refused';
}

/** Whether the server has said what a mark came to; one that it could not read has reached nobody. */
function isTold({ fate }: Pick<KeptMark, 'fate'>): boolean {
  return fate !== undefined && fate !== 'refused';
}

/**
 * Marks that the server knows, so that a newer list makes up for them. What it could not read stays on the device, unless
 * it was taken back.
 */
export function toldMarks(marks: readonly KeptMark[]): readonly KeptMark[] {
  const undone = new Set(marks.filter(isTold).map(({ undoes }) => undoes));
  return marks.filter((mark) => isTold(mark) || (mark.fate === 'refused' && undone.has(mark.id)));
}

/** Somebody on the list, with everything that is known on this device. */
export interface SeenPerson extends ListedPerson {
  /** Place on the printed list, from 1. */
  readonly line: number;
  readonly isPresent: boolean;
  /** Sightings that an undo takes back. */
  readonly undoable: readonly string[];
  /** Something about this person waits to be sent. */
  readonly isWaiting: boolean;
  /** Is there, and has no seat: for the trainer. */
  readonly lacksSeat: boolean;
}

/** A sighting that fits nobody on the list, whoever it may be of. */
export interface Stranger {
  readonly id: string;
  readonly code: string;
  readonly isWaiting: boolean;
}

/** A class day as this device sees it. */
export interface CheckInView {
  readonly people: readonly SeenPerson[];
  /** Noted, to be looked up. */
  readonly strangers: readonly Stranger[];
  readonly present: number;
  /** People with a seat, and whoever came without one. */
  readonly expected: number;
}

/** What is known: the server's list, and what this device saw since. The order of marks plays no part. */
export function viewCheckIn(roster: KeptRoster, marks: readonly KeptMark[]): CheckInView {
  const own = marks.filter(({ sessionId }) => sessionId === roster.sessionId);
  const undone = new Set(own.map(({ undoes }) => undoes));
  const people = inListOrder(roster.people).map((person, at) => seePerson(person, at + 1, own, undone));
  const standing = roster.openMarks.filter(({ id }) => !undone.has(id));
  const openSeats = new Set(standing.map(({ registrationId }) => registrationId));
  const withSeats = people.map((person) => ({
    ...person,
    lacksSeat: person.lacksSeat || openSeats.has(person.id),
  }));
  return {
    people: withSeats,
    strangers: strangersOf(roster, own, undone),
    present: people.filter(({ isPresent }) => isPresent).length,
    expected: people.filter(({ isPresent, status }) => isPresent || hasSeat(status)).length,
  };
}

function seePerson(
  person: ListedPerson,
  line: number,
  own: readonly KeptMark[],
  undone: ReadonlySet<string | null>,
): SeenPerson {
  const about = own.filter((mark) => isAbout(mark, person));
  const seen = about.filter(({ mark }) => mark === 'in');
  const sightings = [...new Set([...person.sightings, ...seen.map(({ id }) => id)])];
  const undoable = sightings.filter((id) => !undone.has(id));
  // Entered at the door: has come without anybody's mark.
  const cameByItself = person.status === 'attended' && person.sightings.length === 0;
  const isPresent = undoable.length > 0 || cameByItself;
  return {
    ...{ ...person, line, isPresent, undoable },
    saysPresent: person.saysPresent && !isPresent,
    isWaiting: about.some((mark) => !isTold(mark)),
    lacksSeat: seen.some(({ id, fate }) => fate === 'no-seat' && !undone.has(id)),
  };
}

function isAbout({ registrationId, code }: KeptMark, person: ListedPerson): boolean {
  if (registrationId !== null) return registrationId === person.id;
  return code !== null && normaliseShortCode(code) === person.code;
}

function strangersOf(
  { people, openMarks }: KeptRoster,
  own: readonly KeptMark[],
  undone: ReadonlySet<string | null>,
): Stranger[] {
  const isKnown = (mark: KeptMark) => people.some((person) => isAbout(mark, person));
  const here = own
    .filter((mark) => mark.mark === 'in' && !isKnown(mark))
    .map((mark) => ({ id: mark.id, code: mark.code ?? '', isWaiting: !isTold(mark) }));
  const elsewhere = openMarks
    .filter(({ registrationId }) => people.every(({ id }) => id !== registrationId))
    .filter(({ id }) => here.every((mark) => mark.id !== id))
    .map(({ id, code }) => ({ id, code: code ?? '', isWaiting: false }));
  return [...here, ...elsewhere].filter(({ id }) => !undone.has(id));
}

function hasSeat(status: RegistrationStatus): boolean {
  return status === 'confirmed' || status === 'attended' || status === 'no-show';
}

/** By given name, as lists are written here; who has the same one, by the rest. */
function inListOrder(people: readonly ListedPerson[]): readonly ListedPerson[] {
  const collator = new Intl.Collator('vi');
  const givenName = (name: string) => name.slice(name.lastIndexOf(' ') + 1);
  return people.toSorted(
    (a, b) =>
      collator.compare(givenName(a.name), givenName(b.name)) ||
      collator.compare(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Who is meant by what somebody types: beginnings of words of a name, marks or not, or the beginning of a code. */
export function findPeople<T extends Pick<ListedPerson, 'name' | 'code'>>(
  people: readonly T[],
  typed: string,
): readonly T[] {
  const words = foldForSearch(typed).split(/\s+/u).filter(Boolean);
  const code = normaliseShortCode(typed);
  if (words.length === 0) return people;
  return people.filter((person) => {
    const names = foldForSearch(person.name).split(/\s+/u);
    const isNamed = words.every((word) => names.some((name) => name.startsWith(word)));
    return isNamed || (code.length > 1 && person.code.startsWith(code));
  });
}

/** The code in what was typed or read: as it is, or at the end of an address. */
export function codeIn(read: string): string | undefined {
  const end = normaliseShortCode(
    read
      .trim()
      .split(/[/#?=&]/u)
      .at(-1) ?? '',
  );
  return isShortCode(end) ? end : undefined;
}

/** Class days that can be checked in now: today's first, then those to come, then those of the last days. */
export function inCheckInOrder<T extends { readonly localDate: LocalDate; readonly startsAt: string }>(
  days: readonly T[],
  today: LocalDate,
): readonly T[] {
  const rank = ({ localDate }: T) => (localDate === today ? 0 : localDate > today ? 1 : 2);
  return days.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (rank(a) === 2 ? -1 : 1) * (Date.parse(a.startsAt) - Date.parse(b.startsAt)),
  );
}

/** Whether somebody has a place that can be given back: whoever has come, or waits to be told so, keeps it. */
export function canLeave({ status, isPresent }: Pick<SeenPerson, 'status' | 'isPresent'>): boolean {
  return !isPresent && (status === 'confirmed' || status === 'waitlisted' || status === 'pending');
}

/** People come early. */
const beforeBeginMs = 3 * 3_600_000;

/** Whether people may be at the door of a class now: from three hours before it begins to the end of its day. */
export function isAtTheDoor(
  { localDate, startsAt }: { readonly localDate: LocalDate; readonly startsAt: string },
  now: number,
): boolean {
  return now >= Date.parse(startsAt) - beforeBeginMs && vietnamDateAt(now) <= localDate;
}
