import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import { isNews, needsCallToo, noticeExpiry, noticeKindOf } from '../../rules/notices/notice-kinds.ts';
import type { ClassTables, OutboxRow, SessionRow } from '../tables.ts';
import { putOnCallList } from './call-list-repository.ts';

/** Something that somebody has to be told. */
export interface NewNotice {
  /** Kind of the notice. */
  readonly template: string;
  /** Tells two notices of one kind to one person apart: the revision of what has changed. */
  readonly seq: number;
  /** Whether whoever asked reads it as the answer. */
  readonly isAnswered: boolean;
  readonly now: number;
}

/**
 * Write a notice down, in the transaction of what it tells of: neither can be there without the other. Where a machine
 * alone will not do, the person goes on the call list at once.
 */
export async function queueNotice(
  tx: Transaction<ClassTables>,
  session: Pick<SessionRow, 'id' | 'starts_at'>,
  registrationId: string,
  { template, seq, isAnswered, now }: NewNotice,
): Promise<void> {
  if (!isNews(template)) return;
  const kind = noticeKindOf(template);
  const expiresAt = noticeExpiry(kind, session.starts_at);
  const row = outboxRow(registrationId, session.id, { template, nextAt: now, expiresAt, isAnswered });
  await tx
    .insertInto('outbox')
    .values({ ...row, dedupe_key: `${registrationId}:${template}:${seq}` })
    .execute();
  if (needsCallToo(kind, session.starts_at - now)) await putOnCallList(tx, registrationId, kind, now);
}

/** Tell everybody who has a place in a class that it is held at another time or in another room. */
export async function tellMoved(
  tx: Transaction<ClassTables>,
  session: Pick<SessionRow, 'id' | 'starts_at' | 'ics_seq'>,
  now: number,
): Promise<void> {
  const theirs = tx.selectFrom('registration').select('id').where('session_id', '=', session.id);
  const rows = await theirs.where('status', 'in', ['pending', 'confirmed', 'waitlisted']).execute();
  for (const { id } of rows)
    await queueNotice(tx, session, id, { template: 'moved', seq: session.ics_seq, isAnswered: false, now });
}

interface Planned {
  readonly template: string;
  readonly nextAt: number;
  readonly expiresAt: number;
  readonly isAnswered: boolean;
}

/** A notice that nobody has tried to send, but for its key. */
export function outboxRow(
  registrationId: string,
  sessionId: string,
  { template, nextAt, expiresAt, isAnswered }: Planned,
): Omit<OutboxRow, 'dedupe_key'> {
  return {
    ...{ id: newId(), channel: 'learner', recipient: registrationId, template: `registration.${template}` },
    ...{ payload: JSON.stringify({ registrationId, sessionId }), status: 'pending', attempts: 0 },
    ...{ next_at: nextAt, claimed_at: null, expires_at: expiresAt, answered: isAnswered ? 1 : 0, tried: '' },
    ...{ via: null, lease_owner: null, last_error: null, told_at: null },
  };
}
