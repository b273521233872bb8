import { addDays, laterDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { createClashFinder } from '../../rules/schedule-slots.ts';
import { findMakeUps, makeUpDays } from '../../rules/series-preview.ts';
import type { MakeUpList } from '../../series-schema.ts';
import type { ScheduleParts } from './intent.ts';
import { listRooms } from './room-repository.ts';
import { findDay, findSeriesRow } from './series-repository.ts';
import { patternOf } from './series-rows.ts';
import { placeOf } from './session-times.ts';
import { listTakenSlots } from './slot-repository.ts';

/** When a class day could be held instead, in the two weeks after it. @returns undefined for a day that is not there */
export async function offerMakeUps(
  { database: { reader }, holidays }: ScheduleParts,
  id: string,
  now: number,
): Promise<MakeUpList | undefined> {
  const day = await findDay(reader, id);
  if (day === undefined) return undefined;
  const series = day.series_id === null ? undefined : await findSeriesRow(reader, day.series_id);
  const missed = laterDate(day.local_date, vietnamDateAt(now));
  const taken = await listTakenSlots(reader, { from: missed, to: addDays(missed, makeUpDays) });
  const rooms = (await listRooms(reader)).filter(({ isActive }) => isActive);
  const around = { holidays, findClash: createClashFinder(taken), activeRooms: rooms.map((room) => room.id) };
  const plan = { ...placeOf(day), weekdays: series ? patternOf(series).weekdays : [] };
  return { makeUps: [...findMakeUps(plan, missed, { around, unfit: new Set() })] };
}
