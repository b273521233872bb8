import type { Transaction } from 'kysely';
import type { ClassTables, RegistrationRow } from '../tables.ts';

/** A registration that a row was entered as before, as long as it stands: one that was cancelled is entered anew. */
export async function findEntered(
  tx: Transaction<ClassTables>,
  sessionId: string,
  rowKey: string,
): Promise<RegistrationRow | undefined> {
  return await tx
    .selectFrom('entered_row')
    .innerJoin('registration', 'registration.id', 'entered_row.registration_id')
    .selectAll('registration')
    .where('entered_row.session_id', '=', sessionId)
    .where('entered_row.row_key', '=', rowKey)
    .where('registration.status', '<>', 'cancelled')
    .executeTakeFirst();
}

/** Remember which registration a row became, so that the same sheet can be sent again. @param rowKey keyed hash */
export async function rememberEntered(
  tx: Transaction<ClassTables>,
  {
    sessionId,
    rowKey,
    row,
  }: { readonly sessionId: string; readonly rowKey: string; readonly row: RegistrationRow },
): Promise<void> {
  await tx
    .insertInto('entered_row')
    .values({ session_id: sessionId, row_key: rowKey, registration_id: row.id })
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'row_key']).doUpdateSet({ registration_id: row.id }),
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
