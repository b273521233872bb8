import type { Database } from '#src/platform/db/database.ts';
import { planAheadMs, planReminders } from '../../rules/notices/reminders.ts';
import type { ClassTables, OutboxRow } from '../tables.ts';
import { outboxRow } from './outbox-repository.ts';
import { isPlanFor, planKey } from './plan-key.ts';

/**
 * Plan the reminders of everybody who has a seat in one of the next classes, and void what was planned for a begin that
 * is not so any more. Safe to repeat and to run in several processes: the key names person, kind and begin.
 */
export async function keepReminders(database: Database<ClassTables>, now: number): Promise<void> {
  const old = await findOldPlans(database, now);
  const wanted = await findWanted(database, now);
  const known = await findKnown(database, wanted);
  const missing = wanted.filter(({ dedupe_key }) => !known.has(dedupe_key));
  // A class that was moved and has been moved back.
  const again = wanted.filter(({ dedupe_key }) => known.get(dedupe_key) === 'void');
  if (old.length + missing.length + again.length === 0) return;
  await database.change(async (tx) => {
    const plans = () => tx.updateTable('outbox').where('status', '=', 'pending');
    if (old.length > 0)
      await plans().set({ status: 'skipped', last_error: voided }).where('id', 'in', old).execute();
    for (const row of missing)
      await tx
        .insertInto('outbox')
        .values(row)
        .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
        .execute();
    for (const { dedupe_key, next_at, expires_at } of again)
      await tx
        .updateTable('outbox')
        .set({ status: 'pending', next_at, expires_at, last_error: null })
        .where('dedupe_key', '=', dedupe_key)
        .where('status', '=', 'skipped')
        .execute();
  });
}

/** Why a plan was given up; one given up for this may come to life again. */
const voided = 'superseded';

const templates = ['registration.reminder-days', 'registration.reminder-hours'];

/** Reminders of another begin, of a class that is called off, or of somebody without a seat. */
async function findOldPlans({ reader }: Database<ClassTables>, now: number): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('outbox')
    .innerJoin('registration', 'registration.id', 'outbox.recipient')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .select(['outbox.id', 'outbox.dedupe_key', 'starts_at'])
    .select(['class_session.status as session_status', 'registration.status as seat'])
    .where('outbox.status', '=', 'pending')
    .where('template', 'in', templates)
    .where('next_at', '<=', now + planAheadMs)
    .execute();
  return rows
    .filter(
      ({ dedupe_key, starts_at, session_status, seat }) =>
        !isPlanFor({ dedupe_key }, starts_at) || session_status === 'cancelled' || seat !== 'confirmed',
    )
    .map(({ id }) => id);
}

async function findWanted({ reader }: Database<ClassTables>, now: number): Promise<readonly OutboxRow[]> {
  const rows = await reader
    .selectFrom('registration')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(['registration.id', 'registration.session_id', 'registration.updated_at', 'starts_at'])
    .where('registration.status', '=', 'confirmed')
    .where('class_session.status', 'in', ['open', 'closed'])
    .where('starts_at', '>', now)
    .where('starts_at', '<=', now + planAheadMs)
    .where('erased_at', 'is', null)
    .orderBy('registration.id')
    .execute();
  return rows.flatMap(({ id, session_id, updated_at, starts_at }) =>
    planReminders(starts_at, updated_at, now).map(({ kind, dueAt }) => ({
      ...outboxRow(id, session_id, {
        template: kind,
        nextAt: dueAt,
        expiresAt: starts_at,
        isAnswered: false,
      }),
      dedupe_key: planKey(id, kind, starts_at),
    })),
  );
}

type Known = ReadonlyMap<string, 'there' | 'void'>;

async function findKnown({ reader }: Database<ClassTables>, wanted: readonly OutboxRow[]): Promise<Known> {
  if (wanted.length === 0) return new Map();
  const keys = wanted.map(({ dedupe_key }) => dedupe_key);
  const rows = await reader
    .selectFrom('outbox')
    .select(['dedupe_key', 'status', 'last_error'])
    .where('dedupe_key', 'in', keys)
    .execute();
  return new Map(
    rows.map(({ dedupe_key, status, last_error }) => [
      dedupe_key,
      status === 'skipped' && last_error === voided ? 'void' : 'there',
    ]),
  );
}
