import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import type { LocalDate } from '#src/platform/text/dates.ts';
import type { Waiting } from '../../rules/promotion.ts';
import type { RegistrationStatus } from '../../schemas.ts';
import type { ClassTables, SeriesRow, SessionRow } from '../tables.ts';
import { Refused } from './refusal.ts';
import { viewSeries } from './series-rows.ts';

type Tx = Transaction<ClassTables>;

/** A series is locked before its days are: whoever fills the schedule at the same moment waits. */
export async function lockSeries(
  database: Database<ClassTables>,
  tx: Tx,
  id: string,
): Promise<SeriesRow | undefined> {
  return await database.lockRows(tx.selectFrom('series').selectAll().where('id', '=', id)).executeTakeFirst();
}

/** The series, locked, unless somebody changed it in the meantime. @throws Refused */
export async function lockUnchangedSeries(
  database: Database<ClassTables>,
  tx: Tx,
  { id, rev }: { readonly id: string; readonly rev: number },
): Promise<SeriesRow> {
  const series = await lockSeries(database, tx, id);
  return requireUnchanged(series, rev);
}

/** @throws Refused where it is not there, or somebody changed it since it was seen */
export function requireUnchanged(series: SeriesRow | undefined, rev: number): SeriesRow {
  if (series === undefined) throw new Refused({ code: 'series.unknown' });
  if (series.rev !== rev)
    throw new Refused({ code: 'series.changed', details: { current: viewSeries(series) } });
  return series;
}

/** All series that go on, locked in the order of their ids. */
export async function lockRunningSeries(
  database: Database<ClassTables>,
  tx: Tx,
  today: LocalDate,
): Promise<readonly SeriesRow[]> {
  const all = tx.selectFrom('series').selectAll().orderBy('id');
  const running = all.where(({ eb, or }) =>
    or([eb('until_date', 'is', null), eb('until_date', '>=', today)]),
  );
  return await database.lockRows(running).execute();
}

/** All series, the newest of one title last. */
export async function listSeriesRows(db: Kysely<ClassTables>): Promise<readonly SeriesRow[]> {
  return await db
    .selectFrom('series')
    .selectAll()
    .orderBy('title')
    .orderBy('from_date')
    .orderBy('id')
    .execute();
}

/** Dates that a series gave to days, moved and cancelled ones too. */
export async function occurrencesOf(
  db: Kysely<ClassTables>,
  seriesId: string,
  from: LocalDate,
): Promise<ReadonlySet<LocalDate>> {
  const days = db.selectFrom('class_session').select('occurrence_date').where('series_id', '=', seriesId);
  const rows = await days.where('occurrence_date', '>=', from).execute();
  return new Set(rows.map(({ occurrence_date }) => occurrence_date));
}

/** A date of a series that has no day yet, not even a cancelled one. @throws Refused on the field `makeUpFor` */
export async function requireFreeDate(tx: Tx, seriesId: string, date: LocalDate): Promise<void> {
  if ((await occurrencesOf(tx, seriesId, date)).has(date))
    throw new Refused({ field: 'makeUpFor', code: 'make-up.date' });
}

/** Days of a series from a date on, by the date that the series gave them, locked in the order of their ids. */
export async function lockDaysFrom(
  database: Database<ClassTables>,
  tx: Tx,
  seriesId: string,
  from: LocalDate,
): Promise<readonly SessionRow[]> {
  const days = tx.selectFrom('class_session').selectAll().where('series_id', '=', seriesId);
  return await database.lockRows(days.where('occurrence_date', '>=', from).orderBy('id')).execute();
}

/** The same with the people of each, as they are committed: who is still to come, and whether somebody has come. */
export async function listDaysFrom(db: Kysely<ClassTables>, seriesId: string, from: LocalDate) {
  const count =
    (statuses: readonly RegistrationStatus[]) => (eb: ExpressionBuilder<ClassTables, 'class_session'>) =>
      eb
        .selectFrom('registration')
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .whereRef('registration.session_id', '=', 'class_session.id')
        .where('registration.status', 'in', statuses);
  const rows = await db
    .selectFrom('class_session')
    .selectAll()
    .select((eb) => count(['pending', 'confirmed', 'waitlisted'])(eb).as('people'))
    .select((eb) => count(['attended'])(eb).as('attended'))
    .where('series_id', '=', seriesId)
    .where('occurrence_date', '>=', from)
    .orderBy('id')
    .execute();
  return rows.map(({ people, attended, ...day }) => ({
    ...{ day, people: Number(people), hasAttended: Number(attended) > 0 },
  }));
}

/** Who waits on each day of a series from a date on, first to last, by the id of the day. */
export async function listQueuesFrom(
  db: Kysely<ClassTables>,
  seriesId: string,
  from: LocalDate,
): Promise<ReadonlyMap<string, readonly Waiting[]>> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .select(['registration.id', 'group_id as groupId', 'session_id as sessionId'])
    .where('series_id', '=', seriesId)
    .where('occurrence_date', '>=', from)
    .where('registration.status', '=', 'waitlisted')
    .orderBy('wait_no')
    .execute();
  return Map.groupBy(rows, ({ sessionId }) => sessionId);
}

/** One more series. */
export async function insertSeries(tx: Tx, series: SeriesRow): Promise<void> {
  await tx.insertInto('series').values(series).execute();
}

/** Write a locked series. @returns it as it stands then */
export async function saveSeries(tx: Tx, series: SeriesRow): Promise<SeriesRow> {
  const saved = { ...series, rev: series.rev + 1 };
  await tx.updateTable('series').set(saved).where('id', '=', series.id).execute();
  return saved;
}

/** A series as it is committed. */
export async function findSeriesRow(db: Kysely<ClassTables>, id: string): Promise<SeriesRow | undefined> {
  return await db.selectFrom('series').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A class day as it is committed. */
export async function findDay(db: Kysely<ClassTables>, id: string): Promise<SessionRow | undefined> {
  return await db.selectFrom('class_session').selectAll().where('id', '=', id).executeTakeFirst();
}
