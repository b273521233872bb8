import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { claimCommand, storeAnswer } from '../command-log-repository.ts';
import { recordStaffDeed } from '../staff-deed-repository.ts';
import type { ClassTables } from '../tables.ts';
import type { Intent } from './intent.ts';
import { type Refusal, Refused } from './refusal.ts';

/** What came of an intent: the answer, now or as it was given before, or why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly replayed: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

/** Do what somebody of the staff wants, once: the same key gets the same answer and changes nothing again. */
export async function changeOnce<T>(
  { change }: Database<ClassTables>,
  { command, actor }: Intent,
  work: (tx: Transaction<ClassTables>) => Promise<T>,
): Promise<Outcome<T>> {
  const once = async (tx: Transaction<ClassTables>): Promise<Outcome<T>> => {
    const claim = await claimCommand(tx, command);
    if (claim.state === 'answered') return { ok: true, value: claim.result as T, replayed: true };
    if (claim.state !== 'new') throw new Refused({ code: 'idempotency.mismatch' });
    const value = await work(tx);
    const said = { deed: `schedule.${command.kind}`, subject: subjectOf(Object(value)), now: command.now };
    await recordStaffDeed(tx, actor, said);
    await storeAnswer(tx, command, { httpStatus: 200, result: value, neededUntil: command.now });
    return { ok: true, value, replayed: false };
  };
  return await change(once).catch((error: unknown) => {
    if (error instanceof Refused) return { ok: false as const, refusal: error.refusal };
    throw error;
  });
}

interface Changed {
  readonly session?: { readonly title: string; readonly localDate: string };
  readonly series?: { readonly title: string };
  readonly room?: { readonly name: string };
}

/** What was changed, in a few words. */
function subjectOf({ session, series, room }: Changed): string {
  if (session) return `${session.title}, ${formatDate(session.localDate)}`;
  return series?.title ?? room?.name ?? '';
}
