import type { Table } from 'dexie';
import type { CamTayDatabase, MetaRow } from './database.ts';

const prefix = 'quarantine/';

/** A row that does not fit its schema any more. It is kept as it was, apart, and goes along in an export. */
export interface QuarantinedRow {
  readonly table: string;
  readonly row: unknown;
  /** Why: the error codes of the schema. */
  readonly reason: string;
  readonly setAsideAt: string;
}

/** A row and why it cannot be used. */
export interface DamagedRow {
  readonly row: unknown;
  readonly reason: string;
}

/** The part of a Zod schema that is needed here. */
export interface RowSchema<T> {
  safeParse(
    row: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };
}
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The rows that fit. The others are moved out of the table into `meta`, so one bad row never stops a page. */
export async function keepValid<T>(
  database: CamTayDatabase,
  table: Table,
  schema: RowSchema<T>,
  rows: readonly unknown[],
): Promise<T[]> {
  const valid: T[] = [];
  const damaged: DamagedRow[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (parsed.success) valid.push(parsed.data);
    else damaged.push({ row, reason: reasonOf(parsed.error.issues) });
  }
  await setAside(database, table, damaged);
  return valid;
}

/** Move rows that cannot be used out of their table, in one step, and say so once in the console. */
export async function setAside(
  database: CamTayDatabase,
  table: Table,
  damaged: readonly DamagedRow[],
): Promise<void> {
  if (damaged.length === 0) return;
  const setAsideAt = new Date().toISOString();
  await database.transaction('rw', table, database.meta, async () => {
    for (const { row, reason } of damaged) {
      const key = primaryKey(table, row);
      await database.meta.put(
        quarantineRow({ table: table.name, row, reason, setAsideAt }, JSON.stringify(key)),
      );
      await table.delete(key);
    }
  });
  const reasons = damaged.map(({ reason }) => reason);
  console.info(`[cam-tay] ${damaged.length} row(s) of ${table.name} set aside`, reasons);
}

/** Everything that was set aside on this device. */
export async function findQuarantined(database: CamTayDatabase): Promise<QuarantinedRow[]> {
  const rows = await database.meta.where('key').startsWith(prefix).toArray();
  return rows.map(({ value }) => value as QuarantinedRow);
}

/** A damaged value that never was in a table (a broken `ct.pending`, say) as a row of `meta`. */
export function quarantineRow(damaged: QuarantinedRow, key: string): MetaRow {
  return { key: `${prefix}${damaged.table}/${key}`, value: damaged };
}

function primaryKey(table: Table, row: unknown): unknown {
  const { keyPath } = table.schema.primKey;
  const fields = row as Record<string, unknown>;
  return Array.isArray(keyPath) ? keyPath.map((path) => fields[path]) : fields[keyPath ?? 'id'];
}

function reasonOf(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
