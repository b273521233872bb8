import { statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { pino } from 'pino';
import { v7 as newId } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import { createClassServer } from '#src/classes/server/class-server.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures } from '#src/platform/run-features.ts';
import { addSession, newcomer, nobodyOfStaff, startOfStory } from './class-fixture.ts';
import { createTestDatabase, engines, type TestDatabase } from './engines.ts';
import { createPostgresCluster } from './postgres-cluster.ts';
import { exampleCommunes, exampleSource } from './schedule-source.ts';
import { send, startServer } from './server-process.ts';
import { post, signInFirst } from './trainer-fixture.ts';

const day = 86_400_000;
const secret = 'a secret of the tests, longer than 32 letters';

/** The server in this process, with a database that gives up sooner than in life. */
async function serveHere(place: TestDatabase) {
  const database = place.open<ClassTables>({ patienceMs: 200 });
  const log = pino({ level: 'silent' });
  const parts = {
    database,
    secret,
    source: exampleSource,
    hasAbuseLimits: false,
    communeCodes: exampleCommunes,
    log,
    staff: nobodyOfStaff,
    now: () => startOfStory,
  };
  const { routes, readiness } = await runFeatures({ database, features: [createClassServer(parts)], log });
  const served = await serve({
    siteDir: await writeSite(),
    features: routes,
    isDatabaseReady: readiness.isReady,
  });
  const status = async (address: string) => (await fetch(`${served.url}${address}`)).status;
  return { database, served, status };
}

describe('a database that another program has locked', () => {
  test('is 503 with nothing half-written; reading goes on, and the same key succeeds later', async () => {
    const place = await createTestDatabase(undefined);
    const { database, served, status } = await serveHere(place);
    const id = await addSession(database);
    const other = new DatabaseSync(path.join(place.dataDir, 'cam-tay.db'));
    other.exec('begin immediate');
    const [key, input] = [newId(), newcomer(id)];
    const refused = await send(served.url, key, input);
    expect([refused?.status, JSON.parse(refused?.body ?? '{}').code]).toEqual([503, 'database.away']);
    expect([await status('/api/v1/sessions'), await status('/readyz')]).toEqual([200, 200]);
    other.exec('rollback');
    other.close();
    expect(await send(served.url, key, input)).toMatchObject({ status: 201, replayed: false });
    expect((await auditSeats(database, startOfStory)).findings).toEqual([]);
    await served.stop();
    await place.remove();
  });

  test('twelve people at once: all of them hear of it in time, and who only looks is served', async () => {
    const place = await createTestDatabase(undefined);
    const { database, served, status } = await serveHere(place);
    const id = await addSession(database);
    const other = new DatabaseSync(path.join(place.dataDir, 'cam-tay.db'));
    other.exec('begin immediate');
    const began = performance.now();
    const sending = Promise.all(Array.from({ length: 12 }, () => send(served.url, newId(), newcomer(id))));
    const looking = ['/api/v1/sessions', '/readyz', '/api/v1/calendar.ics'].map(status);
    expect(await Promise.all(looking)).toEqual([200, 200, 200]);
    expect((await sending).map((reply) => reply?.status)).toEqual(Array(12).fill(503));
    expect(performance.now() - began).toBeLessThan(1500); // patience is 200 ms, and not twelve times that
    other.close();
    await served.stop();
    await place.remove();
  });

  test('at the start: lessons are served, classes are 503, and both come when it is free', async () => {
    const place = await createTestDatabase(undefined);
    const other = new DatabaseSync(path.join(place.dataDir, 'cam-tay.db'));
    other.exec('pragma journal_mode=wal; begin immediate');
    const { served, status } = await serveHere(place);
    expect(await Promise.all(['/', '/readyz', '/api/v1/sessions'].map(status))).toEqual([200, 503, 503]);
    other.exec('rollback');
    other.close();
    await vi.waitUntil(async () => (await status('/readyz')) === 200, { timeout: 30_000, interval: 100 });
    expect(await status('/api/v1/sessions')).toBe(200);
    await served.stop();
    await place.remove();
  });
});

describe('a disk that is full', () => {
  test('is 503; every answer before it holds, and those refused are taken once there is room', async () => {
    const place = await createTestDatabase(undefined);
    const first = await startServer(place, { workers: 2 });
    const database = place.open<ClassTables>();
    const id = await addSession(database, { starts_at: Date.now() + 4 * day, capacity: 400 });
    expect(await first.stop()).toBe(0);
    // A little more than there is, in the file or on its way there: every new table makes an empty database larger.
    const sizes = ['cam-tay.db', 'cam-tay.db-wal'].map(
      (name) => statSync(path.join(place.dataDir, name)).size,
    );
    const mostFileKb = Math.ceil(Math.max(...sizes) / 1024) + 150;
    const server = await startServer(place, { workers: 2, mostFileKb });
    const sent = [];
    for (let at = 0; at < 150; at += 1) {
      const [key, input] = [newId(), newcomer(id)];
      sent.push({ key, input, reply: await send(server.url, key, input) });
      if (sent.filter(({ reply }) => reply?.status === 503).length >= 3) break;
    }
    const statuses = new Set(sent.map(({ reply }) => reply?.status));
    expect([...statuses].toSorted()).toEqual([201, 503]);
    await server.kill();

    const roomy = await startServer(place, { workers: 2 });
    for (const { key, input, reply } of sent) {
      const again = await send(roomy.url, key, input);
      expect(again).toMatchObject({ status: 201, replayed: reply?.status === 201 });
      if (reply?.status === 201) expect(again?.body).toBe(reply.body);
    }
    expect((await auditSeats(database, Date.now())).findings).toEqual([]);
    await roomy.stop();
    await place.remove();
  });
});

describe.each(engines.filter(([name]) => name === 'PostgreSQL'))('%s on a disk that is full', () => {
  test('is 503; every answer before it holds, and those refused are taken once there is room', async () => {
    // Segments of the smallest size: the log must go on where a table cannot.
    const cluster = await createPostgresCluster(['--wal-segsize=1']);
    const place = await createTestDatabase(await cluster.createDatabase());
    const { database, served } = await serveHere(place);
    const id = await addSession(database, { capacity: 400 });
    await fillUp(database);
    await cluster.kill();
    await cluster.start(1028);
    const sent = [];
    for (let at = 0; at < 300; at += 1) {
      const [key, input] = [newId(), newcomer(id)];
      sent.push({ key, input, reply: await send(served.url, key, input) });
      if (sent.filter(({ reply }) => reply?.status === 503).length >= 3) break;
    }
    expect([...new Set(sent.map(({ reply }) => reply?.status))].toSorted()).toEqual([201, 503]);
    expect((await fetch(`${served.url}/api/v1/sessions`)).status, 'who only looks').toBe(200);
    await cluster.kill();
    await cluster.start();
    for (const { key, input, reply } of sent) {
      const again = await send(served.url, key, input);
      expect(again).toMatchObject({ status: 201, replayed: reply?.status === 201 });
      if (reply?.status === 201) expect(again?.body).toBe(reply.body);
    }
    expect((await auditSeats(database, startOfStory)).findings).toEqual([]);
    await served.stop();
    await place.remove();
    await cluster.remove();
  });
});

describe.each(engines.filter(([name]) => name === 'PostgreSQL'))('%s that goes away', () => {
  test('is 503 without losing anything, and the same key succeeds when it is back', async () => {
    const cluster = await createPostgresCluster();
    const place = await createTestDatabase(await cluster.createDatabase());
    const { database, served, status } = await serveHere(place);
    const id = await addSession(database);
    const before = { key: newId(), input: newcomer(id) };
    const kept = await send(served.url, before.key, before.input);
    expect(kept?.status).toBe(201);
    await cluster.kill();
    const during = { key: newId(), input: newcomer(id) };
    const refused = await send(served.url, during.key, during.input);
    expect([refused?.status, JSON.parse(refused?.body ?? '{}').code]).toEqual([503, 'database.away']);
    expect(await Promise.all(['/', '/readyz', '/healthz'].map(status))).toEqual([200, 503, 200]);
    const looked = await fetch(`${served.url}/api/v1/sessions`);
    expect([looked.status, looked.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(await looked.json()).toMatchObject({ title: expect.stringContaining('Chưa có gì được ghi') });
    await cluster.start();
    expect(await send(served.url, during.key, during.input)).toMatchObject({ status: 201, replayed: false });
    expect(await send(served.url, before.key, before.input)).toEqual({ ...kept, replayed: true });
    expect(await status('/readyz')).toBe(200);
    expect((await auditSeats(database, startOfStory)).findings).toEqual([]);
    await served.stop();
    await place.remove();
    await cluster.remove();
  });
});

describe.each(engines.filter(([name]) => name === 'PostgreSQL'))(
  '%s that goes away while the staff works',
  () => {
    test('signs nobody out: everything of theirs is 503 until it is back, and then as it was', async () => {
      const cluster = await createPostgresCluster();
      const place = await createTestDatabase(await cluster.createDatabase());
      const server = await startServer(place, { workers: 1 });
      const { 'Content-Type': _, ...manager } = await signInFirst(server);
      const paths = ['/staff/me', '/staff/trail', '/board', '/call-list', '/reports', '/seat-audit/last'];
      const ask = (path: string, headers: Record<string, string> = manager) =>
        fetch(`${server.url}/api/v1${path}`, { headers });
      const answersOf = async () => {
        const answers = await Promise.all(paths.map((path) => ask(path)));
        return answers.map(({ status }, at) => [paths[at], status]);
      };
      const before = await answersOf();
      await cluster.kill();
      expect(await answersOf()).toEqual(paths.map((path) => [path, 503]));
      const signingIn = post(server.url, { 'Content-Type': 'application/json' }, '/staff/sign-in', {
        ...{ email: 'ai.do@example.vn', password: 'con trâu lội ruộng' },
      });
      expect((await signingIn).status).toBe(503);
      await cluster.start();
      expect(await answersOf()).toEqual(before);
      expect(await (await ask('/staff/me')).json()).toMatchObject({ member: { role: 'manager' } });
      expect((await ask('/board', {})).status, 'who is signed in nowhere').toBe(401);
      await server.stop();
      await place.remove();
      await cluster.remove();
    });
  },
);

describe.each(engines.filter(([name]) => name === 'PostgreSQL'))('%s with a standby', () => {
  test('that is no longer waited for is 503, not a seat that one machine alone knows of', async () => {
    const cluster = await createPostgresCluster();
    const place = await createTestDatabase(await cluster.createDatabase());
    const { database, served } = await serveHere(place);
    const id = await addSession(database);
    const [key, input] = [newId(), newcomer(id)];
    const reload = 'select pg_reload_conf()';
    await cluster.run("alter system set synchronous_standby_names = 'nobody'", reload);
    const sending = send(served.url, key, input);
    let isAnswered = false;
    void sending.then(() => {
      isAnswered = true;
    });
    // Whoever waits, again and again: what the server does by itself waits for the standby as well.
    const cancelWhoWaits = "select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'";
    const cancel = async () => {
      await cluster.run(cancelWhoWaits);
      return isAnswered;
    };
    await vi.waitUntil(cancel, { timeout: 30_000, interval: 100 });
    const refused = await sending;
    expect([refused?.status, JSON.parse(refused?.body ?? '{}').code]).toEqual([503, 'database.away']);
    await cluster.run('alter system reset synchronous_standby_names', reload);
    expect(await send(served.url, key, input)).toMatchObject({ status: 201 });
    expect((await auditSeats(database, startOfStory)).findings).toEqual([]);
    await served.stop();
    await place.remove();
    await cluster.remove();
  });
});

/** Answers of long ago, until the table of answers is nearly a megabyte. */
async function fillUp({ change }: Database<ClassTables>): Promise<void> {
  await change((tx) =>
    sql`insert into command_log (key, scope, kind, body_hash, result, http_status, created_at, expires_at)
      select 'filler-' || n, '', 'filler', '', repeat(md5(n::text), 28), 200, 0, 9999999999999
      from generate_series(1, 1000) as n`.execute(tx),
  );
}
