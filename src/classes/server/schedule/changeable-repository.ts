import type { Transaction } from 'kysely';
import { hasStarted } from '../../rules/session-time.ts';
import { hasAttended, lockSession } from '../seats/locked-day-repository.ts';
import type { ClassTables, SessionRow } from '../tables.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { Refused } from './refusal.ts';
import { getStaffSession } from './staff-view-repository.ts';

type Tx = Transaction<ClassTables>;

/** A class day as somebody saw it when they decided to change it. */
export interface SeenSession {
  readonly id: string;
  readonly rev: number;
}

/** The day, locked, unless somebody of the staff changed it in the meantime. @throws Refused */
export async function lockUnchanged(
  { database }: ScheduleParts,
  tx: Tx,
  { id, rev }: SeenSession,
  intent: Intent,
): Promise<SessionRow> {
  const session = await lockSession(database, tx, id);
  if (session === undefined) throw new Refused({ code: 'session.unknown' });
  if (session.schedule_rev === rev) return session;
  const current = await getStaffSession(tx, id, viewerOf(intent));
  throw new Refused({ code: 'session.changed', details: { current } });
}

/** The same for a day that is still to come and is held. @throws Refused */
export async function lockChangeable(
  parts: ScheduleParts,
  tx: Tx,
  seen: SeenSession,
  intent: Intent,
): Promise<SessionRow> {
  const session = await lockUnchanged(parts, tx, seen, intent);
  if (session.status === 'cancelled') throw new Refused({ code: 'session.cancelled' });
  if (hasStarted({ startsAt: session.starts_at }, intent.command.now) || session.status === 'done')
    throw new Refused({ code: 'session.begun' });
  return session;
}

/** A day that has begun, or on which somebody has come already, is never rewritten. */
export async function isFact(tx: Tx, day: SessionRow, now: number): Promise<boolean> {
  return (
    hasStarted({ startsAt: day.starts_at }, now) || day.status === 'done' || (await hasAttended(tx, day.id))
  );
}

/** Where somebody has come already, when the class was held is a fact. @throws Refused */
export async function refuseAttended(tx: Tx, { id }: SessionRow): Promise<void> {
  if (await hasAttended(tx, id)) throw new Refused({ code: 'session.attended' });
}

/** Nothing is put into what has gone by. @throws Refused */
export function refusePast(startsAt: number, { command }: Intent, field = 'date'): void {
  if (startsAt <= command.now) throw new Refused({ field, code: 'date.past' });
}

/** Whoever teaches has to be a trainer now; a day keeps one who left until somebody else is chosen. @throws Refused */
export function requireTrainer(
  trainerId: string | null | undefined,
  { trainers }: Pick<Intent, 'trainers'>,
): void {
  if (trainerId === undefined || trainerId === null) return;
  if (!trainers.some(({ id }) => id === trainerId))
    throw new Refused({ field: 'trainerId', code: 'trainer.choice' });
}

/** How the answer to an intent is seen. */
export function viewerOf({ trainers, command }: Intent) {
  return { trainers, now: command.now };
}
