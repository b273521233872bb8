import type { Database } from '#src/platform/db/database.ts';
import type { SeatFault } from '../rules/seat-faults.ts';
import type { ClassTables, RegistrationRow, SessionRow } from './tables.ts';

/** One thing about the seats of a class day that must not be, for the operator. */
export interface AuditFinding extends Fault {
  readonly sessionId: string;
  readonly localDate: string;
}

/** A rule that is broken, the numbers that break it, and both in a sentence. */
interface Fault {
  readonly code: SeatFault;
  readonly counts: readonly number[];
  readonly text: string;
}

/** What an audit has looked at and found. */
export interface Audit {
  readonly sessions: number;
  readonly registrations: number;
  readonly findings: readonly AuditFinding[];
}

type Counted = Pick<RegistrationRow, 'id' | 'session_id' | 'status' | 'person_key' | 'wait_no'>;

const seatStatuses = ['confirmed', 'attended'];
const placeStatuses = [...seatStatuses, 'waitlisted', 'pending'];

/** Count every seat again from the registrations: what the counters say has to be true for every class day. */
export async function auditSeats({ reader }: Database<ClassTables>, now: number): Promise<Audit> {
  // One transaction, so that counters and registrations are of the same moment.
  const transaction = reader.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return await transaction.execute(async (tx) => {
    const sessions = await tx.selectFrom('class_session').selectAll().orderBy('starts_at').execute();
    const columns = ['id', 'session_id', 'status', 'person_key', 'wait_no'] as const;
    const registrations = await tx.selectFrom('registration').select(columns).execute();
    const known = await tx.selectFrom('registration_event').select('registration_id').distinct().execute();
    const remembered = new Set(known.map(({ registration_id }) => registration_id));
    const bySession = Map.groupBy(registrations, ({ session_id }) => session_id);
    const findings = sessions.flatMap((session) => {
      const own = bySession.get(session.id) ?? [];
      const faults = [...checkDay(session, own, now), ...checkHistory(own, remembered)];
      return faults.map((fault) => ({ sessionId: session.id, localDate: session.local_date, ...fault }));
    });
    return { sessions: sessions.length, registrations: registrations.length, findings };
  });
}

function checkDay(session: SessionRow, own: readonly Counted[], now: number): readonly Fault[] {
  const { capacity, taken, held, waiting } = session;
  const seats = own.filter(({ status }) => seatStatuses.includes(status)).length;
  const queue = own.filter(({ status }) => status === 'waitlisted');
  const people = own.filter(({ status }) => placeStatuses.includes(status)).map((row) => row.person_key);
  const numbers = queue.map((row) => row.wait_no);
  const empty = capacity - taken - held;
  const mustFill = now < session.starts_at && session.status !== 'cancelled' && waiting > 0;
  const rules: readonly (readonly [boolean, SeatFault, readonly number[]])[] = [
    [seats > capacity, 'oversold', [seats, capacity]],
    [taken !== seats, 'taken-differs', [taken, seats]],
    [waiting !== queue.length, 'waiting-differs', [waiting, queue.length]],
    [waiting === 0 && held > 0, 'held-for-nobody', [held]],
    [mustFill && empty !== 0, 'empty-while-waiting', [waiting, empty]],
    [new Set(people).size !== people.length, 'two-places', []],
    [numbers.includes(null), 'no-wait-number', []],
    [new Set(numbers).size !== numbers.length, 'same-wait-number', []],
  ];
  return rules.filter(([broken]) => broken).map(([, code, counts]) => faultOf(code, counts));
}

function checkHistory(own: readonly Counted[], remembered: ReadonlySet<string>): readonly Fault[] {
  const lost = own.filter(({ id }) => !remembered.has(id)).length;
  return lost === 0 ? [] : [faultOf('no-history', [lost])];
}

/** For the operator, who reads the log. */
const sentences: Readonly<Record<SeatFault, (a: number, b: number) => string>> = {
  oversold: (seats, capacity) => `oversold: ${seats} seats given, ${capacity} there`,
  'taken-differs': (taken, seats) => `counter "taken" is ${taken}, but ${seats} registrations hold a seat`,
  'waiting-differs': (waiting, queue) => `counter "waiting" is ${waiting}, but ${queue} registrations wait`,
  'held-for-nobody': (held) => `${held} seats are held, but nobody waits`,
  'empty-while-waiting': (waiting, empty) => `${waiting} wait while ${empty} seats stand empty`,
  'two-places': () => 'somebody has two places',
  'no-wait-number': () => 'somebody waits without a number',
  'same-wait-number': () => 'two people wait with the same number',
  'no-history': (lost) => `${lost} registrations have no history`,
};

function faultOf(code: SeatFault, counts: readonly number[]): Fault {
  const [first = 0, second = 0] = counts;
  return { code, counts, text: sentences[code](first, second) };
}
