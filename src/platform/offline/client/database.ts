import type { EntityTable, Table } from 'dexie';
import type { LearningEvent, PracticeRun, Profile } from '#src/platform/learning-log/schemas.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { declareVersions, latestVersion, schemaVersions } from './database-versions.ts';
import { deviceDatabases } from './device-databases.ts';
import { Dexie } from './dexie.ts';
import { announceStorageTrouble } from './storage-notice.ts';
import { isLostConnection, NewerDatabase, type StorageTrouble, storageTrouble } from './storage-trouble.ts';

/** One event of a practice run as it is stored; `event` is the engine's and opaque here. */
export interface PracticeEventRow {
  readonly runId: string;
  /** 0, 1, 2 … without gaps. */
  readonly seq: number;
  readonly event: unknown;
}

/** What is typed on one page of the portal and not sent yet. */
export interface DraftRow {
  readonly runId: string;
  readonly page: string;
  readonly values: unknown;
  readonly savedAt: string;
}

/** A fact about this device. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** The one database of this device. */
export class CamTayDatabase extends Dexie {
  declare readonly profiles: EntityTable<Profile, 'id'>;
  declare readonly learningEvents: EntityTable<LearningEvent, 'id'>;
  declare readonly practiceRuns: EntityTable<PracticeRun, 'id'>;
  declare readonly practiceEvents: Table<PracticeEventRow, [runId: string, seq: number]>;
  declare readonly drafts: Table<DraftRow, [runId: string, page: string]>;
  declare readonly meta: EntityTable<MetaRow, 'key'>;

  constructor(name: string = deviceDatabases.learning) {
    super(name);
    declareVersions(this, schemaVersions);
    // Another tab brings a newer version or clears everything: step aside at once. `false` stops Dexie's own handler.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
    // Other tabs step aside by the handler above; the upgrade goes on by itself.
    this.on('blocked', () => false);
  }
}

/** Both ends of all keys `[first, …]`, for `where(…).between(…)`. */
export function keysUnder(first: string): readonly [[string, unknown], [string, unknown]] {
  return [
    [first, Dexie.minKey],
    [first, Dexie.maxKey],
  ];
}

const database = new CamTayDatabase();

/** Open the database once; later calls give the same one, and a connection that was cut is opened again. */
export async function openDatabase(): Promise<Result<CamTayDatabase, StorageTrouble>> {
  return useDatabase(async (opened) => opened);
}

/**
 * Do something with the database. On a cut connection it opens again and tries once more, so `work` must be
 * safe to run twice (ids made outside of it, `put` instead of `add`). A failure is announced to the person once.
 */
export async function useDatabase<T>(
  work: (opened: CamTayDatabase) => PromiseLike<T>,
): Promise<Result<T, StorageTrouble>> {
  try {
    return ok(await withSecondTry(async () => work(await openedDatabase())));
  } catch (error) {
    const trouble = storageTrouble(error);
    announceStorageTrouble(trouble, error);
    return fail(trouble);
  }
}

async function withSecondTry<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    database.close({ disableAutoOpen: false });
    return work();
  }
}

async function openedDatabase(): Promise<CamTayDatabase> {
  if (!database.isOpen()) await database.open();
  // Dexie opens a later version without a word; it counts a version of ours as ten of the browser's.
  if (Math.floor(database.backendDB().version / 10) > latestVersion) {
    database.close();
    throw new NewerDatabase(`cam-tay is at ${database.verno}, this tab knows ${latestVersion}`);
  }
  return database;
}
