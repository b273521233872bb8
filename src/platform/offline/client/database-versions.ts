import type { Dexie, Transaction } from 'dexie';

/** One version of the database: its tables and, where rows change, how. */
export interface SchemaVersion {
  readonly version: number;
  /** Table → key and indexes, in Dexie's notation. Only the tables that this version adds or re-indexes. */
  readonly stores: Readonly<Record<string, string>>;
  /** Rewrites the rows of the version before. Runs inside the upgrade: no network, no other promise. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * APPEND ONLY. Never edit a version that has shipped: add the next one, and a fixture that tests it
 * (`database-fixtures/`). A version may add tables, indexes and fields; it never takes one away, so that an
 * old tab cannot damage what a new one wrote.
 */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      profiles: 'id',
      learningEvents: 'id, [profileId+at], type, subject',
      practiceRuns: 'id, profileId, scenarioId, [profileId+scenarioId], updatedAt',
      // The key is run and place: a second tab that adds the same place fails instead of overwriting.
      practiceEvents: '[runId+seq]',
      drafts: '[runId+page]',
      meta: 'key',
    },
  },
];

/** The version that this code writes. */
export const latestVersion = Math.max(...schemaVersions.map(({ version }) => version));

/** Tell a database its versions. */
export function declareVersions(database: Dexie, versions: readonly SchemaVersion[]): void {
  for (const { version, stores, upgrade } of versions) {
    const declared = database.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
}
