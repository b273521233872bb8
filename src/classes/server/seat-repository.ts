/**
 * THE seat rule: the only place that writes counters of a class day or the status of a registration; a test fails when
 * another file does. Every change is one transaction: claim the key, lock the day, decide with a pure rule, write
 * registrations, history and notices, write the counters once, store the answer, commit.
 */
import { randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import { decideSeat } from '../rules/decide-seat.ts';
import { decideIdentity, identityOf, identityText } from '../rules/identity.ts';
import { decidePromotion } from '../rules/promotion.ts';
import { hasStarted } from '../rules/session-time.ts';
import { makeShortCode } from '../rules/short-code.ts';
import type { Registration, RegistrationInput, RegistrationStatus } from '../schemas.ts';
import { mayRegister } from './abuse-limit-repository.ts';
import { type Command, claimCommand, storeAnswer } from './command-log-repository.ts';
import { tellAndRemember } from './history-repository.ts';
import { findNamesakes, isErased, keepPerson, lockPeople } from './person-repository.ts';
import type { ClassTables, RegistrationRow, SessionRow } from './tables.ts';
import { viewRegistration, viewSession } from './views.ts';

type Tx = Transaction<ClassTables>;

/** Why a registration was not taken; an answer like any other, stored under its key. */
export type Refusal =
  | 'session.unknown'
  | 'class.closed'
  | 'class.full'
  | 'registration.duplicate'
  | 'registration.same-name';

/** What came of a registration. */
export type Registered =
  | { readonly ok: true; readonly registration: Registration }
  | { readonly ok: false; readonly code: Refusal };

/** The answer to a command, and whether it was given before. */
export interface Answer {
  readonly httpStatus: number;
  readonly result: Registered;
  readonly replayed: boolean;
}

/** Why there is none: another content under the same key, an answer that was erased with its person, a limit. */
export type NoAnswer = 'mismatch' | 'erased' | 'limited';

/** What the seats of all classes stand on. */
export interface SeatParts {
  readonly database: Database<ClassTables>;
  /** Makes the key of a person, so that the key gives nobody away. */
  readonly hash: (text: string) => string;
  readonly hasAbuseLimits: boolean;
}

/** Everything that changes seats. */
export interface Seats {
  register(command: Command, input: RegistrationInput): Promise<Answer | NoAnswer>;
  /** Give a place back; done twice it is the same. The head of the queue moves up in the same transaction. */
  cancel(registrationId: string, now: number): Promise<Registration | 'unknown' | 'started'>;
  /** Bring a day's queue up to the hour: fill what no household may hold any longer, end the queue at the start. */
  settle(sessionId: string, now: number): Promise<void>;
}

const refusalStatus: Readonly<Record<Refusal, number>> = {
  'session.unknown': 404,
  'class.closed': 409,
  'class.full': 409,
  'registration.duplicate': 409,
  'registration.same-name': 409,
};

/** Thrown to take everything back, the claimed key too: a limit is no answer. */
class LimitReached extends Error {}

/** The seats of all classes in one database. */
export function createSeats(parts: SeatParts): Seats {
  const { database } = parts;
  return {
    register: (command, input) =>
      database
        .change((tx) => answerOnce(tx, command, () => register(parts, tx, command, input)))
        .catch((error: unknown) => {
          if (error instanceof LimitReached) return 'limited' as const;
          throw error;
        }),
    cancel: (id, now) => database.change((tx) => cancel(database, tx, id, now)),
    settle: (id, now) => database.change((tx) => settle(database, tx, id, now)),
  };
}

async function answerOnce(
  tx: Tx,
  command: Command,
  decide: () => Promise<{ result: Registered; neededUntil: number }>,
): Promise<Answer | 'mismatch' | 'erased'> {
  const claim = await claimCommand(tx, command);
  if (claim.state === 'mismatch' || claim.state === 'erased') return claim.state;
  if (claim.state === 'answered')
    return { httpStatus: claim.httpStatus, result: claim.result as Registered, replayed: true };
  const { result, neededUntil } = await decide();
  const taken = result.ok && result.registration.status === 'pending' ? 202 : 201;
  const httpStatus = result.ok ? taken : refusalStatus[result.code];
  await storeAnswer(tx, command, { httpStatus, result, neededUntil });
  return { httpStatus, result, replayed: false };
}

async function register(parts: SeatParts, tx: Tx, command: Command, input: RegistrationInput) {
  const { now } = command;
  const session = await lockSession(parts.database, tx, input.sessionId);
  if (session === undefined || session.status === 'draft')
    return { result: { ok: false as const, code: 'session.unknown' as const }, neededUntil: now };
  const identity = identityOf(input);
  const sender = { sessionId: session.id, phoneKey: identity.phoneKey, device: command.scope };
  if (parts.hasAbuseLimits && !(await mayRegister(tx, sender, now))) throw new LimitReached();

  const room = await roomOf(tx, session);
  const namesakes = await findNamesakes(tx, session.id, identity);
  const verdict = decide(
    session,
    decideIdentity(identity, namesakes),
    viewSession(session, room, now).status,
  );
  const neededUntil = session.ends_at;
  if (!isStatus(verdict)) return { result: { ok: false as const, code: verdict }, neededUntil };

  const dupNo = verdict === 'pending' ? Math.max(...namesakes.map((other) => other.dupNo)) + 1 : 0;
  const person = {
    id: await keepPerson(parts.database, tx, input, identity, { dupNo, now }),
    key: parts.hash(identityText(identity, dupNo)),
  };
  const row = await insertRegistration(tx, session, { command, input, person, status: verdict });
  const changed = {
    ...session,
    taken: session.taken + (verdict === 'confirmed' ? 1 : 0),
    waiting: session.waiting + (verdict === 'waitlisted' ? 1 : 0),
    wait_seq: row.wait_no ?? session.wait_seq,
  };
  await saveCounters(tx, changed);
  const registration = viewRegistration(row, viewSession(changed, room, now));
  return { result: { ok: true as const, registration }, neededUntil };
}

type Entry = 'confirmed' | 'waitlisted' | 'pending';

function isStatus(verdict: Entry | Refusal): verdict is Entry {
  return verdict === 'confirmed' || verdict === 'waitlisted' || verdict === 'pending';
}

/** A duplicate is told so even when the class is full; nobody is asked for a birth year when it would not help. */
function decide(
  session: SessionRow,
  identity: ReturnType<typeof decideIdentity>,
  shownStatus: SessionRow['status'],
): Entry | Refusal {
  if (identity === 'duplicate') return 'registration.duplicate';
  const seat = decideSeat({ ...session, waitCapacity: session.wait_capacity }, shownStatus === 'open');
  if (seat === 'closed' || seat === 'full') return `class.${seat}`;
  if (identity === 'same-name') return 'registration.same-name';
  return identity === 'needs-decision' ? 'pending' : seat;
}

async function cancel(database: Database<ClassTables>, tx: Tx, id: string, now: number) {
  const found = await findRow(tx, id);
  const session = found && (await lockSession(database, tx, found.session_id));
  const row = await findRow(tx, id); // again, inside the lock: it may have moved up meanwhile
  if (row === undefined || session === undefined) return 'unknown' as const;
  if (await isErased(tx, row.person_id)) return 'unknown' as const;
  const room = await roomOf(tx, session);
  if (row.status === 'cancelled') return viewRegistration(row, viewSession(session, room, now));
  if (hasStarted({ startsAt: session.starts_at }, now)) return 'started' as const;
  const { cancelled, filled } = await giveBack(tx, session, row, now);
  return viewRegistration(cancelled, viewSession(filled, room, now));
}

/** @returns the registration without its place, and the day with whoever moved up */
async function giveBack(tx: Tx, session: SessionRow, row: RegistrationRow, now: number) {
  const cancelled = await moveRegistration(tx, session, row, { to: 'cancelled', by: 'person', now });
  const freed = {
    ...session,
    taken: session.taken - (row.status === 'confirmed' ? 1 : 0),
    waiting: session.waiting - (row.status === 'waitlisted' ? 1 : 0),
  };
  const filled = await fillFromQueue(tx, freed, now);
  await saveCounters(tx, filled);
  return { cancelled, filled };
}

/** Thrown to begin again: meanwhile the person has got a place on a day that is not locked. */
export class PlaceAppeared extends Error {}

/**
 * Give back every place that somebody has in classes to come. Locks the days in the order of their ids, then the
 * person, so that nobody registers them meanwhile. @throws PlaceAppeared
 */
export async function leaveAll(
  database: Database<ClassTables>,
  tx: Tx,
  personId: string,
  now: number,
): Promise<void> {
  const before = await placesToCome(tx, personId, now);
  const days = new Map<string, SessionRow | undefined>();
  for (const id of [...new Set(before.map((row) => row.session_id))].toSorted())
    days.set(id, await lockSession(database, tx, id));
  await lockPeople(database, tx, [personId]);
  for (const row of await placesToCome(tx, personId, now)) {
    const day = days.get(row.session_id);
    if (day === undefined) throw new PlaceAppeared();
    days.set(day.id, (await giveBack(tx, day, row, now)).filled);
  }
}

async function placesToCome(tx: Tx, personId: string, now: number): Promise<RegistrationRow[]> {
  return await tx
    .selectFrom('registration')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .selectAll('registration')
    .where('person_id', '=', personId)
    .where('registration.status', 'in', ['pending', 'confirmed', 'waitlisted'])
    .where('starts_at', '>', now)
    .execute();
}

/** Take out of registrations what tells of a person; the rows stay, and each stays one person's own. */
export async function blankRegistrations(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('registration')
    .set(({ ref }) => ({ help_needed: null, person_key: ref('id') }))
    .where('person_id', 'in', personIds)
    .execute();
}

async function settle(database: Database<ClassTables>, tx: Tx, id: string, now: number): Promise<void> {
  const session = await lockSession(database, tx, id);
  if (session === undefined || session.waiting === 0) return;
  if (!hasStarted({ startsAt: session.starts_at }, now)) {
    await saveCounters(tx, await fillFromQueue(tx, session, now));
    return;
  }
  for (const row of await queueOf(tx, session.id))
    await moveRegistration(tx, session, row, { to: 'cancelled', by: 'system', note: 'lapsed', now });
  await saveCounters(tx, { ...session, waiting: 0, held: 0 });
}

/** @returns the day with its counters after everybody who now has a seat has moved up */
async function fillFromQueue(tx: Tx, session: SessionRow, now: number): Promise<SessionRow> {
  if (session.waiting === 0) return { ...session, held: 0 };
  const queue = await queueOf(tx, session.id);
  const waiting = queue.map(({ id, group_id }) => ({ id, groupId: group_id }));
  const free = session.capacity - session.taken;
  const { promoted, held } = decidePromotion(waiting, free, session.starts_at - now);
  for (const row of queue.filter(({ id }) => promoted.includes(id)))
    await moveRegistration(tx, session, row, { to: 'confirmed', by: 'system', note: 'promoted', now });
  const count = promoted.length;
  return { ...session, taken: session.taken + count, waiting: session.waiting - count, held };
}

/** Every day is locked before anything about its seats is read; with several, in the order of their ids. */
async function lockSession(
  database: Database<ClassTables>,
  tx: Tx,
  id: string,
): Promise<SessionRow | undefined> {
  const query = tx.selectFrom('class_session').selectAll().where('id', '=', id);
  return await database.lockRows(query).executeTakeFirst();
}

async function saveCounters(tx: Tx, { id, taken, held, waiting, wait_seq, rev }: SessionRow): Promise<void> {
  const counters = { taken, held, waiting, wait_seq, rev: rev + 1 };
  await tx.updateTable('class_session').set(counters).where('id', '=', id).execute();
}

async function queueOf(tx: Tx, sessionId: string): Promise<RegistrationRow[]> {
  const all = tx.selectFrom('registration').selectAll().where('session_id', '=', sessionId);
  return await all.where('status', '=', 'waitlisted').orderBy('wait_no').execute();
}

async function findRow(tx: Tx, id: string): Promise<RegistrationRow | undefined> {
  return await tx.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst();
}

async function roomOf(tx: Tx, { room_id }: SessionRow): Promise<string> {
  const query = tx.selectFrom('room').select('name').where('id', '=', room_id);
  return (await query.executeTakeFirstOrThrow()).name;
}

interface Newcomer {
  readonly command: Command;
  readonly input: RegistrationInput;
  readonly person: { readonly id: string; readonly key: string };
  readonly status: Entry;
}

async function insertRegistration(tx: Tx, session: SessionRow, newcomer: Newcomer): Promise<RegistrationRow> {
  const { command, input, person, status } = newcomer;
  const row: RegistrationRow = {
    ...{ id: newId(), session_id: session.id, person_id: person.id, person_key: person.key, status },
    ...{ source: 'self', attendee_kind: input.attendeeKind, help_needed: input.helpNeeded ?? null },
    ...{ group_id: null, batch_id: null, wait_no: status === 'waitlisted' ? session.wait_seq + 1 : null },
    ...{ short_code: await unusedCode(tx), command_key: command.key, rev: 1, reason: null },
    ...{ created_at: command.now, updated_at: command.now },
  };
  await tx.insertInto('registration').values(row).execute();
  const moved = { from: null, note: null, by: 'person' as const, now: command.now, template: status };
  await tellAndRemember(tx, session, row, moved);
  return row;
}

interface Move {
  readonly to: RegistrationStatus;
  readonly by: 'person' | 'system';
  /** What happened, where the status alone does not say it: `promoted`, `lapsed`. */
  readonly note?: string;
  readonly now: number;
}

async function moveRegistration(
  tx: Tx,
  session: SessionRow,
  row: RegistrationRow,
  { to, by, note, now }: Move,
): Promise<RegistrationRow> {
  const changed = { status: to, wait_no: null, rev: row.rev + 1, reason: note ?? null, updated_at: now };
  await tx.updateTable('registration').set(changed).where('id', '=', row.id).execute();
  const moved = { ...row, ...changed, command_key: null };
  await tellAndRemember(tx, session, moved, {
    from: row.status,
    note: note ?? null,
    by,
    now,
    template: note ?? to,
  });
  return moved;
}

async function unusedCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = makeShortCode((below) => randomInt(below));
    const query = tx.selectFrom('registration').select('id').where('short_code', '=', code);
    if ((await query.executeTakeFirst()) === undefined) return code;
  }
}
