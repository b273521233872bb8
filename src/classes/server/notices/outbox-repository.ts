import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import { isNews, needsCallToo, noticeKindOf } from '../../rules/notices/notice-kinds.ts';
import type { ClassTables, OutboxRow, SessionRow } from '../tables.ts';
import { putOnCallList } from './call-list-repository.ts';

/** Something that somebody has to be told. */
export interface NewNotice {
  /** Kind of the notice. */
  readonly template: string;
  /** Tells two notices of one kind to one person apart: the revision of what has changed. */
  readonly step: number | string;
  /** What it says beyond the registration and its class; told in words of the centre, never of the learner. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
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
  { template, step, details, isAnswered, now }: NewNotice,
): Promise<void> {
  if (!isNews(template)) return;
  const kind = noticeKindOf(template);
  const row = outboxRow(registrationId, session.id, {
    ...{ template, details, isAnswered, nextAt: now, expiresAt: session.starts_at },
  });
  await tx
    .insertInto('outbox')
    .values({ ...row, dedupe_key: `${registrationId}:${template}:${step}` })
    .execute();
  if (needsCallToo(kind, session.starts_at - now)) await putOnCallList(tx, registrationId, kind, now);
}

interface Planned {
  readonly template: string;
  readonly nextAt: number;
  readonly expiresAt: number;
  readonly isAnswered: boolean;
  readonly details?: NewNotice['details'];
}

/** A notice that nobody has tried to send, but for its key. */
export function outboxRow(
  registrationId: string,
  sessionId: string,
  { template, nextAt, expiresAt, isAnswered, details }: Planned,
): Omit<OutboxRow, 'dedupe_key'> {
  return {
    ...{ id: newId(), channel: 'learner', recipient: registrationId, template: `registration.${template}` },
    ...{ payload: JSON.stringify({ registrationId, sessionId, ...details }), status: 'pending', attempts: 0 },
    ...{ next_at: nextAt, claimed_at: null, expires_at: expiresAt, answered: isAnswered ? 1 : 0, tried: '' },
    ...{ via: null, lease_owner: null, last_error: null, told_at: null },
  };
}
