import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { RegistrationStatus } from '../schemas.ts';
import type { Actor } from './actor.ts';
import { queueNotice } from './notices/outbox-repository.ts';
import type { ClassTables, RegistrationRow, SessionRow } from './tables.ts';

/** One step of a registration. */
export interface Moved {
  readonly from: RegistrationStatus | null;
  readonly note: string | null;
  readonly by: Actor;
  readonly now: number;
  readonly template: string;
  /** What makes this step one of its kind where the registration itself does not change, as when its day is moved. */
  readonly step?: number | string;
  /** What the notice says beyond the registration and its day; told in words of the centre, never of the learner. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** History and notice belong to the same transaction as the seat: neither can be there without the other. */
export async function tellAndRemember(
  tx: Transaction<ClassTables>,
  session: SessionRow,
  row: RegistrationRow,
  moved: Moved,
): Promise<void> {
  await tx
    .insertInto('registration_event')
    .values({
      ...{ id: newId(), registration_id: row.id, from_status: moved.from, to_status: row.status },
      ...{
        actor_kind: typeof moved.by === 'string' ? moved.by : moved.by.kind,
        actor_id: typeof moved.by === 'string' ? null : moved.by.id,
        command_key: row.command_key,
        note: moved.note,
        at: moved.now,
      },
    })
    .execute();
  const { template, now } = moved;
  // Whoever asked has the answer before them: the person, or the officer who sits beside them.
  const isAnswered = moved.by === 'person' || moved.from === null;
  const { step = row.rev, details } = moved;
  await queueNotice(tx, session, row.id, { template, step, details, isAnswered, now });
}

/** Where a registration stood before its people were seen, and the note of it; null where it began with that. */
export async function findBeforeSeen(
  tx: Transaction<ClassTables>,
  registrationId: string,
): Promise<{ readonly status: RegistrationStatus | null; readonly note: string | null }> {
  const all = tx.selectFrom('registration_event').select(['from_status', 'to_status', 'note']);
  const own = all.where('registration_id', '=', registrationId).orderBy('at', 'desc').orderBy('id', 'desc');
  const steps = (await own.execute()).filter(({ from_status, to_status }) => from_status !== to_status);
  const seen = steps.findIndex(({ to_status }) => to_status === 'attended');
  const status = steps[seen]?.from_status ?? null;
  return { status, note: steps.slice(seen + 1).find(({ to_status }) => to_status === status)?.note ?? null };
}

/**
 * What still waits to be sent about a day that was moved or cancelled: it is good until the new begin, and nobody is
 * told first of a move that is no longer true.
 */
export async function renewNotices(tx: Transaction<ClassTables>, session: SessionRow): Promise<void> {
  const theirs = tx.selectFrom('registration').select('id').where('session_id', '=', session.id);
  const pending = tx.updateTable('outbox').where('status', '=', 'pending').where('recipient', 'in', theirs);
  await pending.set({ expires_at: session.starts_at }).execute();
  await pending.set({ status: 'skipped' }).where('template', '=', 'registration.moved').execute();
}
