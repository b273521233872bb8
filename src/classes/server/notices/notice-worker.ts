import type { Logger } from 'pino';
import type { Database } from '#src/platform/db/database.ts';
import { decideAfter } from '../../rules/notices/after-sending.ts';
import type { ClassTables } from '../tables.ts';
import { type Claim, claimNotices, hasDueNotices, takeBackStale } from './claim-repository.ts';
import type { SendOutcome } from './notice-channel.ts';
import type { NoticeWays } from './prepare-notice.ts';
import { isStillClaimed, settleNotice } from './settle-repository.ts';

/** What sending notices needs. */
export interface NoticeWorkerParts {
  readonly database: Database<ClassTables>;
  readonly ways: NoticeWays;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly chance: () => number;
  /** Tells the processes apart. */
  readonly owner: string;
  /** Once it says so, nothing more is taken; what was taken is sent to its end. */
  readonly stop?: AbortSignal;
  /** After this long a claim is taken back; longer than any try. */
  readonly leaseMs?: number;
  /** After this long nobody waits for a channel any more. */
  readonly patienceMs?: number;
}

/** How many are sent at the same time. */
const batchSize = 10;

/**
 * Send every notice whose hour has come, and say in the log how many: never to whom. Safe in several processes at once;
 * one that is ended in the middle loses nothing.
 */
export async function sendDueNotices(parts: NoticeWorkerParts): Promise<void> {
  const { database, ways, log, now, owner, leaseMs = 120_000 } = parts;
  if (!(await hasDueNotices(database, now(), leaseMs))) return;
  const counts: Record<string, number> = {
    stale: await takeBackStale(database, ways, { now: now(), leaseMs }),
  };
  for (let hasMore = true; hasMore && parts.stop?.aborted !== true; ) {
    const claimed = await claimNotices(database, ways, { owner, now: now(), most: batchSize });
    const results = await Promise.allSettled(claimed.claims.map((claim) => sendClaimed(parts, claim)));
    for (const [word, count] of Object.entries(claimed.counts)) addTo(counts, word, count);
    for (const result of results)
      if (result.status === 'fulfilled') addTo(counts, result.value, 1);
      else throw result.reason; // the database is away: what was claimed is taken back when it returns
    hasMore = Object.keys(claimed.counts).length > 0;
  }
  const level = (counts['expired'] ?? 0) > 0 ? 'warn' : 'info';
  log[level]({ notices: counts }, 'notices: looked after');
}

function addTo(counts: Record<string, number>, word: string, count: number): void {
  counts[word] = (counts[word] ?? 0) + count;
}

/** @returns what came of it, in one word for the log */
async function sendClaimed(parts: NoticeWorkerParts, claim: Claim): Promise<string> {
  const { database, now, chance } = parts;
  if (!(await isStillClaimed(database, claim))) return 'withdrawn';
  const outcome = await sendWithin(claim, parts.patienceMs ?? 40_000);
  const { attempts, expiresAt, channel } = claim;
  const made = { attempts, expiresAt, isIdempotent: channel.isIdempotent, now: now(), chance: chance() };
  const verdict = decideAfter(outcome, made);
  await settleNotice(database, claim, verdict, { gone: outcome.goneSubscribers ?? [], now: now() });
  return verdict.next === 'told' ? `by-${channel.name}` : verdict.next;
}

/** A channel that says nothing for so long, or breaks, may have sent it. */
async function sendWithin({ channel, message }: Claim, patienceMs: number): Promise<SendOutcome> {
  const { promise, resolve } = Promise.withResolvers<SendOutcome>();
  const timer = setTimeout(() => resolve({ kind: 'unknown', code: `${channel.name}.silent` }), patienceMs);
  const broken = (): SendOutcome => ({ kind: 'unknown', code: `${channel.name}.broken` });
  channel.send(message).catch(broken).then(resolve);
  return await promise.finally(() => clearTimeout(timer));
}
