import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import { ifMissing } from '#src/platform/missing-file.ts';
import type { ClassTables } from '../tables.ts';
import { fileOf, noticeFolder } from './file-channel.ts';

type Tx = Transaction<ClassTables>;

/** Nothing is sent any more to people who are erased, and nothing is left of how they were reached. */
export async function endNoticesOf(
  tx: Tx,
  { personIds, registrationIds }: { personIds: readonly string[]; registrationIds: readonly string[] },
): Promise<void> {
  await tx.deleteFrom('person_email').where('person_id', 'in', personIds).execute();
  if (registrationIds.length === 0) return;
  const theirs = tx.updateTable('outbox').where('recipient', 'in', registrationIds);
  await theirs.set({ payload: '{}' }).execute();
  await theirs
    .set({ status: 'skipped', last_error: 'erased', lease_owner: null })
    .where('status', 'in', ['pending', 'processing', 'unknown'])
    .execute();
  // After the rows of the outbox: a worker that has just taken one may put the person on the call list until then.
  await tx.deleteFrom('call_list').where('registration_id', 'in', registrationIds).execute();
  await tx.deleteFrom('push_subscription').where('registration_id', 'in', registrationIds).execute();
}

/** After a class nobody is told anything any more: no browsers, no words about calls. */
export async function blankNoticesAfterClass(tx: Tx, now: number): Promise<void> {
  const over = tx
    .selectFrom('registration')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .select('registration.id')
    .where('ends_at', '<', now);
  await tx.deleteFrom('push_subscription').where('registration_id', 'in', over).execute();
  // A browser that was allowed in the very moment in which the person was erased.
  const erased = tx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select('registration.id')
    .where('erased_at', 'is not', null);
  await tx.deleteFrom('push_subscription').where('registration_id', 'in', erased).execute();
  await tx
    .updateTable('call_list')
    .set({ note: null })
    .where('registration_id', 'in', over)
    .where('note', 'is not', null)
    .execute();
  const notices = tx.updateTable('outbox').set({ payload: '{}' }).where('recipient', 'in', over);
  await notices.where('payload', '<>', '{}').execute();
}

/**
 * Delete what a trial wrote for a person who is erased right now. What is just being written is deleted by the next
 * housekeeping, within a minute.
 */
export async function endNoticeFile(dataDir: string, registrationId: string): Promise<void> {
  await rm(fileOf(dataDir, registrationId), { force: true });
}

/** Delete what a trial wrote for people who are erased, or whose class is over. */
export async function endNoticeFiles(
  { reader }: Database<ClassTables>,
  dataDir: string,
  now: number,
): Promise<void> {
  const folder = noticeFolder(dataDir);
  const files = await readdir(folder).catch(ifMissing<readonly string[]>([]));
  const ids = files.map((file) => path.parse(file).name);
  if (ids.length === 0) return;
  const rows = await reader
    .selectFrom('registration')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select('registration.id')
    .where('registration.id', 'in', ids)
    .where('erased_at', 'is', null)
    .where('ends_at', '>=', now)
    .execute();
  const kept = new Set(rows.map(({ id }) => id));
  for (const id of ids.filter((id) => !kept.has(id))) await endNoticeFile(dataDir, id);
}
