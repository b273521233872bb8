import type { Database } from '#src/platform/db/database.ts';
import type { SeatAudit } from '../report-schema.ts';
import type { Audit } from './audit-repository.ts';
import type { ClassTables } from './tables.ts';

/** So many findings are told; `npm run audit` has all of them. */
const mostTold = 100;
/** There is one row: the newest count. */
const only = 1;

/** An audit as it is told over HTTP. */
export function viewAudit({ sessions, registrations, findings }: Audit, at: number): SeatAudit {
  const told = findings.slice(0, mostTold).map(({ counts, ...rest }) => ({ ...rest, counts: [...counts] }));
  return { at: new Date(at).toISOString(), sessions, registrations, wrong: findings.length, findings: told };
}

/** Keep what came of the count of a night, for the manager. */
export async function keepAudit({ change }: Database<ClassTables>, audit: SeatAudit): Promise<void> {
  const text = JSON.stringify(audit);
  await change((tx) =>
    tx
      .insertInto('kept_audit')
      .values({ id: only, audit: text })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ audit: text }))
      .execute(),
  );
}

/** What came of the newest count of a night. */
export async function findKeptAudit({ reader }: Database<ClassTables>): Promise<SeatAudit | undefined> {
  const row = await reader.selectFrom('kept_audit').select('audit').where('id', '=', only).executeTakeFirst();
  return row && (JSON.parse(row.audit) as SeatAudit);
}
