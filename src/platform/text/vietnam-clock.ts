import { isLocalDate, type LocalDate } from './dates.ts';

/** A moment: milliseconds since 1970 in UTC, or ISO 8601 text with its zone (`2026-11-23T15:20:00+07:00`). */
export type Instant = number | string;

/** What the calendar and the clock on a wall in Vietnam show. */
export interface VietnamTime {
  readonly date: LocalDate;
  /** Minutes since midnight, 0–1439. */
  readonly minuteOfDay: number;
}

/** Vietnam has been seven hours ahead of UTC all year round since 1975, so no time-zone data is needed. */
const offsetMilliseconds = 7 * 3_600_000;
const hasZone = /(?:Z|[+-]\d\d:\d\d)$/;

/** The day and the time of day in Vietnam at a moment, whatever the zone of the device. */
export function vietnamTimeAt(instant: Instant): VietnamTime {
  const shifted = new Date(epochOf(instant) + offsetMilliseconds).toISOString();
  return {
    date: shifted.slice(0, 10),
    minuteOfDay: Number(shifted.slice(11, 13)) * 60 + Number(shifted.slice(14, 16)),
  };
}

/** The day in Vietnam at a moment. */
export function vietnamDateAt(instant: Instant): LocalDate {
  return vietnamTimeAt(instant).date;
}

/** The moment when clocks in Vietnam show this day and time of day (`HH:mm`). */
export function vietnamInstant(date: LocalDate, timeOfDay: string): string {
  if (!isLocalDate(date) || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(timeOfDay)) {
    throw new RangeError(`Expected a day YYYY-MM-DD and a time HH:mm, got "${date}" and "${timeOfDay}".`);
  }
  return new Date(`${date}T${timeOfDay}:00+07:00`).toISOString();
}

/** "15:20": the time of day in Vietnam at a moment. */
export function formatVietnamTimeOfDay(instant: Instant): string {
  const { minuteOfDay } = vietnamTimeAt(instant);
  return [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

function epochOf(instant: Instant): number {
  if (typeof instant === 'number') return instant;
  const epoch = hasZone.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(epoch)) throw new RangeError(`Expected an ISO moment with its zone, got "${instant}".`);
  return epoch;
}
