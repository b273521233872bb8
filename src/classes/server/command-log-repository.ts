import type { Transaction } from 'kysely';
import type { ClassTables } from './tables.ts';

/** One intent of a client: it may arrive any number of times and happens once. */
export interface Command {
  /** Made by the client when the person tapped "send". */
  readonly key: string;
  /** Device that sent it, if it said so. */
  readonly scope: string | null;
  readonly kind: string;
  /** Keyed hash of the content; the content itself is personal. */
  readonly bodyHash: string;
  readonly now: number;
}

/** What is known of a key: nothing yet, the answer it got, or that it stands for something else. */
export type Claim =
  | { readonly state: 'new' }
  | { readonly state: 'answered'; readonly httpStatus: number; readonly result: unknown }
  | { readonly state: 'mismatch' }
  /** It was answered; what it said is gone, see `blankCommands`. */
  | { readonly state: 'erased' };

const keptMs = 90 * 86_400_000;

/** Take a key for this change. Whoever comes with the same key at the same time waits here for the answer. */
export async function claimCommand(tx: Transaction<ClassTables>, command: Command): Promise<Claim> {
  const { key, scope, kind, bodyHash, now } = command;
  const claimed = await tx
    .insertInto('command_log')
    .values({
      ...{ key, scope, kind, body_hash: bodyHash, result: null, http_status: null },
      ...{ created_at: now, expires_at: now + keptMs },
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return { state: 'new' };
  const known = await tx
    .selectFrom('command_log')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (known.result === null) return { state: 'erased' };
  if (known.kind !== kind || known.body_hash !== bodyHash) return { state: 'mismatch' };
  return {
    state: 'answered',
    httpStatus: known.http_status ?? 500,
    result: JSON.parse(known.result),
  };
}

/** Keep the answer under its key, at least until the class has ended. */
export async function storeAnswer(
  tx: Transaction<ClassTables>,
  { key, now }: Command,
  answer: { readonly httpStatus: number; readonly result: unknown; readonly neededUntil: number },
): Promise<void> {
  await tx
    .updateTable('command_log')
    .set({
      result: JSON.stringify(answer.result),
      http_status: answer.httpStatus,
      expires_at: Math.max(now + keptMs, answer.neededUntil),
    })
    .where('key', '=', key)
    .execute();
}

/** Take out of stored answers what belongs to a person. The keys stay: a late repeat must not register again. */
export async function blankCommands(tx: Transaction<ClassTables>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.updateTable('command_log').set({ result: null, body_hash: '' }).where('key', 'in', keys).execute();
}

/** After a class its answers tell nobody anything: no code, no device, no hash of what was sent. */
export async function blankAfterClass(tx: Transaction<ClassTables>, now: number): Promise<void> {
  const over = tx
    .selectFrom('registration')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .where('ends_at', '<', now);
  await tx
    .updateTable('command_log')
    .set({ result: null, body_hash: '', scope: null })
    .where('key', 'in', over.where('command_key', 'is not', null).select('command_key'))
    .where(({ eb, or }) => or([eb('result', 'is not', null), eb('scope', 'is not', null)]))
    .execute();
}

/** Forget answers that nobody can ask for any more. */
export async function forgetOldCommands(tx: Transaction<ClassTables>, now: number): Promise<void> {
  await tx.deleteFrom('command_log').where('expires_at', '<', now).execute();
}
