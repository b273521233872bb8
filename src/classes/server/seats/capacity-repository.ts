import { decideCapacity } from '../../rules/capacity-change.ts';
import type { Actor } from '../actor.ts';
import { Refused } from '../schedule/refusal.ts';
import type { RegistrationRow, SessionRow } from '../tables.ts';
import { moveRegistration, type Tx } from './locked-day-repository.ts';
import { queueOf } from './queue-repository.ts';

interface CapacityChange {
  readonly capacity: number;
  readonly moveToQueue: readonly string[];
  readonly by: Actor;
  readonly now: number;
}

/**
 * Give a locked day another number of seats; whoever was chosen waits at the head of its queue.
 * @returns the day as it is then; free seats are not filled yet
 * @throws Refused when people would sit on seats that are not there
 */
export async function changeCapacity(
  tx: Tx,
  session: SessionRow,
  { capacity, moveToQueue, by, now }: CapacityChange,
): Promise<SessionRow> {
  const [seated, queue] = [await confirmedOf(tx, session.id), await queueOf(tx, session.id)];
  const standing = {
    ...{ taken: session.taken, confirmed: seated.map(({ id }) => id) },
    ...{ headNumber: queue[0]?.wait_no ?? undefined, lastNumber: session.wait_seq },
  };
  const verdict = decideCapacity({ capacity, moveToQueue }, standing);
  if (!verdict.ok) {
    const { code, ...details } = verdict;
    throw new Refused({ code, details: { taken: session.taken, ...details } });
  }
  const count = moveToQueue.length;
  const changed = { ...session, capacity, held: 0, taken: session.taken - count };
  if (count === 0) return changed;
  const { firstNumber, shift } = verdict;
  if (shift > 0) await renumber(tx, session, queue, { shift, by, now });
  for (const [at, id] of moveToQueue.entries()) {
    const row = seated.find((one) => one.id === id);
    const move = { to: 'waitlisted' as const, by, note: 'moved-to-queue', now, waitNo: firstNumber + at };
    if (row) await moveRegistration(tx, session, row, move);
  }
  const lastNumber = session.wait_seq + (queue.length === 0 ? count : shift);
  return { ...changed, waiting: session.waiting + count, wait_seq: lastNumber };
}

/** From the last to the first, so that no two have one number for a moment. Everybody is told the new one. */
async function renumber(
  tx: Tx,
  session: SessionRow,
  queue: readonly RegistrationRow[],
  { shift, by, now }: { readonly shift: number; readonly by: Actor; readonly now: number },
): Promise<void> {
  for (const row of queue.toReversed()) {
    const waitNo = (row.wait_no ?? 0) + shift;
    await moveRegistration(tx, session, row, { to: 'waitlisted', by, note: 'renumbered', now, waitNo });
  }
}

async function confirmedOf(tx: Tx, sessionId: string): Promise<RegistrationRow[]> {
  const all = tx.selectFrom('registration').selectAll().where('session_id', '=', sessionId);
  return await all.where('status', '=', 'confirmed').orderBy('created_at').orderBy('id').execute();
}
