import type { Database } from '#src/platform/db/database.ts';
import type { AttendanceMark } from '../../attendance-schema.ts';
import type { MarkVerdict } from '../../rules/attendance.ts';
import { hasStarted } from '../../rules/session-time.ts';
import { isShortCode, normaliseShortCode } from '../../rules/short-code.ts';
import {
  adoptUndos,
  findMark,
  hasMarks,
  keepMark,
  seenWithoutSeat,
  settleMark,
} from '../attendance/mark-repository.ts';
import { dayInWords, recordStaffDeed } from '../staff-deed-repository.ts';
import type { ClassTables, MarkRow, RegistrationRow, SessionRow } from '../tables.ts';
import { findRow, lockSession, moveRegistration, saveCounters, type Tx } from './locked-day-repository.ts';
import { fillFromQueue } from './queue-repository.ts';
import { type Arrival, settleAttendance } from './settle-attendance-repository.ts';

/** What a mark came to, and whom it is about. */
export interface SettledMark {
  readonly id: string;
  /** `no-class`: the class day is not there, as after a restore, so that nothing was kept: the device keeps it. */
  readonly verdict: MarkVerdict | 'no-class';
  readonly registrationId: string | null;
}

/** Take in marks of one class day, in whatever order they come. */
export async function attend(
  database: Database<ClassTables>,
  tx: Tx,
  { sessionId, marks }: { readonly sessionId: string; readonly marks: readonly AttendanceMark[] },
  arrival: Arrival,
): Promise<readonly SettledMark[]> {
  const session = await lockSession(database, tx, sessionId);
  if (session === undefined)
    return marks.map(({ id }) => ({ id, verdict: 'no-class', registrationId: null }));
  const settled: SettledMark[] = [];
  let day = session;
  let news = 0;
  for (const mark of marks) {
    const taken = await takeMark(tx, day, mark, arrival);
    day = taken.day;
    news += taken.isNew ? 1 : 0;
    settled.push(taken.settled);
  }
  if (day !== session) await saveCounters(tx, day);
  if (news === 0) return settled; // sent again: the trail has them
  const { by, now } = arrival;
  const detail = { marks: String(news) };
  await recordStaffDeed(tx, by, { deed: 'people.attendance', subject: dayInWords(session), detail, now });
  return settled;
}

async function takeMark(tx: Tx, session: SessionRow, mark: AttendanceMark, arrival: Arrival) {
  const registration = await findMarked(tx, session, mark);
  const row: MarkRow = {
    ...{ id: mark.id, session_id: session.id, registration_id: registration?.id ?? null },
    ...{
      raw_code: registration ? null : mark.code,
      mark: mark.mark,
      undoes: mark.undoes,
      method: mark.method,
    },
    ...{ device_id: mark.deviceId, at_client: Date.parse(mark.at), at_server: arrival.now },
    verdict: registration ? 'attended' : 'unknown',
  };
  if (!(await keepMark(tx, row)))
    return { day: session, settled: viewMark((await findMark(tx, mark.id)) ?? row), isNew: false };
  if (registration === undefined) return { day: session, settled: viewMark(row), isNew: true };
  await adoptUndos(tx, row);
  const { day, verdict } = await settleAttendance(tx, session, registration, arrival);
  await settleMark(tx, mark.id, verdict);
  const isFreed = day.taken < session.taken && !hasStarted({ startsAt: session.starts_at }, arrival.now);
  const filled = isFreed ? await fillFromQueue(tx, day, arrival.now) : day;
  return { day: filled, settled: viewMark({ ...row, verdict }), isNew: true };
}

/** Whom a mark is about: by id, by the mark that it takes back, or by a code of this class. */
async function findMarked(
  tx: Tx,
  session: SessionRow,
  mark: AttendanceMark,
): Promise<RegistrationRow | undefined> {
  const known = mark.undoes === null ? undefined : await findMark(tx, mark.undoes);
  const id = mark.registrationId ?? known?.registration_id;
  const row = id ? await findRow(tx, id) : await findByCode(tx, mark.code);
  return row?.session_id === session.id ? row : undefined;
}

async function findByCode(tx: Tx, typed: string | null): Promise<RegistrationRow | undefined> {
  const code = normaliseShortCode(typed ?? '');
  if (!isShortCode(code)) return undefined;
  return await tx.selectFrom('registration').selectAll().where('short_code', '=', code).executeTakeFirst();
}

/** Somebody in the room says so. Said twice it is said once; the trainer's own mark is what counts. */
export async function sayPresent(
  tx: Tx,
  registrationId: string,
  now: number,
): Promise<'attended' | 'to-confirm'> {
  const row = await findRow(tx, registrationId);
  if (row === undefined) throw new Error(`no registration ${registrationId}`);
  if (row.status === 'attended') return 'attended';
  const mark = { mark: 'in' as const, undoes: null, method: 'self' as const, raw_code: null };
  const origin = { device_id: registrationId, at_client: now, at_server: now };
  await keepMark(tx, {
    ...{ id: registrationId, session_id: row.session_id, registration_id: row.id, ...mark, ...origin },
    verdict: 'to-confirm',
  });
  return 'to-confirm';
}

/**
 * The class is over: whoever has a seat and was not seen counts as absent, and seats that stayed empty go to those who
 * were seen without one. Where nobody was marked at all, attendance was not taken and nobody is called absent.
 */
export async function closeDay(
  database: Database<ClassTables>,
  tx: Tx,
  sessionId: string,
  arrival: Arrival,
): Promise<void> {
  const session = await lockSession(database, tx, sessionId);
  if (session === undefined || session.status === 'cancelled' || session.ends_at > arrival.now) return;
  const expected = tx.selectFrom('registration').selectAll().where('session_id', '=', sessionId);
  const seated = await expected.where('status', '=', 'confirmed').orderBy('id').execute();
  if (!(await hasMarks(tx, sessionId))) return;
  let day = session;
  for (const row of seated) {
    const { verdict } = await settleAttendance(tx, day, row, arrival);
    if (verdict === 'attended') continue;
    await moveRegistration(tx, session, row, { to: 'no-show', ...arrival });
    day = { ...day, taken: day.taken - 1 };
  }
  day = await seatThoseWithout(tx, day, arrival);
  await tx.updateTable('class_session').set({ status: 'done' }).where('id', '=', sessionId).execute();
  await saveCounters(tx, day);
}

async function seatThoseWithout(tx: Tx, session: SessionRow, arrival: Arrival): Promise<SessionRow> {
  let day = session;
  for (const id of await seenWithoutSeat(tx, session.id)) {
    const row = await findRow(tx, id);
    if (row && row.status !== 'attended') day = (await settleAttendance(tx, day, row, arrival)).day;
  }
  return day;
}

function viewMark({ id, verdict, registration_id }: MarkRow): SettledMark {
  return { id, verdict, registrationId: registration_id };
}
