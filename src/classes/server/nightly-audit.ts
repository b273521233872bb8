import type { Logger } from 'pino';
import type { Database } from '#src/platform/db/database.ts';
import { type Audit, auditSeats } from './audit-repository.ts';
import { oncePerDay } from './chore-repository.ts';
import { keepAudit, viewAudit } from './kept-audit-repository.ts';
import type { ClassTables } from './tables.ts';

/** So many findings stand in the log; `npm run audit` has all of them. */
const mostLogged = 100;

/** Count every seat again, once a day in one of all processes, and tell the operator and the manager what came of it. */
export async function auditNightly(database: Database<ClassTables>, log: Logger, now: number): Promise<void> {
  await oncePerDay(database, 'audit', now, async () => {
    const audit = await auditSeats(database, now);
    tellAudit(audit, log);
    await keepAudit(database, viewAudit(audit, now));
  });
}

function tellAudit({ sessions, registrations, findings }: Audit, log: Logger): void {
  const counted = { sessions, registrations, wrong: findings.length };
  if (findings.length === 0) log.info(counted, 'audit: all seats are right');
  else
    log.warn({ ...counted, findings: findings.slice(0, mostLogged) }, 'audit: seats are WRONG, see findings');
}
