import { addDays, earlierDate, laterDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt, vietnamTimeAt } from '#src/platform/text/vietnam-clock.ts';
import type { Room } from '../../room-schema.ts';
import { type Clash, createClashFinder } from '../../rules/schedule-slots.ts';
import { makeUpDays, type PreviewDay, previewSeries, type SeriesPlan } from '../../rules/series-preview.ts';
import type {
  NamedClash,
  PreviewedDay,
  PreviewInput,
  SeriesList,
  SeriesPreview,
} from '../../series-schema.ts';
import type { Trainer } from '../staff-ports.ts';
import type { SeriesRow } from '../tables.ts';
import type { ScheduleParts } from './intent.ts';
import { listOthersSlots, longestDays } from './planned-days.ts';
import { listRooms } from './room-repository.ts';
import { horizonOf } from './series-days-repository.ts';
import { listSeriesRows, occurrencesOf } from './series-repository.ts';
import { patternOf, viewSeries } from './series-rows.ts';
import { minuteOf } from './session-times.ts';
import type { Viewer } from './staff-view-repository.ts';

/** So far every date is told where there is no end; later ones where something is in the way. */
const daysWithoutEnd = 12 * 7;

/** Who and what can be named. */
export interface Names {
  readonly rooms: readonly Room[];
  readonly trainers: readonly Trainer[];
}

/** What a weekly class would meet: holidays, clashes, and when to make up for them. Changes nothing. */
export async function previewPlan(
  parts: ScheduleParts,
  { seriesId, start, end, until, ...input }: PreviewInput,
  viewer: Viewer,
): Promise<SeriesPreview> {
  const last = until ?? laterDate(horizonOf(viewer.now), addDays(input.from, daysWithoutEnd));
  const times = { startMinute: minuteOf(start), endMinute: minuteOf(end) };
  const plan = { ...input, ...times, until: until ?? addDays(last, longestDays) };
  const days = await previewDays(parts, plan, { seriesId, viewer });
  return { days: days.filter(({ date, kind }) => date <= last || kind === 'clash') };
}

/** All series, each with the dates of the next twelve weeks that have no class, and why. */
export async function listSeries(parts: ScheduleParts, viewer: Viewer): Promise<SeriesList> {
  const series: SeriesList['series'] = [];
  for (const row of await listSeriesRows(parts.database.reader))
    series.push({ ...viewSeries(row), leftOut: await leftOutOf(parts, row, viewer) });
  return { series };
}

async function leftOutOf(parts: ScheduleParts, row: SeriesRow, viewer: Viewer): Promise<PreviewedDay[]> {
  const last = horizonOf(viewer.now);
  const until = earlierDate(row.until_date ?? last, last);
  const plan = { ...patternOf(row), from: row.from_date, until };
  const days = await previewDays(parts, plan, { seriesId: row.id, viewer });
  const there = await occurrencesOf(parts.database.reader, row.id, row.from_date);
  return days.filter(({ date, kind }) => kind !== 'class' && !there.has(date));
}

async function previewDays(
  { database: { reader }, holidays }: ScheduleParts,
  wished: SeriesPlan,
  { seriesId, viewer }: { readonly seriesId: string | undefined; readonly viewer: Viewer },
): Promise<PreviewedDay[]> {
  const plan = stillToCome(wished, viewer.now);
  if (plan.from > plan.until) return [];
  const span = { from: plan.from, to: addDays(plan.until, makeUpDays) };
  const others = await listOthersSlots(reader, span, { own: seriesId, holidays, now: viewer.now });
  const rooms = await listRooms(reader);
  const activeRooms = rooms.filter(({ isActive }) => isActive).map(({ id }) => id);
  const days = previewSeries(plan, { holidays, findClash: createClashFinder(others), activeRooms });
  return days.map((day) => nameDay(day, { rooms, trainers: viewer.trainers }));
}

/** From today, or from tomorrow where the hour has gone by; a year at most. */
function stillToCome(plan: SeriesPlan, now: number): SeriesPlan {
  const today = vietnamDateAt(now);
  const first = vietnamTimeAt(now).minuteOfDay < plan.startMinute ? today : addDays(today, 1);
  const from = laterDate(plan.from, first);
  return { ...plan, from, until: earlierDate(plan.until, addDays(from, longestDays)) };
}

/** A day of a preview, its clash in words. */
export function nameDay(day: PreviewDay, names: Names): PreviewedDay {
  if (day.kind === 'holiday') return { ...day, makeUps: [...day.makeUps] };
  return day.kind === 'clash'
    ? { ...day, makeUps: [...day.makeUps], clash: nameClash(day.clash, names) }
    : day;
}

/** A clash in words: which class, in which room or with whom, when. */
export function nameClash({ startsAt, endsAt, ...clash }: Clash, { rooms, trainers }: Names): NamedClash {
  const known: readonly { readonly id: string; readonly name: string }[] =
    clash.kind === 'room' ? rooms : trainers;
  return {
    ...{ kind: clash.kind, resourceId: clash.resourceId, sessionId: clash.sessionId },
    ...{ seriesId: clash.seriesId, title: clash.title },
    ...{ name: known.find(({ id }) => id === clash.resourceId)?.name ?? null, localDate: clash.localDate },
    ...{ startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() },
  };
}
