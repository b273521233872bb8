import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isSqliteBusy } from './database-faults.ts';
import type { StoredRow } from './table-figures.ts';
import { batchRows, type WholeDatabase } from './whole-database.ts';

/** A SQLite file in which nobody writes meanwhile. */
export interface SqliteWhole extends WholeDatabase {
  readonly close: () => void;
}

/** Open a copy that nobody else knows of. */
export function openCopy(file: string): SqliteWhole {
  return wholeOf(new DatabaseSync(file, { readOnly: true }));
}

/**
 * Open a file for as long as nobody else may: a server that runs has it open, and one that starts meanwhile waits.
 * @throws when a server is using it
 */
export function openAlone(file: string): SqliteWhole {
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    // In WAL mode "exclusive" is refused as soon as anybody else has the file open, also without writing.
    db.exec('pragma locking_mode=exclusive; begin exclusive');
  } catch (error) {
    db.close();
    if (isSqliteBusy(error)) throw new Error(`a server is using ${file}: stop it first, then try again`);
    throw error;
  }
  return wholeOf(db);
}

/**
 * Copy a file that servers may be writing to: one moment of it, without stopping them.
 * @param to a file that is not there yet
 */
export function copySqlite(file: string, to: string): void {
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  const db = new DatabaseSync(file, { timeout: 10_000 });
  try {
    db.prepare('vacuum into ?').run(to);
  } finally {
    db.close();
  }
}

/** What SQLite itself finds wrong in a file; empty when it finds nothing. */
export function findDamage(file: string): readonly string[] {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const integrity = db.prepare('pragma integrity_check').all().flatMap(Object.values).map(String);
    const strays = db
      .prepare('pragma foreign_key_check')
      .all()
      .map(({ table }) => `${table}: a row whose owner is missing`);
    return [...integrity.filter((line) => line !== 'ok'), ...strays];
  } finally {
    db.close();
  }
}

function wholeOf(db: DatabaseSync): SqliteWhole {
  return {
    tables: async () => {
      const own = `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'`;
      return db
        .prepare(`${own} order by name`)
        .all()
        .map(({ name }) => String(name));
    },
    async *rows(table) {
      let batch: StoredRow[] = [];
      for (const row of db.prepare(`select * from "${table}"`).iterate()) {
        batch.push({ ...row });
        if (batch.length < batchRows) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
    close: () => db.close(),
  };
}
