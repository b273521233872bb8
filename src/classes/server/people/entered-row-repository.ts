import type { Transaction } from 'kysely';
import { isListAgain } from '../../rules/sheet/same-list.ts';
import type { ClassTables, RegistrationRow } from '../tables.ts';

/**
 * Registrations that a row was entered as before, in whatever list, as long as they stand: one that was cancelled is
 * entered anew.
 */
export async function findEntered(
  tx: Transaction<ClassTables>,
  sessionId: string,
  rowKey: string,
): Promise<readonly (RegistrationRow & { readonly list_id: string })[]> {
  return await tx
    .selectFrom('entered_row')
    .innerJoin('registration', 'registration.id', 'entered_row.registration_id')
    .selectAll('registration')
    .select('list_id')
    .where('entered_row.session_id', '=', sessionId)
    .where('entered_row.row_key', '=', rowKey)
    .where('registration.status', '<>', 'cancelled')
    .orderBy('registration.id')
    .execute();
}

/** Lists of which so many rows come once more that they are sent again. @param coming keyed hashes of the rows */
export async function findListsAgain(
  tx: Transaction<ClassTables>,
  sessionId: string,
  coming: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const entered = tx.selectFrom('entered_row').select(['list_id', 'row_key']);
  const rows = await entered.where('session_id', '=', sessionId).where('list_id', '<>', '').execute();
  const lists = Map.groupBy(rows, ({ list_id }) => list_id);
  const keysOf = (listId: string) => new Set(lists.get(listId)?.map(({ row_key }) => row_key));
  return new Set([...lists.keys()].filter((listId) => isListAgain(keysOf(listId), coming)));
}

/** A row of a list, and what it became. */
interface EnteredAs {
  readonly sessionId: string;
  /** Keyed hash. */
  readonly rowKey: string;
  /** Empty for people who were typed. */
  readonly listId: string;
  readonly registrationId: string;
}

/** Remember which registration a row became, so that the same sheet can be sent again. */
export async function rememberEntered(
  tx: Transaction<ClassTables>,
  { sessionId, rowKey, listId, registrationId }: EnteredAs,
): Promise<void> {
  await tx
    .insertInto('entered_row')
    .values({ session_id: sessionId, row_key: rowKey, list_id: listId, registration_id: registrationId })
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'row_key', 'list_id']).doUpdateSet({ registration_id: registrationId }),
    )
    .execute();
}

/** Whoever is erased leaves no row either. */
export async function forgetEntered(
  tx: Transaction<ClassTables>,
  registrationIds: readonly string[],
): Promise<void> {
  if (registrationIds.length === 0) return;
  await tx.deleteFrom('entered_row').where('registration_id', 'in', registrationIds).execute();
}
