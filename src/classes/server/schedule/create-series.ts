import { v7 as newId } from 'uuid';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { SeriesAnswer, SeriesInput } from '../../series-schema.ts';
import type { SeriesRow } from '../tables.ts';
import { changeOnce, type Outcome } from './change-once-repository.ts';
import { requireTrainer } from './changeable-repository.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { Refused } from './refusal.ts';
import { requireRoom } from './room-repository.ts';
import { type Extended, extendSeries } from './series-days-repository.ts';
import { insertSeries } from './series-repository.ts';
import { columnsOf, viewSeries } from './series-rows.ts';
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
    const extended = await extendSeries(tx, series, { holidays: parts.holidays, now });
    refuseClashes(extended, input.skipClashes);
    return {
      series: viewSeries(series),
      added: [...extended.added],
      changed: [],
      cancelled: [],
      removed: [],
    };
  });
}

/** Dates whose room or trainer is taken are left out only by somebody who knows of it. @throws Refused */
export function refuseClashes({ clashes }: Extended, maySkip = false): void {
  if (clashes.length > 0 && !maySkip) throw new Refused({ code: 'schedule.clash', clashes });
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
