import type { Database } from '#src/platform/db/database.ts';
import { decideSeat } from '../../rules/decide-seat.ts';
import type { IdentityVerdict } from '../../rules/identity.ts';
import type { Registration, RegistrationInput } from '../../schemas.ts';
import { mayRegister } from '../abuse-limit-repository.ts';
import type { Command } from '../command-log-repository.ts';
import type { ClassTables, SessionRow } from '../tables.ts';
import { viewRegistration, viewSession } from '../views.ts';
import type { Decided } from './answer-once-repository.ts';
import { lockSession, roomOf, saveCounters, type Tx } from './locked-day-repository.ts';
import { meetPerson, seatPerson } from './seat-person-repository.ts';

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

/** Why there is no answer: another content under the same key, one that was erased with its person, a limit. */
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

/** Give somebody a seat or a place in the queue, or say why not. */
export async function register(
  parts: SeatParts,
  tx: Tx,
  command: Command,
  input: RegistrationInput,
): Promise<Decided<Registered>> {
  const { now } = command;
  const { sessionId, consent: _, ...answers } = input;
  const session = await lockSession(parts.database, tx, sessionId);
  if (session === undefined || session.status === 'draft') return refused('session.unknown', now);
  const met = await meetPerson(tx, session.id, answers);
  const sender = { sessionId: session.id, phoneKey: met.identity.phoneKey, device: command.scope };
  if (parts.hasAbuseLimits && !(await mayRegister(tx, sender, now))) throw new LimitReached();

  const room = await roomOf(tx, session);
  const isOpen = viewSession(session, room, now).status === 'open';
  const verdict = decideEntry(session, met.likeness, isOpen);
  if (!isStatus(verdict)) return refused(verdict, session.ends_at);
  const own = {
    source: 'self',
    channel: null,
    groupId: null,
    by: 'person',
    commandKey: command.key,
  } as const;
  const { row, day } = await seatPerson(tx, session, met, { status: verdict, ...own, now, hash: parts.hash });
  await saveCounters(tx, day);
  const registration = viewRegistration(row, viewSession(day, room, now));
  const httpStatus = verdict === 'pending' ? 202 : 201;
  return { httpStatus, result: { ok: true, registration }, neededUntil: session.ends_at };
}

/** What becomes of one more person, before anything is written. */
export type Entry = 'confirmed' | 'waitlisted' | 'pending';

/** Whether it is a place, and not a refusal. */
export function isStatus(verdict: Entry | Refusal): verdict is Entry {
  return verdict === 'confirmed' || verdict === 'waitlisted' || verdict === 'pending';
}

/** A duplicate is told so even when the class is full; nobody is asked for a birth year when it would not help. */
export function decideEntry(
  session: SessionRow,
  likeness: IdentityVerdict,
  isOpen: boolean,
): Entry | Exclude<Refusal, 'session.unknown'> {
  if (likeness === 'duplicate') return 'registration.duplicate';
  const seat = decideSeat({ ...session, waitCapacity: session.wait_capacity }, isOpen);
  if (seat === 'closed' || seat === 'full') return `class.${seat}`;
  if (likeness === 'same-name') return 'registration.same-name';
  return likeness === 'needs-decision' ? 'pending' : seat;
}

function refused(code: Refusal, neededUntil: number): Decided<Registered> {
  return { httpStatus: refusalStatus[code], result: { ok: false, code }, neededUntil };
}
