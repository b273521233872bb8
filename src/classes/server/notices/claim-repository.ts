import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import { decideStale } from '../../rules/notices/after-sending.ts';
import { noticeKindOf } from '../../rules/notices/notice-kinds.ts';
import type { ClassTables, OutboxRow } from '../tables.ts';
import { putOnCallList } from './call-list-repository.ts';
import type { NoticeChannel, NoticeMessage } from './notice-channel.ts';
import { findNoticeFacts } from './notice-facts-repository.ts';
import { type NoticeWays, type Preparation, prepareNotice } from './prepare-notice.ts';

type Tx = Transaction<ClassTables>;

/** Who takes notices, and when. */
export interface Claimer {
  readonly owner: string;
  readonly now: number;
  /** How many at once. */
  readonly most: number;
}

/** A notice that this process alone sends, until its lease is over. */
export interface Claim {
  readonly id: string;
  readonly owner: string;
  readonly claimedAt: number;
  /** Tries on this channel, this one included. */
  readonly attempts: number;
  readonly tried: string;
  readonly expiresAt: number;
  readonly channel: NoticeChannel;
  readonly message: NoticeMessage;
}

/** What was taken: to be sent, and how many were settled without. */
export interface Claimed {
  readonly claims: readonly Claim[];
  /** How many there were, by what was done with them. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Whether there is anything to take; looked at without writing, as every process asks every few seconds. */
export async function hasDueNotices(
  { reader }: Database<ClassTables>,
  now: number,
  leaseMs: number,
): Promise<boolean> {
  const rows = await reader
    .selectFrom('outbox')
    .select('id')
    .where(({ eb, and, or }) =>
      or([
        and([eb('status', '=', 'pending'), eb('next_at', '<=', now)]),
        and([eb('status', '=', 'processing'), eb('claimed_at', '<=', now - leaseMs)]),
      ]),
    )
    .limit(1)
    .execute();
  return rows.length > 0;
}

/**
 * Take the notices whose hour has come, each in one process only: on PostgreSQL rows that another one is just taking are
 * left to it, on SQLite there is one writer at a time.
 */
export async function claimNotices(
  database: Database<ClassTables>,
  ways: NoticeWays,
  claimer: Claimer,
): Promise<Claimed> {
  return await database.change(async (tx) => {
    const due = tx
      .selectFrom('outbox')
      .selectAll()
      .where('status', '=', 'pending')
      .where('next_at', '<=', claimer.now)
      .orderBy('next_at')
      .orderBy('id')
      .limit(claimer.most);
    const rows = await database.lockFreeRows(due).execute();
    const recipients = rows.map(({ recipient }) => recipient);
    const facts = await (rows.length > 0 ? findNoticeFacts(tx, recipients) : new Map());
    const claims: Claim[] = [];
    const counts: Record<string, number> = {};
    for (const row of rows) {
      const prepared = prepareNotice(row, facts.get(row.recipient), ways, claimer.now);
      const word = prepared.step === 'skip' ? prepared.why : prepared.step;
      counts[word] = (counts[word] ?? 0) + 1;
      claims.push(...(await take(tx, row, prepared, claimer)));
    }
    return { claims, counts };
  });
}

async function take(
  tx: Tx,
  row: OutboxRow,
  prepared: Preparation,
  { owner, now }: Claimer,
): Promise<Claim[]> {
  const save = async (changed: Partial<OutboxRow>) =>
    void (await tx.updateTable('outbox').set(changed).where('id', '=', row.id).execute());
  switch (prepared.step) {
    case 'skip':
      await save({ status: 'skipped', last_error: prepared.why });
      return [];
    case 'hold':
      await save({ next_at: prepared.until });
      return [];
    case 'answered':
      await save({ status: 'sent', via: 'answer', told_at: now });
      return [];
    case 'call':
      await save({ status: 'failed', via: null });
      await callInstead(tx, row, now);
      return [];
    case 'send': {
      const { channel, message, expiresAt } = prepared;
      const attempts = row.via === channel.name ? row.attempts + 1 : 1;
      await save({ status: 'processing', via: channel.name, attempts, lease_owner: owner, claimed_at: now });
      return [{ id: row.id, owner, claimedAt: now, attempts, tried: row.tried, expiresAt, channel, message }];
    }
  }
}

/**
 * Notices whose sender was ended in the middle: what may come twice is sent again, about the rest a human asks.
 * @returns how many there were
 */
export async function takeBackStale(
  database: Database<ClassTables>,
  { channels }: NoticeWays,
  { now, leaseMs }: { readonly now: number; readonly leaseMs: number },
): Promise<number> {
  return await database.change(async (tx) => {
    const held = tx.selectFrom('outbox').selectAll().where('status', '=', 'processing');
    const rows = await database.lockFreeRows(held.where('claimed_at', '<=', now - leaseMs)).execute();
    for (const row of rows) {
      const channel = channels.find(({ name }) => name === row.via);
      await takeBack(tx, row, channel?.isIdempotent ?? false, now);
    }
    return rows.length;
  });
}

async function takeBack(tx: Tx, row: OutboxRow, isIdempotent: boolean, now: number): Promise<void> {
  const next = decideStale({ isIdempotent, attempts: row.attempts });
  const tried = next === 'other-channel' ? giveUp(row.tried, row.via) : row.tried;
  const status = next === 'unknown' ? ('unknown' as const) : ('pending' as const);
  const changed = { status, tried, next_at: now, lease_owner: null, last_error: 'cut' };
  await tx.updateTable('outbox').set(changed).where('id', '=', row.id).execute();
  if (status === 'unknown') await callInstead(tx, row, now);
}

/** The channels that have been given up, with one more. */
export function giveUp(tried: string, channel: string | null): string {
  return [tried, channel].filter(Boolean).join(',');
}

/** No machine can tell it, or nobody knows whether one has: a human calls. */
export async function callInstead(
  tx: Tx,
  { recipient, template }: Pick<OutboxRow, 'recipient' | 'template'>,
  now: number,
): Promise<void> {
  await putOnCallList(tx, recipient, noticeKindOf(template), now);
}
