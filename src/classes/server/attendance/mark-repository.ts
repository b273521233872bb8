import type { Transaction } from 'kysely';
import type { Mark, MarkVerdict } from '../../rules/attendance.ts';
import type { ClassTables, MarkRow } from '../tables.ts';

type Tx = Transaction<ClassTables>;

/** Keep a mark. @returns whether it is new: the same one arrives as often as a poor network repeats it */
export async function keepMark(tx: Tx, row: MarkRow): Promise<boolean> {
  const added = await tx
    .insertInto('attendance_mark')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Every mark about one registration, the trainer's own: what somebody says of themselves proves nothing. */
export async function marksOf(tx: Tx, registrationId: string): Promise<readonly Mark[]> {
  return await tx
    .selectFrom('attendance_mark')
    .select(['id', 'mark', 'undoes'])
    .where('registration_id', '=', registrationId)
    .where('verdict', '<>', 'to-confirm')
    .execute();
}

/** A mark by its id. */
export async function findMark(tx: Tx, id: string): Promise<MarkRow | undefined> {
  return await tx.selectFrom('attendance_mark').selectAll().where('id', '=', id).executeTakeFirst();
}

/** An undo can arrive before what it takes back, when nobody knew yet whom it was about. */
export async function adoptUndos(tx: Tx, { id, registration_id }: MarkRow): Promise<void> {
  const undos = tx.updateTable('attendance_mark').set({ registration_id }).where('undoes', '=', id);
  await undos.where('registration_id', 'is', null).execute();
}

/** What a mark came to, once it is known. */
export async function settleMark(tx: Tx, id: string, verdict: MarkVerdict): Promise<void> {
  await tx.updateTable('attendance_mark').set({ verdict }).where('id', '=', id).execute();
}

/** Somebody who was seen when there was no seat has one now: nothing about it is left to look at. */
export async function settleSightings(tx: Tx, registrationId: string): Promise<void> {
  const own = tx.updateTable('attendance_mark').set({ verdict: 'attended' });
  await own
    .where('registration_id', '=', registrationId)
    .where('mark', '=', 'in')
    .where('verdict', '=', 'no-seat')
    .execute();
}

/** Registrations of a day whose people were seen when there was no seat, as the news of it came. */
export async function seenWithoutSeat(tx: Tx, sessionId: string): Promise<ReadonlySet<string>> {
  const marks = tx
    .selectFrom('attendance_mark')
    .select('registration_id')
    .where('session_id', '=', sessionId);
  const open = marks.where('mark', '=', 'in').where('verdict', '=', 'no-seat');
  const rows = await open.orderBy('at_server').orderBy('id').execute();
  return new Set(rows.flatMap(({ registration_id }) => registration_id ?? []));
}

/** Whether anybody was seen in a class at all: without it nobody is called absent. */
export async function hasMarks(tx: Tx, sessionId: string): Promise<boolean> {
  const marks = tx.selectFrom('attendance_mark').select('id').where('session_id', '=', sessionId);
  return (await marks.where('verdict', '<>', 'to-confirm').limit(1).executeTakeFirst()) !== undefined;
}

/** Codes that were read tell nothing any more once their people are gone. */
export async function blankMarks(tx: Tx, before: number): Promise<void> {
  const old = tx.updateTable('attendance_mark').set({ raw_code: null }).where('at_server', '<', before);
  await old.where('raw_code', 'is not', null).execute();
}
