import type { LocalDate } from '#src/platform/text/dates.ts';
import { decidePromotion, type Waiting } from './promotion.ts';
import type { Clash, ClassPlace } from './schedule-slots.ts';
import { editDay, type SeriesDay, type SeriesPattern } from './series-edit.ts';
import { type PreviewDay, previewSeries, type Surroundings } from './series-preview.ts';

/** One day of a series that is there, with what a change of it costs. */
export interface StandingDay extends SeriesDay {
  readonly sessionId: string;
  /** Who is registered and still to come. */
  readonly people: number;
  /** Seats that are taken. */
  readonly taken: number;
  /** Who waits, first to last. */
  readonly queue: readonly Waiting[];
}

/** What becomes of a day that is there, or of a date that gets one: the kinds of `PreviewDay`. */
export type EditedDay =
  | PreviewDay
  /** `keepsOwn`: something of it was changed by hand and stays so. */
  | {
      readonly date: LocalDate;
      readonly kind: 'changed';
      readonly people: number;
      readonly keepsOwn: boolean;
    }
  | { readonly date: LocalDate; readonly kind: 'kept'; readonly why: 'fact' | 'cancelled' | 'own' | 'same' }
  | { readonly date: LocalDate; readonly kind: 'dropped'; readonly people: number }
  /** Its new room or trainer is taken: the whole change is refused. */
  | { readonly date: LocalDate; readonly kind: 'stuck'; readonly clash: Clash }
  /** It has more people than there would be seats: the whole change is refused. */
  | { readonly date: LocalDate; readonly kind: 'seats'; readonly taken: number }
  /** More people would still wait than may: the whole change is refused. */
  | { readonly date: LocalDate; readonly kind: 'queue'; readonly waiting: number };

/** A weekly class from one date on, before and after. */
export interface SeriesEdit {
  readonly before: SeriesPattern;
  readonly after: SeriesPattern;
  readonly from: LocalDate;
  /** Up to when days stand in the schedule. */
  readonly until: LocalDate;
}

/** What an edit meets; `findClash` is asked for days that are new. */
export interface EditSurroundings extends Surroundings {
  /** The first clash of a day that is there with anything but itself. */
  readonly findClashOf: (sessionId: string, place: ClassPlace) => Clash | undefined;
  /** How long it is until a class there begins. */
  readonly msUntil: (place: ClassPlace) => number;
}

/** What "this and later" would do to every day from there on, first to last. Says what `editDay` then does. */
export function previewEdit(
  days: readonly StandingDay[],
  { before, after, from, until }: SeriesEdit,
  around: EditSurroundings,
): readonly EditedDay[] {
  const standing = days.map((day) => judge(day, before, after, around));
  const known = new Set(days.map(({ occurrenceDate }) => occurrenceDate));
  const fresh = previewSeries({ ...after, from, until }, around).filter(({ date }) => !known.has(date));
  return [...standing, ...fresh].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function judge(
  day: StandingDay,
  before: SeriesPattern,
  after: SeriesPattern,
  { findClashOf, msUntil }: EditSurroundings,
): EditedDay {
  const { localDate: date, people } = day;
  const fate = editDay(day, before, after);
  if (fate.kind === 'dropped') return { date, kind: 'dropped', people };
  if (fate.kind === 'kept') return { date, kind: 'kept', why: whyKept(day, before, after) };
  const target = { ...day, ...fate.fields };
  if (target.capacity < day.taken) return { date, kind: 'seats', taken: day.taken };
  const waiting = stillWaiting(target, msUntil(target));
  if (waiting > target.waitCapacity) return { date, kind: 'queue', waiting };
  const clash = isElsewhere(day, target) ? findClashOf(day.sessionId, target) : undefined;
  if (clash !== undefined) return { date, kind: 'stuck', clash };
  const keepsOwn = Object.keys(fate.fields).length < changedFields(before, after).length;
  return { date, kind: 'changed', people, keepsOwn };
}

/** Seats that are there now are given to whoever waits before the rest is counted. */
function stillWaiting({ queue, capacity, taken }: StandingDay, msToStart: number): number {
  return queue.length - decidePromotion(queue, capacity - taken, msToStart).promoted.length;
}

function whyKept(day: StandingDay, before: SeriesPattern, after: SeriesPattern) {
  if (day.isCancelled) return 'cancelled';
  if (day.isFact) return 'fact';
  return changedFields(before, after).length > 0 ? 'own' : 'same';
}

const dayFields = [
  ...(['title', 'roomId', 'trainerId', 'capacity', 'waitCapacity', 'startMinute', 'endMinute'] as const),
];

/** Begin and end go together, as they do in `editDay`. */
function changedFields(before: SeriesPattern, after: SeriesPattern): readonly string[] {
  const times = ['startMinute', 'endMinute'];
  const changed = dayFields.filter((field) => before[field] !== after[field]);
  return changed.some((field) => times.includes(field)) ? [...new Set([...changed, ...times])] : changed;
}

function isElsewhere(day: StandingDay, target: StandingDay): boolean {
  const where = ['roomId', 'trainerId', 'startMinute', 'endMinute'] as const;
  return where.some((field) => day[field] !== target[field]);
}
