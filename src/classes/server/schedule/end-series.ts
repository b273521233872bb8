import { addDays } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { SeriesAnswer, SeriesEnd } from '../../series-schema.ts';
import type { Tx } from '../seats/locked-day-repository.ts';
import type { SessionRow } from '../tables.ts';
import { changeOnce, type Outcome } from './change-once-repository.ts';
import { isFact } from './changeable-repository.ts';
import { dropDays } from './drop-days-repository.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { Refused } from './refusal.ts';
import { extendSeries } from './series-days-repository.ts';
import { lockDaysFrom, lockUnchangedSeries, saveSeries } from './series-repository.ts';
import { viewSeries } from './series-rows.ts';

/** A series gets its last day. A later one than it had gives it more days, an earlier one takes them. */
export async function endSeries(
  { database, holidays }: ScheduleParts,
  intent: Intent,
  { id, input }: { readonly id: string; readonly input: SeriesEnd },
): Promise<Outcome<SeriesAnswer>> {
  const { now } = intent.command;
  return await changeOnce(database, intent, async (tx) => {
    if (input.until < vietnamDateAt(now)) throw new Refused({ field: 'until', code: 'date.past' });
    const series = await lockUnchangedSeries(database, tx, { id, rev: input.rev });
    const after = await lockDaysFrom(database, tx, id, addDays(input.until, 1));
    const droppable = await toCome(tx, after, now);
    const dropped = await dropDays(tx, droppable, input, intent);
    const ended = await saveSeries(tx, { ...series, until_date: input.until });
    const { added } = await extendSeries(tx, ended, { holidays, now });
    return { series: viewSeries(ended), added: [...added], changed: [], ...dropped };
  });
}

async function toCome(tx: Tx, days: readonly SessionRow[], now: number): Promise<readonly SessionRow[]> {
  const found: SessionRow[] = [];
  for (const day of days) if (day.status !== 'cancelled' && !(await isFact(tx, day, now))) found.push(day);
  return found;
}
