import type { LocalDate } from '#src/platform/text/dates.ts';
import { weekdayOf } from '#src/platform/text/dates.ts';

/** What a weekly class gives each of its days. */
export interface SeriesPattern {
  readonly title: string;
  /** ISO weekdays: 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes since midnight in Vietnam. */
  readonly startMinute: number;
  readonly endMinute: number;
  readonly roomId: string;
  readonly trainerId: string | null;
  readonly capacity: number;
  readonly waitCapacity: number;
}

/** One day of a series as it stands. */
export interface SeriesDay extends Omit<SeriesPattern, 'weekdays'> {
  /** The date that the series gave it; it may have been moved since. */
  readonly occurrenceDate: LocalDate;
  readonly localDate: LocalDate;
  /** Begun, or somebody has come already. */
  readonly isFact: boolean;
  readonly isCancelled: boolean;
}

type DayFields = Omit<SeriesPattern, 'weekdays'>;

/** What becomes of a day: it stays, its weekday is gone, or some of its fields change. */
export type DayFate =
  | { readonly kind: 'kept' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'changed'; readonly fields: Partial<DayFields> };

const plainFields = ['title', 'roomId', 'trainerId', 'capacity', 'waitCapacity'] as const;

/**
 * What "this and later" does to one day. A fact is never rewritten. An exception stays one: a field is changed only
 * where the day still has what the series gave it, and a day that was moved keeps its own time.
 */
export function editDay(day: SeriesDay, before: SeriesPattern, after: SeriesPattern): DayFate {
  if (day.isFact || day.isCancelled) return { kind: 'kept' };
  if (!after.weekdays.includes(weekdayOf(day.occurrenceDate) || 7)) return { kind: 'dropped' };
  const changed = plainFields.filter(
    (field) => before[field] !== after[field] && day[field] === before[field],
  );
  const fields: Partial<DayFields> = {
    ...Object.fromEntries(changed.map((field) => [field, after[field]])),
    ...(followsTime(day, before) && isOtherTime(before, after) ? timeOf(after) : {}),
  };
  return Object.keys(fields).length === 0 ? { kind: 'kept' } : { kind: 'changed', fields };
}

function followsTime(day: SeriesDay, before: SeriesPattern): boolean {
  return day.localDate === day.occurrenceDate && !isOtherTime(day, before);
}

function isOtherTime(one: Pick<DayFields, 'startMinute' | 'endMinute'>, other: typeof one): boolean {
  return one.startMinute !== other.startMinute || one.endMinute !== other.endMinute;
}

function timeOf({ startMinute, endMinute }: SeriesPattern) {
  return { startMinute, endMinute };
}
