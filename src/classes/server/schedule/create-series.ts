import { v7 as newId } from 'uuid';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { SeriesAnswer, SeriesInput } from '../../series-schema.ts';
import type { Tx } from '../seats/locked-day-repository.ts';
import type { SeriesRow } from '../tables.ts';
import { changeOnce, type Outcome } from './change-once-repository.ts';
import { requireTrainer } from './changeable-repository.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { clashesBeyond } from './planned-days.ts';
import { Refused } from './refusal.ts';
import { requireRoom } from './room-repository.ts';
import { type Extended, extendSeries } from './series-days-repository.ts';
import { insertSeries } from './series-repository.ts';
import { columnsOf, patternOf, viewSeries } from './series-rows.ts';
import { minuteOf } from './session-times.ts';

/** A weekly class, and its days of the next twelve weeks. Later ones follow by themselves. */
export async function createSeries(
  parts: ScheduleParts,
  intent: Intent,
  input: SeriesInput,
): Promise<Outcome<SeriesAnswer>> {
  const { now } = intent.command;
  return await changeOnce(parts.database, intent, async (tx) => {
    if (input.from < vietnamDateAt(now)) throw new Refused({ field: 'from', code: 'date.past' });
    requireTrainer(input.trainerId, intent);
    await requireRoom(tx, input.roomId);
    const series = rowOf(input);
    await insertSeries(tx, series);
    const { holidays } = parts;
    const extended = await extendSeries(tx, series, { holidays, now });
    await refuseClashes(tx, series, { extended, maySkip: input.skipClashes, holidays, now });
    return {
      series: viewSeries(series),
      added: [...extended.added],
      changed: [],
      cancelled: [],
      removed: [],
    };
  });
}

/**
 * Dates whose room or trainer is taken, or is going to be beyond the schedule, are left out only by somebody who knows of
 * it. @throws Refused
 */
export async function refuseClashes(
  tx: Tx,
  series: SeriesRow,
  {
    extended,
    maySkip = false,
    ...around
  }: {
    readonly extended: Extended;
    readonly maySkip: boolean | undefined;
    readonly holidays: ScheduleParts['holidays'];
    readonly now: number;
  },
): Promise<void> {
  if (maySkip) return;
  const plan = { ...patternOf(series), from: series.from_date, until: series.until_date };
  const later = await clashesBeyond(tx, plan, { ...around, own: series.id });
  const clashes = [...extended.clashes, ...later.map(({ clash }) => clash)];
  if (clashes.length > 0) throw new Refused({ code: 'schedule.clash', clashes });
}

function rowOf(input: SeriesInput): SeriesRow {
  const { title, weekdays, from, until, roomId, trainerId, capacity, queue } = input;
  const [startMinute, endMinute] = [minuteOf(input.start), minuteOf(input.end)];
  const pattern = {
    title,
    weekdays,
    startMinute,
    endMinute,
    roomId,
    trainerId,
    capacity,
    waitCapacity: queue,
  };
  return { id: newId(), from_date: from, until_date: until, ...columnsOf(pattern), rev: 1 };
}
