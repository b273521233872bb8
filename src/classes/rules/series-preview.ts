import { addDays, type LocalDate, weekdayOf } from '#src/platform/text/dates.ts';
import type { Clash, ClashFinder, ClassPlace } from './schedule-slots.ts';
import { type SeriesSpan, seriesDates } from './series-dates.ts';

/** A weekly class as somebody plans it. */
export interface SeriesPlan
  extends Omit<SeriesSpan, 'holidays'>,
    Pick<ClassPlace, 'startMinute' | 'endMinute' | 'roomId' | 'trainerId'> {}

/** What the plan meets. */
export interface Surroundings {
  /** Days off by date, each with its name. */
  readonly holidays: Readonly<Record<LocalDate, string>>;
  readonly findClash: ClashFinder;
  /** Rooms in use, in the order in which they are offered. */
  readonly activeRooms: readonly string[];
}

/** Another day on which a class that falls out could be held, at the same time of day. */
export interface MakeUp {
  readonly date: LocalDate;
  readonly roomId: string;
}

/** One date of a plan: a class, or why there is none and when it could be made up for. */
export type PreviewDay =
  | { readonly date: LocalDate; readonly kind: 'class' }
  | { readonly date: LocalDate; readonly kind: 'room-closed' }
  | {
      readonly date: LocalDate;
      readonly kind: 'holiday';
      readonly holiday: string;
      readonly makeUps: readonly MakeUp[];
    }
  | {
      readonly date: LocalDate;
      readonly kind: 'clash';
      readonly clash: Clash;
      readonly makeUps: readonly MakeUp[];
    };

/** How far behind the date that falls out a class is made up for, in days. */
export const makeUpDays = 14;
/** So many days are offered. */
const mostMakeUps = 3;
/** Friday. */
const lastWorkday = 5;

/** Every date of a plan, first to last. What is offered first for one date is not offered for another. */
export function previewSeries(plan: SeriesPlan, around: Surroundings): readonly PreviewDay[] {
  const { dates, skipped } = seriesDates({ ...plan, holidays: around.holidays });
  const ownDays = new Set([...dates, ...skipped]);
  const days: PreviewDay[] = [];
  for (const date of [...ownDays].toSorted()) {
    const day = judge(plan, date, around);
    if (day.kind === 'class' || day.kind === 'room-closed') {
      days.push(day);
      continue;
    }
    const makeUps = findMakeUps(plan, date, { around, unfit: ownDays });
    if (makeUps[0]) ownDays.add(makeUps[0].date);
    days.push({ ...day, makeUps });
  }
  return days;
}

function judge(plan: SeriesPlan, date: LocalDate, { holidays, findClash, activeRooms }: Surroundings) {
  if (Object.hasOwn(holidays, date)) return { date, kind: 'holiday' as const, holiday: holidays[date] ?? '' };
  if (!activeRooms.includes(plan.roomId)) return { date, kind: 'room-closed' as const };
  const clash = findClash({ ...plan, localDate: date });
  return clash === undefined ? { date, kind: 'class' as const } : { date, kind: 'clash' as const, clash };
}

interface MakeUpSearch {
  readonly around: Surroundings;
  readonly unfit: ReadonlySet<LocalDate>;
}

/**
 * When a class that falls out could be held: on working days, at the same time of day, in its own room where that is
 * free. A weekday of the class itself is its own day again, perhaps beyond what is looked at.
 * @param unfit days that are not offered
 */
export function findMakeUps(
  plan: Omit<SeriesPlan, 'from' | 'until'>,
  missed: LocalDate,
  { around, unfit }: MakeUpSearch,
): readonly MakeUp[] {
  const rooms = [plan.roomId, ...around.activeRooms.filter((id) => id !== plan.roomId)];
  const found: MakeUp[] = [];
  for (let ahead = 1; ahead <= makeUpDays && found.length < mostMakeUps; ahead += 1) {
    const date = addDays(missed, ahead);
    const weekday = weekdayOf(date) || 7;
    if (unfit.has(date) || Object.hasOwn(around.holidays, date)) continue;
    if (weekday > lastWorkday || plan.weekdays.includes(weekday)) continue;
    const roomId = rooms.find(
      (room) =>
        around.activeRooms.includes(room) &&
        around.findClash({ ...plan, localDate: date, roomId: room }) === undefined,
    );
    if (roomId !== undefined) found.push({ date, roomId });
  }
  return found;
}
