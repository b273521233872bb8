import { randomInt } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import { decideSeat } from '../../rules/decide-seat.ts';
import { decideIdentity, dupNoFor, identityOf, identityText } from '../../rules/identity.ts';
import { makeShortCode } from '../../rules/short-code.ts';
import type { Registration, RegistrationInput } from '../../schemas.ts';
import { mayRegister } from '../abuse-limit-repository.ts';
import { type Command, claimCommand, storeAnswer } from '../command-log-repository.ts';
import { tellAndRemember } from '../history-repository.ts';
import { findNamesakes, keepPerson } from '../person-repository.ts';
import type { ClassTables, RegistrationRow, SessionRow } from '../tables.ts';
import { viewRegistration, viewSession } from '../views.ts';
import { lockSession, roomOf, saveCounters, type Tx } from './locked-day-repository.ts';

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

const refusalStatus: Readonly<Record<Refusal, number>> = {
  'session.unknown': 404,
  'class.closed': 409,
  'class.full': 409,
  'registration.duplicate': 409,
  'registration.same-name': 409,
};

/** Thrown to take everything back, the claimed key too: a limit is no answer. */
export class LimitReached extends Error {}

/** Decide under a key, or say again what was answered under it. */
export async function answerOnce(
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

/** Give somebody a seat or a place in the queue, or say why not. */
export async function register(parts: SeatParts, tx: Tx, command: Command, input: RegistrationInput) {
  const { now } = command;
  const session = await lockSession(parts.database, tx, input.sessionId);
  if (session === undefined || session.status === 'draft')
    return { result: { ok: false as const, code: 'session.unknown' as const }, neededUntil: now };
  const identity = identityOf(input);
  const sender = { sessionId: session.id, phoneKey: identity.phoneKey, device: command.scope };
  if (parts.hasAbuseLimits && !(await mayRegister(tx, sender, now))) throw new LimitReached();

  const room = await roomOf(tx, session);
  const namesakes = await findNamesakes(tx, session.id, identity);
  const likeness = decideIdentity(identity, namesakes);
  const verdict = decide(session, likeness, viewSession(session, room, now).status);
  const neededUntil = session.ends_at;
  if (!isStatus(verdict)) return { result: { ok: false as const, code: verdict }, neededUntil };

  const dupNo = dupNoFor(identity, namesakes, likeness);
  const person = {
    id: await keepPerson(tx, input, identity, { dupNo, now }),
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

async function unusedCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = makeShortCode((below) => randomInt(below));
    const query = tx.selectFrom('registration').select('id').where('short_code', '=', code);
    if ((await query.executeTakeFirst()) === undefined) return code;
  }
}
