import type { Transaction } from 'kysely';
import { addDays, earlierDate, type LocalDate, laterDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { type Clash, createClashFinder } from '../../rules/schedule-slots.ts';
import { seriesDates } from '../../rules/series-dates.ts';
import type { ClassTables, SeriesRow, SessionRow } from '../tables.ts';
import { removeSession } from './new-session-repository.ts';
import { occurrencesOf } from './series-repository.ts';
import { patternOf, seriesSession } from './series-rows.ts';
import { placeOf } from './session-times.ts';
import { claimSlots, listTakenSlots } from './slot-repository.ts';

type Tx = Transaction<ClassTables>;

/** How far ahead real class days stand in the schedule. */
const daysAhead = 12 * 7;

/** What a series got, and what stood in the way of the dates that it did not get. */
export interface Extended {
  readonly added: readonly LocalDate[];
  readonly clashes: readonly Clash[];
}

/** The last day up to which a schedule is filled. */
export function horizonOf(now: number): LocalDate {
  return addDays(vietnamDateAt(now), daysAhead);
}

/**
 * Give a locked series its days of the next twelve weeks. A date that has one is left alone, even where it was moved
 * or cancelled; so is one whose room is out of use, or whose room or trainer is taken: a trainer has to decide.
 */
export async function extendSeries(
  tx: Tx,
  series: SeriesRow,
  { holidays, now }: { readonly holidays: Readonly<Record<LocalDate, string>>; readonly now: number },
): Promise<Extended> {
  const missing = await missingDays(tx, series, { holidays, now });
  const [first, last] = [missing[0]?.local_date, missing.at(-1)?.local_date];
  if (first === undefined || last === undefined || !(await isInUse(tx, series.room_id)))
    return { added: [], clashes: [] };
  const findClash = createClashFinder(await listTakenSlots(tx, { from: first, to: last }));
  const added: LocalDate[] = [];
  const clashes: Clash[] = [];
  for (const session of missing) {
    const clash = findClash(placeOf(session)) ?? (await insertDay(tx, session));
    if (clash) clashes.push(clash);
    else added.push(session.occurrence_date);
  }
  return { added, clashes };
}

async function missingDays(
  tx: Tx,
  series: SeriesRow,
  { holidays, now }: { readonly holidays: Readonly<Record<LocalDate, string>>; readonly now: number },
): Promise<readonly SessionRow[]> {
  const [today, last] = [vietnamDateAt(now), horizonOf(now)];
  const { dates } = seriesDates({
    weekdays: patternOf(series).weekdays,
    from: laterDate(series.from_date, today),
    until: earlierDate(series.until_date ?? last, last),
    holidays,
  });
  const known = await occurrencesOf(tx, series.id, today);
  const days = dates.filter((date) => !known.has(date)).map((date) => seriesSession(series, date, now));
  return days.filter(({ starts_at }) => starts_at > now);
}

async function isInUse(tx: Tx, roomId: string): Promise<boolean> {
  const room = tx.selectFrom('room').select('is_active').where('id', '=', roomId);
  return (await room.executeTakeFirstOrThrow()).is_active === 1;
}

/** @returns what somebody else put there since it was looked at */
async function insertDay(tx: Tx, session: SessionRow): Promise<Clash | undefined> {
  await tx.insertInto('class_session').values(session).execute();
  const clash = await claimSlots(tx, session);
  if (clash) await removeSession(tx, session.id);
  return clash;
}
