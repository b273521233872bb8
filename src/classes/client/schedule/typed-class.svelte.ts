import { type LocalDate, parseLocalDate } from '#src/platform/text/dates.ts';

/** A class as somebody fills it in, everything as it is typed. */
export class TypedClass {
  title = $state('');
  /** Day first, as a date field has it. */
  date = $state('');
  start = $state('08:00');
  end = $state('10:30');
  roomId = $state('');
  /** '' while nobody is chosen. */
  trainerId = $state('');
  capacity = $state('');
  queue = $state('');
  note = $state('');
}

/** What can be typed of a class. */
export type ClassField = keyof TypedClass;

/** Two digits of a year are of this century: nobody plans for the last one. */
const endOfCentury = '2099-12-31';

/** The day that was typed. @returns undefined when it is none */
export function dayTyped(typed: string): LocalDate | undefined {
  const day = parseLocalDate(typed, { today: endOfCentury });
  return day.ok ? day.value : undefined;
}

/** What goes to the server for a field; what is no number is refused there, with what to write. */
export function fieldValue(field: ClassField, typed: string): string | number | null | undefined {
  if (field === 'capacity' || field === 'queue') return typed.trim() === '' ? null : Number(typed);
  if (field === 'date') return dayTyped(typed);
  return field === 'trainerId' || field === 'note' ? typed.trim() || null : typed;
}

/** Fields as they go to the server, only those that differ from what stood there before. */
export function changesOf(
  typed: TypedClass,
  fields: readonly ClassField[],
  before?: TypedClass,
): Record<string, string | number | null | undefined> {
  const changed = fields.filter((field) => before === undefined || typed[field] !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, fieldValue(field, typed[field])]));
}
