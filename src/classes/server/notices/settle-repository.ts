import type { Database } from '#src/platform/db/database.ts';
import type { Verdict } from '../../rules/notices/after-sending.ts';
import type { ClassTables, OutboxRow } from '../tables.ts';
import { type Claim, callInstead, giveUp } from './claim-repository.ts';

/**
 * Whether a claim still holds, asked right before sending: the person may have been erased meanwhile, or the lease may
 * have run out on a busy machine.
 */
export async function isStillClaimed({ reader }: Database<ClassTables>, claim: Claim): Promise<boolean> {
  const query = reader.selectFrom('outbox').select('id').where('id', '=', claim.id);
  return (await mine(query, claim).executeTakeFirst()) !== undefined;
}

/**
 * Write down what came of a try, unless the claim was lost.
 * @param gone subscribers whose browser wants nothing any more
 */
export async function settleNotice(
  { change }: Database<ClassTables>,
  claim: Claim,
  verdict: Verdict,
  { gone, now }: { readonly gone: readonly string[]; readonly now: number },
): Promise<void> {
  await change(async (tx) => {
    if (gone.length > 0) await tx.deleteFrom('push_subscription').where('id', 'in', gone).execute();
    const changed = { ...outcomeOf(verdict, claim, now), lease_owner: null };
    const row = await mine(tx.updateTable('outbox').set(changed).where('id', '=', claim.id), claim)
      .returning(['recipient', 'template'])
      .executeTakeFirst();
    if (row !== undefined && verdict.next === 'unknown') await callInstead(tx, row, now);
  });
}

/** Rungs are climbed at the next claim: only there is it known what else reaches the person now. */
function outcomeOf(verdict: Verdict, claim: Claim, now: number): Partial<OutboxRow> {
  switch (verdict.next) {
    case 'told':
      return { status: 'sent', told_at: now, last_error: null };
    case 'again':
      return { status: 'pending', next_at: verdict.at, last_error: verdict.code };
    case 'other-channel':
      return {
        ...{ status: 'pending', next_at: now, last_error: verdict.code },
        tried: giveUp(claim.tried, claim.channel.name),
      };
    case 'unknown':
      return { status: 'unknown', last_error: verdict.code };
  }
}

interface Narrowable {
  where(column: 'status', operator: '=', value: 'processing'): this;
  where(column: 'lease_owner', operator: '=', value: string): this;
  where(column: 'claimed_at', operator: '=', value: number): this;
}

function mine<Q extends Narrowable>(query: Q, { owner, claimedAt }: Claim): Q {
  return query
    .where('status', '=', 'processing')
    .where('lease_owner', '=', owner)
    .where('claimed_at', '=', claimedAt);
}
