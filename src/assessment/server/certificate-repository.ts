import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { CertificateInput, SharedCertificate } from '../certificate-schema.ts';
import { certificateKeptUntil } from '../rules/certificate-keeping.ts';
import type { CertificateRow, CertificateTables } from './certificate-tables.ts';

/** The text beside the box that the person ticks, as it stands in `messages-certificate.vi.ts`. */
const consentVersion = '2026-11';

const hour = 3_600_000;
/** Nobody who floods the server can be told from a class that sends: all together may send so many in an hour. */
const mostInAnHour = 2_000;

/** A certificate that is on the server, and whether it came only now. */
export interface KeptCertificate {
  readonly certificate: SharedCertificate;
  readonly isNew: boolean;
}

/** Keep a certificate. The same one again is kept once and answered alike. */
export async function keepCertificate(
  { change }: Database<CertificateTables>,
  { id, code, module, name, issuedOn }: CertificateInput,
  { now, hasAbuseLimits }: { readonly now: number; readonly hasAbuseLimits: boolean },
): Promise<Result<KeptCertificate, 'certificate.changed' | 'certificate.code-taken' | 'limit.reached'>> {
  const sentOn = vietnamDateAt(now);
  const row: CertificateRow = {
    ...{ id, code, module, display_name: name, issued_on: issuedOn, consent_version: consentVersion },
    ...{ received_at: now, kept_until: certificateKeptUntil(sentOn) },
  };
  return await change(async (tx) => {
    const known = await findKnown(tx, row);
    if (known === undefined && hasAbuseLimits && (await countSince(tx, now - hour)) >= mostInAnHour)
      return fail('limit.reached');
    const added = await tx
      .insertInto('certificate')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added !== undefined) return ok({ certificate: viewOf(row), isNew: true });
    // Another one of the same id or code was there first, perhaps only since this change began.
    const first = known ?? (await findKnown(tx, row));
    if (first === undefined) throw new Error('a certificate was in the way and is gone');
    if (first.id !== id) return fail('certificate.code-taken');
    const isSame = first.code === code && first.module === module && first.display_name === name;
    if (!isSame || first.issued_on !== issuedOn) return fail('certificate.changed');
    return ok({ certificate: viewOf(first), isNew: false });
  });
}

/** The certificate that a code stands for. One whose time is over is not found, deleted or not. */
export async function findCertificate(
  { reader }: Database<CertificateTables>,
  code: string,
  now: number,
): Promise<SharedCertificate | undefined> {
  const row = await reader
    .selectFrom('certificate')
    .selectAll()
    .where('code', '=', code)
    .where('kept_until', '>=', vietnamDateAt(now))
    .executeTakeFirst();
  return row && viewOf(row);
}

/** Delete a certificate; one that is not there is left alone. */
export async function withdrawCertificate(
  { change }: Database<CertificateTables>,
  id: string,
): Promise<void> {
  await change((tx) => tx.deleteFrom('certificate').where('id', '=', id).execute());
}

/** Delete every certificate whose time is over. */
export async function forgetOldCertificates(
  { change }: Database<CertificateTables>,
  now: number,
): Promise<void> {
  await change((tx) => tx.deleteFrom('certificate').where('kept_until', '<', vietnamDateAt(now)).execute());
}

async function findKnown(
  tx: Transaction<CertificateTables>,
  { id, code }: CertificateRow,
): Promise<CertificateRow | undefined> {
  const rows = tx.selectFrom('certificate').selectAll();
  return await rows.where(({ eb, or }) => or([eb('id', '=', id), eb('code', '=', code)])).executeTakeFirst();
}

async function countSince(tx: Transaction<CertificateTables>, since: number): Promise<number> {
  const { count } = await tx
    .selectFrom('certificate')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('received_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

function viewOf(row: CertificateRow): SharedCertificate {
  return {
    ...{ module: row.module, name: row.display_name, issuedOn: row.issued_on },
    ...{ sentOn: vietnamDateAt(row.received_at), keptUntil: row.kept_until },
  };
}
