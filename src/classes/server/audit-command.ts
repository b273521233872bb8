// `npm run audit`: count every seat again. Exit code 0 all is right, 1 something is wrong, 78 wrong settings.
import { pino } from 'pino';
import { openDatabase } from '#src/platform/db/database.ts';
import { isMigrated } from '#src/platform/db/migrate.ts';
import { environmentOrExit } from '#src/platform/environment-or-exit.ts';
import { auditSeats } from './audit-repository.ts';
import { classMigrations } from './class-schema-repository.ts';
import type { ClassTables } from './tables.ts';

const { databaseUrl, dataDir } = environmentOrExit();
const database = openDatabase<ClassTables>({ databaseUrl, dataDir, log: pino({ level: 'silent' }) });
try {
  if (!(await isMigrated(database, classMigrations)))
    throw new Error('the schema is older than this program');
  const { sessions, registrations, findings } = await auditSeats(database, Date.now());
  for (const { localDate, sessionId, text } of findings) console.error(`${localDate} ${sessionId}: ${text}`);
  const verdict = findings.length === 0 ? 'all seats are right' : `${findings.length} WRONG`;
  console.log(`${sessions} sessions, ${registrations} registrations: ${verdict}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`No audit: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await database.close();
}
