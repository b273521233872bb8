import { pino } from 'pino';
import { certificateMigrations } from './assessment/server/certificate-schema-repository.ts';
import { boardMigrations } from './board/server/board-schema-repository.ts';
import { auditSeats } from './classes/server/audit-repository.ts';
import { classMigrations } from './classes/server/class-schema-repository.ts';
import type { ClassTables } from './classes/server/tables.ts';
import { type DatabaseSettings, openDatabase } from './platform/db/database.ts';
import { deedMigrations } from './platform/db/deed-log.ts';
import type { Migration } from './platform/db/migrate.ts';
import { staffMigrations } from './staff/server/staff-schema-repository.ts';

// Composition root of the commands that an operator runs beside the server: nothing here starts or listens.

/** Every step of every feature's schema, in the order in which a server takes them. */
export const schemaSteps: readonly Migration[] = [
  ...deedMigrations,
  ...classMigrations,
  ...certificateMigrations,
  ...staffMigrations,
  ...boardMigrations,
];

/** Count every seat of a database again. @returns a sentence for each thing that must not be */
export async function auditPlace(
  place: Pick<DatabaseSettings, 'databaseUrl' | 'dataDir'>,
): Promise<readonly string[]> {
  const database = openDatabase<ClassTables>({ ...place, log: pino({ level: 'silent' }) });
  try {
    const { findings } = await auditSeats(database, Date.now());
    return findings.map(({ localDate, sessionId, text }) => `${localDate} ${sessionId}: ${text}`);
  } finally {
    await database.close();
  }
}
