import type { LocalDate } from '#src/platform/text/dates.ts';
import { normaliseName } from '#src/platform/text/names.ts';
import type { SheetField } from './field-words.ts';
import { type Cell, type Grid, rowsFilledDown } from './grid.ts';
import { plainLabel } from './header-label.ts';
import { findIdColumns } from './id-columns.ts';
import { readBirthYear } from './read-birth-year.ts';
import { type PhoneRemark, readPhone, type SheetPhoneProblem } from './read-phone.ts';
import type { SheetMapping } from './sheet-mapping.ts';
import { findSkipReason, type SkipReason } from './skip-row.ts';

/** A row of the table as it was written and as it is understood. */
export interface PersonRow {
  /** As a spreadsheet counts, from 1. */
  readonly rowNumber: number;
  readonly typed: Readonly<Record<SheetField, string>>;
  readonly fullName: string;
  readonly phone: string | null;
  readonly birthYear: number | null;
  readonly remarks: readonly RowRemark[];
  readonly phoneProblem?: SheetPhoneProblem;
  readonly birthYearProblem?: 'birth-year.wrong';
  /** Field in which a formula came to nothing. */
  readonly errorIn?: SheetField;
}

/** What was made of a row that the officer should know of. */
export type RowRemark = PhoneRemark | 'note.number-left-out';

/** A row that was taken for no person. */
export interface SkippedRow {
  readonly rowNumber: number;
  readonly reason: Exclude<SkipReason, 'empty'>;
}

/** Everybody in the table, and what was skipped on the way. */
export interface People {
  readonly people: readonly PersonRow[];
  readonly skipped: readonly SkippedRow[];
}

/** Read the rows below the header. Columns of identity numbers stay closed, whatever the mapping says. */
export function readPeople(grid: Grid, mapping: SheetMapping, today: LocalDate): People {
  const { phone, place, note } = mapping.columns;
  const rows = rowsFilledDown(grid, [...phone, ...place, ...note]);
  const header = headerWordsOf(grid, mapping);
  const ids = findIdColumns(grid, mapping);
  const people: PersonRow[] = [];
  const skipped: SkippedRow[] = [];
  let isBelowSignature = false;
  for (const [at, cells] of rows.entries()) {
    if (at < mapping.firstRow) continue;
    const found = fieldsOf(cells, mapping, ids);
    const row = { cells: grid.rows[at] ?? [], name: found.fullName.text, hasFacts: hasFacts(found) };
    const reason = findSkipReason(row, header, isBelowSignature);
    if (reason === undefined) people.push(personOf(found, at + 1, today));
    else if (reason !== 'empty') skipped.push({ rowNumber: at + 1, reason });
    isBelowSignature = reason === 'signature' || (isBelowSignature && reason === 'empty');
  }
  return { people, skipped };
}

function headerWordsOf({ rows }: Grid, { headerRow, firstRow }: SheetMapping): ReadonlySet<string> {
  const header = headerRow === null ? [] : rows.slice(headerRow, firstRow).flat();
  return new Set(header.flatMap(({ text }) => (text === '' ? [] : [plainLabel(text)])));
}

type Fields = Readonly<Record<SheetField, Cell>>;

function fieldsOf(cells: readonly Cell[], { columns }: SheetMapping, ids: ReadonlySet<number>): Fields {
  const written = (field: SheetField) =>
    columns[field].flatMap((column) => {
      const cell = ids.has(column) ? undefined : cells[column];
      return cell === undefined || cell.kind === 'empty' ? [] : [cell];
    });
  const joined = (field: SheetField, sign: string): Cell => {
    const parts = written(field);
    const error = parts.find(({ kind }) => kind === 'error');
    return error ?? { kind: 'text', text: parts.map(({ text }) => text).join(sign) };
  };
  const first = (field: SheetField): Cell => written(field)[0] ?? { kind: 'empty', text: '' };
  return {
    fullName: joined('fullName', ' '),
    phone: first('phone'),
    birthYear: first('birthYear'),
    place: joined('place', ', '),
    note: joined('note', '; '),
  };
}

/** A date or a page number under the column of phones is none. */
function hasFacts({ phone, birthYear }: Fields): boolean {
  return /\d(?:[ .-]?\d){6,}/u.test(phone.text) || /\d{2}/u.test(birthYear.text);
}

function personOf(found: Fields, rowNumber: number, today: LocalDate): PersonRow {
  const phone = readPhone(found.phone);
  const year = readBirthYear(found.birthYear, today);
  const note = withoutIds(found.note.text);
  const errorIn = (['fullName', 'phone', 'birthYear', 'note'] as const).find(
    (field) => found[field].kind === 'error',
  );
  return {
    rowNumber,
    typed: {
      fullName: found.fullName.text,
      phone: found.phone.text,
      birthYear: year.ok ? String(year.value ?? '') : found.birthYear.text,
      place: found.place.text,
      note,
    },
    fullName: normaliseName(found.fullName.text.replace(/^\d{1,4}\s*[.)]\s*/u, '')),
    phone: phone.ok ? phone.value.phone : null,
    birthYear: year.ok ? year.value : null,
    remarks: [
      ...(phone.ok ? phone.value.remarks : []),
      ...(note === found.note.text ? [] : (['note.number-left-out'] as const)),
    ],
    ...(!phone.ok && { phoneProblem: phone.code }),
    ...(!year.ok && { birthYearProblem: year.code }),
    ...(errorIn && { errorIn }),
  };
}

/** A note without numbers of identity cards: nine or twelve digits. */
function withoutIds(note: string): string {
  return note.replace(/(?<!\d)\d(?:[ .-]?\d){8,11}(?!\d)/gu, (number) =>
    [9, 12].includes(number.replace(/\D/gu, '').length) ? '…' : number,
  );
}
