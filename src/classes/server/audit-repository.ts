import type { Database } from '#src/platform/db/database.ts';
import type { ClassTables, RegistrationRow, SessionRow } from './tables.ts';

/** One thing about the seats of a class day that must not be, for the operator. */
export interface AuditFinding {
  readonly sessionId: string;
  readonly localDate: string;
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
      const texts = [...checkDay(session, own, now), ...checkHistory(own, remembered)];
      return texts.map((text) => ({ sessionId: session.id, localDate: session.local_date, text }));
    });
    return { sessions: sessions.length, registrations: registrations.length, findings };
  });
}

function checkDay(session: SessionRow, own: readonly Counted[], now: number): readonly string[] {
  const { capacity, taken, held, waiting } = session;
  const seats = own.filter(({ status }) => seatStatuses.includes(status)).length;
  const queue = own.filter(({ status }) => status === 'waitlisted');
  const people = own.filter(({ status }) => placeStatuses.includes(status)).map((row) => row.person_key);
  const numbers = queue.map((row) => row.wait_no);
  const mustFill = now < session.starts_at && session.status !== 'cancelled' && waiting > 0;
  const rules: readonly (readonly [boolean, string])[] = [
    [seats > capacity, `oversold: ${seats} seats given, ${capacity} there`],
    [taken !== seats, `counter "taken" is ${taken}, but ${seats} registrations hold a seat`],
    [waiting !== queue.length, `counter "waiting" is ${waiting}, but ${queue.length} registrations wait`],
    [waiting === 0 && held > 0, `${held} seats are held, but nobody waits`],
    [
      mustFill && taken + held !== capacity,
      `${waiting} wait while ${capacity - taken - held} seats stand empty`,
    ],
    [new Set(people).size !== people.length, 'somebody has two places'],
    [numbers.includes(null), 'somebody waits without a number'],
    [new Set(numbers).size !== numbers.length, 'two people wait with the same number'],
  ];
  return rules.filter(([broken]) => broken).map(([, text]) => text);
}

function checkHistory(own: readonly Counted[], remembered: ReadonlySet<string>): readonly string[] {
  const lost = own.filter(({ id }) => !remembered.has(id)).length;
  return lost === 0 ? [] : [`${lost} registrations have no history`];
}
