import type { ExpressionBuilder, Transaction } from 'kysely';
import type { ClassTables } from '../tables.ts';

const template = 'registration.moved';

/** What the last notice of a move says to the registration of a query. */
export function lastMove(selectFrom: ExpressionBuilder<ClassTables, 'registration'>['selectFrom']) {
  return selectFrom('outbox')
    .select('payload')
    .whereRef('recipient', '=', 'registration.id')
    .where('template', '=', template)
    .orderBy('outbox.id', 'desc')
    .limit(1);
}

/**
 * Where a class was before a move that its people have not heard of yet, by their registrations: moved again, they are
 * told of the place that they know. Asked before such notices are withdrawn.
 */
export async function findUntoldMoves(
  tx: Transaction<ClassTables>,
  sessionId: string,
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await tx
    .selectFrom('outbox')
    .innerJoin('registration', 'registration.id', 'outbox.recipient')
    .leftJoin('call_list', (join) =>
      join
        .onRef('call_list.registration_id', '=', 'outbox.recipient')
        .on('call_list.state', '=', 'open')
        .on('call_list.reason', '=', 'moved'),
    )
    .select(['recipient', 'outbox.status', 'payload', 'call_list.id as call_id'])
    .where('session_id', '=', sessionId)
    .where('template', '=', template)
    .orderBy('outbox.id')
    .execute();
  const untold = new Map<string, unknown>();
  for (const { recipient, status, payload, call_id } of rows) {
    const isOpen = status === 'pending' || call_id !== null;
    if (isOpen) untold.set(recipient, JSON.parse(payload).from);
    else untold.delete(recipient);
  }
  return untold;
}
