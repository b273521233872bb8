import type { Kysely } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import { addDays, type LocalDate, laterDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { Figures } from '../../report-schema.ts';
import type { ClassTables, FigureRow, RegistrationRow } from '../tables.ts';

/** Figures of one class day and one commune, with the day they belong to. */
export interface CountedFigures extends Figures {
  readonly sessionId: string;
  readonly title: string;
  readonly localDate: LocalDate;
  readonly trainerId: string | null;
  readonly communeCode: string;
}

/** For so many days people are counted anew each time; then they may be erased, and what was written down holds. */
const countedDays = 80;

/**
 * Figures of class days that are over. Of the last weeks they are counted, so that a mark that came late is in them; of
 * earlier days they are read as they were written down before the people were erased.
 */
export async function readFigures(
  { reader }: Database<ClassTables>,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  now: number,
): Promise<readonly CountedFigures[]> {
  const countedFrom = addDays(vietnamDateAt(now), -countedDays);
  const kept = await reader
    .selectFrom('class_figure')
    .innerJoin('class_session', 'class_session.id', 'class_figure.session_id')
    .selectAll('class_figure')
    .select(['title', 'local_date', 'trainer_id'])
    .where('local_date', '>=', from)
    .where('local_date', '<=', to)
    .where('local_date', '<', countedFrom)
    .execute();
  const counted = await countFigures(reader, { from: laterDate(from, countedFrom), to, now });
  return [...kept.map(viewKept), ...counted].toSorted(byDayAndCommune);
}

/** Write down the figures of days that are over, while their people are still known. Done again it is the same. */
export async function keepFigures({ reader, change }: Database<ClassTables>, now: number): Promise<void> {
  const today = vietnamDateAt(now);
  const figures = await countFigures(reader, { from: addDays(today, -countedDays), to: today, now });
  const rows = figures.map(rowOf);
  await change(async (tx) => {
    for (const row of rows) {
      const { session_id: _, commune_code: __, ...counts } = row;
      await tx
        .insertInto('class_figure')
        .values(row)
        .onConflict((conflict) => conflict.columns(['session_id', 'commune_code']).doUpdateSet(counts))
        .execute();
    }
  });
}

interface Range {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly now: number;
}

async function countFigures(
  reader: Kysely<ClassTables>,
  { from, to, now }: Range,
): Promise<CountedFigures[]> {
  const rows = await reader
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .select(['registration.session_id', 'registration.status', 'reason', 'source', 'commune_code'])
    .select(['title', 'local_date', 'trainer_id', 'starts_at', 'registration.person_key', 'came_before'])
    .where('local_date', '>=', from)
    .where('local_date', '<=', to)
    .where('ends_at', '<', now)
    .where('class_session.status', '<>', 'cancelled')
    .where('commune_code', '<>', '')
    .execute();
  const firstTimes = await firstTimesOf(reader);
  const groups = Map.groupBy(rows, (row) => `${row.session_id} ${row.commune_code}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { session_id, title, local_date, trainer_id, commune_code } = first;
    const about = { sessionId: session_id, title, localDate: local_date, trainerId: trainer_id };
    return [{ ...about, communeCode: commune_code, ...tally(own, firstTimes) }];
  });
}

/** When somebody with this key was in a class for the first time; keys of people who are erased are their own each. */
async function firstTimesOf(reader: Kysely<ClassTables>): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .selectFrom('registration')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .select(({ fn }) => ['person_key', fn.min<number>('starts_at').as('first')])
    .where('registration.status', '=', 'attended')
    .groupBy('person_key')
    .execute();
  return new Map(rows.map(({ person_key, first }) => [person_key, Number(first)]));
}

type Counted = Pick<RegistrationRow, 'status' | 'reason' | 'source' | 'person_key' | 'came_before'> & {
  readonly starts_at: number;
};

function tally(rows: readonly Counted[], firstTimes: ReadonlyMap<string, number>): Figures {
  const count = (is: (row: Counted) => boolean) => rows.filter(is).length;
  const there = (row: Counted) => row.status === 'attended';
  return {
    attended: count(there),
    absent: count(({ status }) => status === 'no-show'),
    notTaken: count(({ status }) => status === 'confirmed'),
    gaveBack: count(
      ({ status, reason }) => status === 'cancelled' && reason !== 'lapsed' && reason !== 'duplicate',
    ),
    lapsed: count(({ status, reason }) => status === 'cancelled' && reason === 'lapsed'),
    walkIns: count((row) => there(row) && row.source === 'walk-in'),
    firstTimers: count((row) => there(row) && isFirst(row, firstTimes)),
  };
}

function isFirst({ person_key, starts_at, came_before }: Counted, firstTimes: ReadonlyMap<string, number>) {
  return came_before === 0 && firstTimes.get(person_key) === starts_at;
}

function rowOf(figures: CountedFigures): FigureRow {
  const { sessionId, communeCode, attended, absent, notTaken, gaveBack, lapsed, walkIns, firstTimers } =
    figures;
  return {
    ...{ session_id: sessionId, commune_code: communeCode, attended, absent, not_taken: notTaken },
    ...{ gave_back: gaveBack, lapsed, walk_ins: walkIns, first_timers: firstTimers },
  };
}

function viewKept(
  row: FigureRow & {
    readonly title: string;
    readonly local_date: string;
    readonly trainer_id: string | null;
  },
): CountedFigures {
  return {
    ...{ sessionId: row.session_id, title: row.title, localDate: row.local_date, trainerId: row.trainer_id },
    ...{ communeCode: row.commune_code, attended: row.attended, absent: row.absent, notTaken: row.not_taken },
    ...{ gaveBack: row.gave_back, lapsed: row.lapsed, walkIns: row.walk_ins, firstTimers: row.first_timers },
  };
}

function byDayAndCommune(a: CountedFigures, b: CountedFigures): number {
  return `${a.localDate} ${a.sessionId} ${a.communeCode}` < `${b.localDate} ${b.sessionId} ${b.communeCode}`
    ? -1
    : 1;
}
