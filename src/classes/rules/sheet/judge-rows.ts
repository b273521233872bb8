import type { LocalDate } from '#src/platform/text/dates.ts';
import { checkPersonName, hasMojibake, type NameProblem } from '#src/platform/text/names.ts';
import { decideIdentity, type Identity, nameKeyOf, spellingOf } from '../identity.ts';
import { longestNote } from '../longest-note.ts';
import type { SheetField } from './field-words.ts';
import type { Grid } from './grid.ts';
import { type PersonRow, readPeople, type SkippedRow } from './read-people.ts';
import type { SheetPhoneProblem } from './read-phone.ts';
import { rowKeysOf } from './row-key.ts';
import type { SheetMapping } from './sheet-mapping.ts';

/** Why a row cannot be sent as it is. */
export type RowProblem =
  | NameProblem
  | SheetPhoneProblem
  | 'name.lost-marks'
  | 'birth-year.wrong'
  | 'note.long'
  | 'cell.error';

/** What becomes of a row before anything is sent. `like` is the number of the earlier row. */
export type RowVerdict =
  | { readonly kind: 'ready' }
  | { readonly kind: 'invalid'; readonly field: SheetField; readonly code: RowProblem }
  | { readonly kind: 'repeated'; readonly like: number }
  | { readonly kind: 'needs-birth-year'; readonly like: number };

/** A person of the sheet with the key that stays the same whenever the sheet comes again. */
export interface JudgedRow extends PersonRow {
  readonly rowKey: string;
  readonly verdict: RowVerdict;
}

/** The whole table, judged. */
export interface SheetReading {
  readonly rows: readonly JudgedRow[];
  readonly skipped: readonly SkippedRow[];
}

/** A column in which this share of the marked names is broken is in an old encoding as a whole. */
const brokenShare = 0.3;

/** Read the table by the mapping and say of each row what becomes of it. Pure: the day is an argument. */
export function judgeSheet(grid: Grid, mapping: SheetMapping, today: LocalDate): SheetReading {
  const { people, skipped } = readPeople(grid, mapping, today);
  const keys = rowKeysOf(people.map(keyPartsOf));
  const isLegacy = isLegacyColumn(people);
  const ready: Ready = new Map();
  const rows = people.map((person, at) => {
    const problem = findProblem(person, isLegacy);
    const verdict: RowVerdict = problem ? { kind: 'invalid', ...problem } : compare(person, ready);
    return { ...person, rowKey: keys[at] ?? '', verdict };
  });
  return { rows, skipped };
}

function keyPartsOf({ fullName, phone, birthYear, typed }: PersonRow) {
  return {
    fullName,
    phone: phone ?? (/\d/u.test(typed.phone) ? typed.phone : ''),
    birthYear: String(birthYear ?? typed.birthYear),
  };
}

/** In an old encoding some names look like good names of somebody else: "Phóc" is "Phúc". */
function isLegacyColumn(people: readonly PersonRow[]): boolean {
  const marked = people.filter(({ fullName }) => isMarked(fullName));
  const broken = marked.filter(({ fullName }) => hasMojibake(fullName));
  return broken.length > marked.length * brokenShare;
}

function isMarked(name: string): boolean {
  return /[^\p{ASCII}]/u.test(name);
}

function findProblem(
  person: PersonRow,
  isLegacy: boolean,
): { field: SheetField; code: RowProblem } | undefined {
  const { fullName, typed, phoneProblem, birthYearProblem, errorIn } = person;
  if (errorIn) return { field: errorIn, code: 'cell.error' };
  const name = findNameProblem(fullName, isLegacy);
  if (name) return { field: 'fullName', code: name };
  if (phoneProblem) return { field: 'phone', code: phoneProblem };
  if (birthYearProblem) return { field: 'birthYear', code: birthYearProblem };
  return typed.note.length > longestNote ? { field: 'note', code: 'note.long' } : undefined;
}

/** A question mark inside a name is a letter that Excel could not write into an old kind of CSV. */
function findNameProblem(name: string, isLegacy: boolean): RowProblem | undefined {
  if (/\p{L}\?|\?\p{L}/u.test(name)) return 'name.lost-marks';
  return checkPersonName(name) ?? (isLegacy && isMarked(name) ? 'name.mojibake' : undefined);
}

interface Taken {
  readonly rowNumber: number;
  readonly identity: Identity;
}

/** Rows that are ready, by name key and phone. */
type Ready = Map<string, Map<string | null, Taken[]>>;

/**
 * Whether the same person stands further up, by the rule that the class itself keeps. Where that would ask a human, the
 * server asks, except for two rows that say exactly the same.
 */
function compare(person: PersonRow, ready: Ready): RowVerdict {
  const identity = identityIn(person);
  const namesakes = namesakesOf(identity, ready);
  const verdict = decideIdentity(
    identity,
    namesakes.map((other) => other.identity),
  );
  const like = findLike(identity, namesakes);
  if (verdict === 'duplicate' || (verdict === 'needs-decision' && like.isSame))
    return { kind: 'repeated', like: like.rowNumber };
  if (verdict === 'same-name') return { kind: 'needs-birth-year', like: like.rowNumber };
  takeIn({ rowNumber: person.rowNumber, identity }, ready);
  return { kind: 'ready' };
}

/** Rows of the same name key that two phones do not tell apart from a person. */
function namesakesOf({ nameKey, phoneKey }: Identity, ready: Ready): readonly Taken[] {
  const byPhone = ready.get(nameKey) ?? new Map<string | null, Taken[]>();
  if (phoneKey === null) return [...byPhone.values()].flat();
  return [...(byPhone.get(phoneKey) ?? []), ...(byPhone.get(null) ?? [])];
}

function takeIn(taken: Taken, ready: Ready): void {
  const { nameKey, phoneKey } = taken.identity;
  const byPhone = ready.get(nameKey) ?? new Map<string | null, Taken[]>();
  byPhone.set(phoneKey, [...(byPhone.get(phoneKey) ?? []), taken]);
  ready.set(nameKey, byPhone);
}

/** All of a sheet are of one commune. */
function identityIn({ fullName, phone, birthYear }: PersonRow): Identity {
  const [nameKey, spelling] = [nameKeyOf(fullName), spellingOf(fullName)];
  return { nameKey, spelling, phoneKey: phone, communeCode: '', birthYear };
}

/** The row that a namesake is told of: the one that says the same, else the one that is not told apart. */
function findLike(person: Identity, namesakes: readonly Taken[]): { rowNumber: number; isSame: boolean } {
  const facts = ({ phoneKey, birthYear }: Identity) => `${phoneKey} ${birthYear}`;
  const close = namesakes.filter(({ identity }) => decideIdentity(person, [identity]) !== 'new');
  const same = close.find(({ identity }) => facts(identity) === facts(person));
  return { rowNumber: (same ?? close[0])?.rowNumber ?? 0, isSame: same !== undefined };
}
