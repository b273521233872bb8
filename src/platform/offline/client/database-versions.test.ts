import { describe, expect, test } from 'vitest';
import { LearningEventSchema, PracticeRunSchema, ProfileSchema } from '#src/platform/learning-log/schemas.ts';
import { versionFixtures } from './database-fixtures/all-fixtures.ts';
import type { Rows, VersionFixture } from './database-fixtures/version-fixture.ts';
import { declareVersions, type SchemaVersion, schemaVersions } from './database-versions.ts';
import { Dexie } from './dexie.ts';

function versionsWithoutFixture(
  versions: readonly SchemaVersion[],
  fixtures: readonly VersionFixture[],
): number[] {
  return versions
    .map(({ version }) => version)
    .filter((version) => !fixtures.some((f) => f.version === version));
}

async function openAt(name: string, versions: readonly SchemaVersion[]): Promise<Dexie> {
  const database = new Dexie(name);
  declareVersions(database, versions);
  return versions.length > 0 ? database.open() : database;
}

async function writeRows(database: Dexie, rows: Rows): Promise<void> {
  for (const [table, entries] of Object.entries(rows)) await database.table(table).bulkAdd(entries);
}

async function readRows(database: Dexie): Promise<Rows> {
  const entries = database.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Bring a device that is at the version before to the fixture's version, and read everything back. */
async function upgrade(versions: readonly SchemaVersion[], fixture: VersionFixture): Promise<Rows> {
  const name = `upgrade-${crypto.randomUUID()}`;
  const before = await openAt(
    name,
    versions.filter(({ version }) => version < fixture.version),
  );
  await writeRows(before, fixture.before);
  before.close();
  const after = await openAt(
    name,
    versions.filter(({ version }) => version <= fixture.version),
  );
  const rows = await readRows(after);
  after.close();
  return rows;
}

describe('database versions', () => {
  test('every version has a fixture', () => {
    expect(versionsWithoutFixture(schemaVersions, versionFixtures)).toEqual([]);
  });

  test('a version without a fixture is noticed', () => {
    const unproven = [...schemaVersions, { version: 99, stores: { notes: 'id' } }];
    expect(versionsWithoutFixture(unproven, versionFixtures)).toEqual([99]);
  });

  test.each(versionFixtures)(
    'version $version makes of the rows before what its fixture says',
    async (fixture) => {
      expect(await upgrade(schemaVersions, fixture)).toEqual(fixture.after);
    },
  );

  test.each(versionFixtures)('version $version keeps what its sample shows', async (fixture) => {
    const database = await openAt(`sample-${fixture.version}`, schemaVersions);
    await writeRows(database, fixture.sample);
    expect(Object.keys(fixture.sample).sort()).toEqual(Object.keys(fixture.after).sort());
    expect(await readRows(database)).toEqual(fixture.sample);
  });

  test('the newest sample fits the schemas that read it', () => {
    const { learningEvents, practiceRuns, profiles } = versionFixtures.at(-1)?.sample ?? {};
    expect(learningEvents?.map((row) => LearningEventSchema.parse(row))).toHaveLength(1);
    expect(practiceRuns?.map((row) => PracticeRunSchema.parse(row))).toHaveLength(1);
    expect(profiles?.map((row) => ProfileSchema.parse(row))).toHaveLength(1);
  });

  test('an upgrade that rewrites rows is seen by its fixture', async () => {
    const second: SchemaVersion = {
      version: 2,
      stores: {},
      upgrade: (transaction) =>
        transaction
          .table('meta')
          .toCollection()
          .modify((row: { value: unknown }) => {
            row.value = [row.value];
          }),
    };
    const before = { meta: [{ key: 'deviceId', value: 'x' }] };
    const { meta } = await upgrade([...schemaVersions, second], {
      version: 2,
      before,
      after: {},
      sample: {},
    });
    expect(meta).toEqual([{ key: 'deviceId', value: ['x'] }]);
  });

  test('no version takes a key or an index away from the one before', () => {
    const known = new Map<string, string[]>();
    for (const { stores } of schemaVersions) {
      for (const [table, definition] of Object.entries(stores)) {
        const indexes = definition.split(/,\s*/);
        expect(indexes).toEqual(expect.arrayContaining(known.get(table) ?? []));
        known.set(table, indexes);
      }
    }
    expect([...known.keys()]).toEqual([
      'profiles',
      'learningEvents',
      'practiceRuns',
      'practiceEvents',
      'drafts',
      'meta',
    ]);
  });
});
