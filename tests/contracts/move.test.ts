import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import { schemaSteps } from '#src/operator.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { openCopy } from '#src/platform/db/sqlite-whole.ts';
import { countWhole } from '#src/platform/db/whole-database.ts';
import { secondFactorCode } from '../second-factor-code.ts';
import { createTestDatabase, engines, type TestDatabase } from './engines.ts';
import { liveIn, request, secretOf } from './lived-in.ts';
import { runOperator } from './operator-process.ts';
import { startServer } from './server-process.ts';
import { password } from './staff-fixture.ts';

const postgres = engines.filter(([name]) => name === 'PostgreSQL');

/** A SQLite folder with an empty schema of today, and what is done to its file. */
async function emptySource(...statements: readonly string[]): Promise<TestDatabase> {
  const place = await createTestDatabase(undefined);
  const database = place.open();
  await migrate(database, schemaSteps);
  await database.close();
  change(place, ...statements);
  onTestFinished(() => place.remove());
  return place;
}

function change({ dataDir }: TestDatabase, ...statements: readonly string[]): void {
  const db = new DatabaseSync(path.join(dataDir, 'cam-tay.db'), { enableForeignKeyConstraints: false });
  for (const statement of statements) db.exec(statement);
  db.close();
}

const move = (from: string, to: TestDatabase, cut?: AbortSignal, ...more: string[]) =>
  runOperator('move', ['--from', from, ...more], {
    variables: { DATABASE_URL: to.databaseUrl ?? '' },
    ...(cut && { cut }),
  });

const ask = async ({ databaseUrl }: TestDatabase, statement: string) => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return (await client.query(statement).finally(() => client.end())).rows;
};

const tablesOf = async (place: TestDatabase) =>
  (await ask(place, "select tablename from pg_tables where schemaname = 'public'")).map(
    (row) => row.tablename,
  );

describe('the schema that an operator’s commands know', () => {
  test('is the one that a server makes', async () => {
    const place = await createTestDatabase(undefined);
    const server = await startServer(place, { workers: 1 });
    await server.stop();
    const db = new DatabaseSync(path.join(place.dataDir, 'cam-tay.db'));
    const made = db
      .prepare('select name from schema_step order by name')
      .all()
      .map(({ name }) => name);
    db.close();
    expect(schemaSteps.map(({ name }) => name).toSorted()).toEqual(made);
    await place.remove();
  });
});

describe.each(postgres)('the move from SQLite to %s', (_, create) => {
  test('keeps every row: tokens, codes, keys and sign-ins go on as before', async () => {
    const before = await createTestDatabase(undefined);
    const variables = { APP_SECRET: '' }; // the server makes its own
    const old = await startServer(before, { workers: 2, variables });
    const database = before.open<ClassTables>();
    const held = await liveIn(old, database);
    await vi.waitUntil(async () => {
      const open = await database.reader.selectFrom('call_list').select('id').execute();
      return open.length > 0; // nobody can be told by machine here, so a human is to call
    }, 30_000);
    await database.close();
    const readOne = async (url: string, [who, address]: (typeof held.reads)[number]) => {
      const { status, text } = await request(url, who, address);
      return [address, status, text.replace(/"serverTime":"[^"]*"/, '')];
    };
    const read = (url: string) => Promise.all(held.reads.map((one) => readOne(url, one)));
    const target = await create();
    expect(await move(before.dataDir, target)).toMatchObject({
      ...{ code: 1, says: expect.stringMatching(/^Nothing moved: a server is using .*: stop it first/) },
    });
    expect(await old.stop()).toBe(0);
    const settled = await startServer(before, { workers: 1, variables });
    const said = await read(settled.url);
    expect(said.filter(([, status]) => status !== 200)).toEqual([]);
    await settled.stop();

    const file = path.join(before.dataDir, 'cam-tay.db');
    const rowsOf = async () => {
      const whole = openCopy(file);
      return await countWhole(whole).finally(whole.close);
    };
    const untouched = await rowsOf();
    const secret = await secretOf(before.dataDir);
    const moved = await move(before.dataDir, target);
    expect(moved).toMatchObject({ code: 0, says: expect.stringMatching(/^Moved: \d+ tables, \d+ rows, /) });
    expect(moved.says).toContain(`APP_SECRET: what stands in ${path.join(before.dataDir, 'app-secret')}`);
    expect(moved.says).not.toContain(secret);
    expect(await rowsOf()).toEqual(untouched);
    const foreignKeys = await ask(
      target,
      "select 1 from pg_constraint where contype = 'f' and condeferrable",
    );
    expect(foreignKeys).toEqual([]);

    const server = await startServer(target, { workers: 2, variables: { APP_SECRET: secret } });
    expect(await read(server.url)).toEqual(said);
    for (const [key, address, body, answer] of held.keyed)
      expect((await request(server.url, { 'Idempotency-Key': key }, address, body)).text).toBe(answer);
    await signIn(server.url, held.manager);
    const own = (token: string) => ({ Authorization: `Bearer ${token}`, 'Idempotency-Key': newId() });
    const waits = () => request(server.url, own(held.waiting), '/registration');
    expect((await waits()).body.registration.status).toBe('waitlisted');
    await request(server.url, own(held.seated), '/registration/cancel', {});
    expect((await waits()).body.registration.status).toBe('confirmed'); // the queue goes on
    expect((await auditSeats(target.open<ClassTables>(), Date.now())).findings).toEqual([]);
    await server.stop();
    expect(await move(before.dataDir, target)).toMatchObject({
      ...{
        code: 1,
        says: expect.stringMatching(/^Nothing moved: the target is not empty: table \w+ has rows/),
      },
    });
    const shown = await move(before.dataDir, target, undefined, '--show-secret');
    expect(shown).toMatchObject({ code: 0, says: expect.stringContaining(`APP_SECRET=${secret}\n`) });
    await Promise.all([before.remove(), target.remove()]);
  });

  test('a target with the schema and no row takes everything too; a folder or a file is named; secrets are shown only when asked, and nothing moves', async () => {
    const source = await emptySource("insert into room values ('1', 'Phòng “1”', 'Ở \\ đây', 1, 1)");
    const target = await create();
    await migrate(target.open(), schemaSteps);
    const file = path.join(source.dataDir, 'cam-tay.db');
    const own = { code: 0, says: expect.stringContaining('APP_SECRET: as the server was started with') };
    expect(await move(file, target, undefined, '--show-secret')).toMatchObject(own);
    expect(await ask(target, 'select * from room')).toEqual([]);
    expect(await move(file, target)).toMatchObject(own);
    expect(await ask(target, 'select * from room')).toEqual([
      { id: '1', name: 'Phòng “1”', place: 'Ở \\ đây', is_active: 1, rev: 1 },
    ]);
    await target.remove();
  });

  test.each([
    ['older', "delete from schema_step where name = '0009-board'", /the file is older than this program/],
    ['newer', "insert into schema_step values ('9999-later')", /the file is newer than this program/],
    ['of something else', 'drop table schema_step', /it is no database of this product/],
    [
      'with a table that no step makes',
      'create table stranger (id text)',
      /table stranger of the file is none/,
    ],
    [
      'with a row whose owner is missing',
      "insert into entered_row values ('nobody', 'row', '', 'nothing')",
      /violates foreign key constraint/,
    ],
    [
      'with a value that cannot be copied',
      "insert into room values ('1', x'00ff', 'a', 1, 1)",
      /A value that cannot be copied/,
    ],
    [
      'with an instant that is none',
      "insert into staff_verification values ('1', 'a', 'b', 'soon', 'soon', 'soon')",
      /invalid input syntax for type timestamp/,
    ],
    [
      'with an instant that would be another one',
      `insert into staff_verification values
        ('1', 'a', 'b', '2026-11-28 03:00', '2026-11-28 03:00', '2026-11-28 03:00')`,
      /staff_verification: 1 rows, but not the same/,
    ],
  ])('a file %s leaves the target empty', async (__, statement, sentence) => {
    const source = await emptySource("insert into room values ('2', 'a', 'b', 1, 1)", statement);
    const target = await create();
    const { code, says } = await move(source.dataDir, target);
    expect([code, says]).toEqual([1, expect.stringMatching(sentence)]);
    expect(await tablesOf(target)).toEqual([]);
    await target.remove();
  });

  test('a target with anything else in it is left alone', async () => {
    const source = await emptySource();
    const target = await create();
    await ask(target, 'create table not_ours (id text)');
    expect(await move(source.dataDir, target)).toMatchObject({
      ...{ code: 1, says: expect.stringContaining('the target is not empty') },
    });
    expect(await tablesOf(target)).toEqual(['not_ours']);
    await target.remove();
  });

  test('a server that is away is said so, and the password of its address is not', async () => {
    const source = await emptySource();
    const away = { ...source, databaseUrl: 'postgres://camtay:khong-noi@127.0.0.1:1/camtay' };
    const { code, says } = await move(source.dataDir, away);
    expect([code, says]).toEqual([1, expect.stringMatching(/^Nothing moved: the database does not answer/)]);
    expect(says).not.toContain('khong-noi');
  });

  test('killed in the middle the target is empty, and the same move then succeeds', async () => {
    const many = `insert into deed (id, at, deed, detail) with recursive n(i) as
      (select 1 union all select i + 1 from n where i < 60000) select 'd' || i, i, 'test', '{}' from n`;
    const source = await emptySource(many);
    const target = await create();
    const cut = new AbortController();
    const moving = move(source.dataDir, target, cut.signal);
    const writing = `select 1 from pg_stat_activity where datname = current_database()
      and application_name = 'cam-tay command' and query like 'insert into%json_populate_recordset%'`;
    await vi.waitUntil(async () => (await ask(target, writing)).length > 0, { timeout: 30_000, interval: 5 });
    cut.abort();
    expect((await moving).code).toBeNull();
    const mine = `select 1 from pg_stat_activity where datname = current_database() and application_name like 'cam-tay%'`;
    await vi.waitUntil(async () => (await ask(target, mine)).length === 0, { timeout: 30_000, interval: 50 });
    expect(await tablesOf(target)).toEqual([]);
    expect(await move(source.dataDir, target)).toMatchObject({ code: 0 });
    expect(await ask(target, 'select count(*)::int as count from deed')).toEqual([{ count: 60_000 }]);
    await target.remove();
  });
});

async function signIn(url: string, { email, secret }: { email: string; secret: string }): Promise<void> {
  const first = await request(url, {}, '/staff/sign-in', { email, password });
  expect(first.body).toMatchObject({ outcome: 'code-needed' });
  const code = secondFactorCode(secret, Date.now());
  const second = await request(url, { Cookie: first.cookie }, '/staff/sign-in/code', { code });
  expect(second.status).toBe(200);
}
