import { existsSync, readdirSync, statSync } from 'node:fs';
import { appendFile, cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Manifest } from '#src/platform/db/backup/manifest.ts';
import { addSession, commandFor, newcomer, provideClasses, seatsOf } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';
import { newFolder, runOperator } from './operator-process.ts';
import { type Reply, send, startServer } from './server-process.ts';

const day = 86_400_000;
const writers = 8;

const databaseIn = (folder: string) => {
  const sqlite = path.join(folder, 'database.sqlite');
  return existsSync(sqlite) ? sqlite : path.join(folder, 'database.dump');
};

interface Sent {
  readonly key: string;
  readonly input: unknown;
  readonly reply: Reply | undefined;
}

describe.each(engines)('backup and restore on %s', (name, create) => {
  const classes = provideClasses(create);
  const backUp = (to: string, place: TestDatabase, mostFileKb?: number) =>
    runOperator('backup', ['--to', to], {
      variables: place.variables,
      ...(mostFileKb !== undefined && { mostFileKb }),
    });
  const restore = (from: string, place: TestDatabase, ...more: string[]) =>
    runOperator('restore', ['--from', from, ...more], { variables: place.variables });
  /** A day with one registration. */
  const live = async () => {
    const id = await addSession(classes.database, { starts_at: Date.now() + 4 * day });
    const input = newcomer(id);
    await seatsOf(classes.database).register(commandFor(input, { now: Date.now() }), input);
    return id;
  };
  const countRegistrations = async (place: TestDatabase) => {
    const database = place.open<ClassTables>();
    const rows = await database.reader.selectFrom('registration').select('id').execute();
    await database.close(); // nobody may use what is to be replaced
    return rows.length;
  };
  let made: string | undefined;
  /** A backup with a registration, for who changes it. */
  const fresh = async () => {
    if (made === undefined) {
      await live();
      made = path.join(classes.place.dataDir, '..', `backup-${newId()}`);
      expect(await backUp(made, classes.place)).toMatchObject({ code: 0 });
    }
    const to = await newFolder();
    await cp(made, to, { recursive: true });
    return to;
  };
  afterAll(() => rm(made ?? '', { recursive: true, force: true }));
  const changeManifest = async (folder: string, change: (manifest: Manifest) => object) => {
    const file = path.join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...manifest, ...change(manifest) }));
  };

  test('made while eight write: everything answered before is in it, and a server runs on what was restored', async () => {
    // On SQLite the secret is the one in the folder, so that it has to come along.
    const variables = name === 'SQLite' ? { APP_SECRET: '' } : {};
    const place = { ...classes.place, variables: { ...classes.place.variables, ...variables } };
    const server = await startServer(place, { workers: 2 });
    const id = await addSession(classes.database, {
      ...{ starts_at: Date.now() + 4 * day, capacity: 5000, wait_capacity: 100 },
    });
    const sent: Sent[] = [];
    const isDone = { writing: false };
    const write = async () => {
      while (!isDone.writing) {
        const [key, input] = [newId(), newcomer(id)];
        sent.push({ key, input, reply: await send(server.url, key, input) });
      }
    };
    const writing = Promise.all(Array.from({ length: writers }, write));
    await vi.waitUntil(() => sent.length > 60, { timeout: 60_000 });
    const before = [...sent];
    const to = await newFolder();
    expect(await backUp(to, place)).toMatchObject({ code: 0, says: expect.stringContaining('Backup in ') });
    const answeredMeanwhile = sent.length - before.length;
    isDone.writing = true;
    await writing;
    expect(answeredMeanwhile).toBeGreaterThan(0); // nobody had to stop for it
    await server.stop();

    const empty = await create();
    const other = { ...empty, variables: { ...empty.variables, ...variables } };
    const restored = await restore(to, other);
    expect(restored).toMatchObject({ code: 0, says: expect.stringContaining('All seats are right.') });
    expect(restored.says).not.toContain('APP_SECRET');
    expect(restored.says).toContain('Whoever was erased or took a consent back after');
    const { tables } = JSON.parse(await readFile(path.join(to, 'manifest.json'), 'utf8'));
    expect(await countRegistrations(other)).toBe(tables.registration.rows);

    const again = await startServer(other, { workers: 2 });
    for (const { key, input, reply } of before) {
      expect(reply?.status).toBe(201);
      expect(await send(again.url, key, input)).toEqual({ ...reply, replayed: true });
    }
    const { manageToken } = JSON.parse(before[0]?.reply?.body ?? '{}');
    const own = await fetch(`${again.url}/api/v1/registration`, {
      headers: { Authorization: `Bearer ${manageToken}` },
    });
    expect(own.status).toBe(200);
    expect(await send(again.url, newId(), newcomer(id))).toMatchObject({ status: 201, replayed: false });
    await again.stop();
    expect((await auditSeats(other.open<ClassTables>(), Date.now())).findings).toEqual([]);
    await other.remove();
  });

  test('a backup is for its owner alone, has a folder of its own, and is whole or not there', async () => {
    await live();
    const to = await newFolder();
    expect(await backUp(to, classes.place)).toMatchObject({ code: 0 });
    expect(statSync(to).mode & 0o777).toBe(0o700);
    const files = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const modes = files.map((entry) => statSync(path.join(entry.parentPath, entry.name)).mode & 0o777);
    expect(new Set(modes)).toEqual(new Set([0o600]));
    expect(await backUp(to, classes.place)).toMatchObject({
      ...{ code: 1, says: expect.stringMatching(/^No backup: .* is there already: name a new folder$/) },
    });
    expect(await backUp(path.join(classes.place.dataDir, 'backup'), classes.place)).toMatchObject({
      ...{ code: 1, says: expect.stringContaining('is inside of DATA_DIR') },
    });
    const full = await newFolder();
    expect(await backUp(full, classes.place, 8)).toMatchObject({
      ...{ code: 1, says: expect.stringMatching(/^No backup: /) },
    });
    expect(readdirSync(path.dirname(full))).toEqual([]);
    expect(await runOperator('backup', [])).toMatchObject({ code: 64 });
  });

  test('what is there is replaced only when that is asked for, and never under a server', async () => {
    const to = await fresh();
    const { tables } = JSON.parse(await readFile(path.join(to, 'manifest.json'), 'utf8'));
    const place = await create();
    expect(await restore(to, place)).toMatchObject({ code: 0 });
    expect(await restore(to, place)).toMatchObject({
      ...{ code: 1, says: expect.stringMatching(/^Not restored: .*--overwrite/) },
    });
    const server = await startServer(place, { workers: 1 });
    expect(await restore(to, place, '--overwrite')).toMatchObject({
      ...{ code: 1, says: expect.stringMatching(/a server is using .*: stop it first/) },
    });
    expect(await server.stop()).toBe(0);
    const database = place.open<ClassTables>();
    await database.change((tx) => tx.deleteFrom('registration_event').execute());
    await database.close();

    const replaced = await restore(to, place, '--overwrite');
    expect(replaced).toMatchObject({ code: 0, says: expect.stringContaining('All seats are right.') });
    expect(await countRegistrations(place)).toBe(tables.registration.rows);
    const kept = readdirSync(place.dataDir).filter((entry) => entry.startsWith('before-restore-'));
    expect(kept).toHaveLength(name === 'SQLite' ? 1 : 0);
    if (name === 'SQLite')
      expect(readdirSync(path.join(place.dataDir, kept[0] ?? ''))).toContain('cam-tay.db');
    expect(readdirSync(place.dataDir).filter((entry) => entry.startsWith('.'))).toEqual([]);
    await place.remove();
  });

  test.each<[string, (folder: string) => Promise<void>, RegExp]>([
    [
      'changed',
      (folder) => appendFile(databaseIn(folder), 'x'),
      /broken: database\.\w+ is not what was written/,
    ],
    [
      'cut off',
      (folder) => truncate(databaseIn(folder), 4096),
      /broken: database\.\w+ is not what was written/,
    ],
    ['without its database', (folder) => rm(databaseIn(folder)), /broken: database\.\w+ is missing/],
    [
      'without its list',
      (folder) => rm(path.join(folder, 'manifest.json')),
      /is no backup: it has no manifest/,
    ],
    [
      'whose list is none',
      (folder) => changeManifest(folder, () => ({ format: 2 })),
      /not understood: format/,
    ],
    [
      'of rows that are not there',
      (folder) =>
        changeManifest(folder, ({ tables }) => ({ tables: { ...tables, room: tables['consent'] } })),
      /table room: /,
    ],
    [
      'from a newer program',
      (folder) => changeManifest(folder, ({ steps }) => ({ steps: [...steps, '9999-later'] })),
      /newer than this program/,
    ],
    [
      'of the other engine',
      (folder) =>
        changeManifest(folder, ({ engine }) => ({ engine: engine === 'sqlite' ? 'postgres' : 'sqlite' })),
      /the backup is of (?:SQLite|PostgreSQL)/,
    ],
    [
      'that would write outside of its folder',
      (folder) =>
        changeManifest(folder, ({ files }) => ({ files: [...files, { ...files[0], path: 'data/../../x' }] })),
      /not understood: files/,
    ],
  ])('a backup %s is refused with a sentence', async (_, spoil, sentence) => {
    const to = await fresh();
    await spoil(to);
    const place = await create();
    const { code, says } = await restore(to, place);
    expect([code, says]).toEqual([1, expect.stringMatching(sentence)]);
    expect(says).toMatch(/^Not restored: /);
    expect(says.split('\n')).toHaveLength(1);
    expect(readdirSync(place.dataDir)).toEqual([]);
    await place.remove();
  });

  test('seats that were wrong come back as they were, and are told', async () => {
    const id = await live();
    const change = (taken: number) =>
      classes.database.change((tx) =>
        tx.updateTable('class_session').set({ taken }).where('id', '=', id).execute(),
      );
    await change(2);
    const to = await newFolder();
    await backUp(to, classes.place);
    await change(1);
    const place = await create();
    const { code, says } = await restore(to, place);
    expect([code, says]).toEqual([2, expect.stringContaining(`${id}: counter "taken" is 2, but 1 `)]);
    await place.remove();
  });
});
