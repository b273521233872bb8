import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { addSession, commandFor, newcomer, prepareClasses, seatsOf } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';
import { startServer } from './server-process.ts';

describe.each(engines)('what an operator runs on %s', (_, create) => {
  let place: TestDatabase;
  let database: Database<ClassTables>;

  beforeAll(async () => {
    place = await create();
    database = place.open<ClassTables>();
  });
  afterAll(() => place.remove());

  const audit = () => {
    const env = { ...process.env, ...place.variables };
    const ended = spawnSync(process.execPath, ['src/classes/server/audit-command.ts'], {
      env,
      encoding: 'utf8',
    });
    return { code: ended.status, says: `${ended.stdout}${ended.stderr}`.trim() };
  };

  test('the audit says that there is nothing to look at, that all is right, or what is wrong', async () => {
    expect(audit()).toMatchObject({ code: 1, says: expect.stringMatching(/^No audit: /) });
    await prepareClasses(database);
    const id = await addSession(database);
    const input = newcomer(id);
    await seatsOf(database).register(commandFor(input), input);
    expect(audit()).toEqual({ code: 0, says: '1 sessions, 1 registrations: all seats are right' });
    await database.change((tx) => tx.updateTable('class_session').set({ taken: 2 }).execute());
    const { code, says } = audit();
    expect([code, says]).toEqual([1, expect.stringContaining(`${id}: counter "taken" is 2, but 1 `)]);
    await database.change((tx) => tx.updateTable('class_session').set({ taken: 1 }).execute());
  });

  test('several processes start at once on one database, and end together without an error', async () => {
    const server = await startServer(place, { workers: 3 });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect((await fetch(`${server.url}/api/v1/sessions`)).status).toBe(200);
    // All three are asked to audit; one does.
    const audits = () => server.log.filter((line) => line.includes('audit: ')).length;
    await vi.waitUntil(() => audits() > 0, { timeout: 30_000, interval: 50 });
    expect(await server.stop()).toBe(0);
    expect(audits()).toBe(1);
  });

  test('nothing that is done by the hour or the night keeps a process from ending', async () => {
    const program = `
      import { pino } from 'pino';
      import { createClassServer } from '#src/classes/server/class-server.ts';
      import { openDatabase } from '#src/platform/db/database.ts';
      import { runFeatures } from '#src/platform/run-features.ts';
      import { exampleCommunes, exampleSource } from './tests/contracts/schedule-source.ts';
      const log = pino({ level: 'silent' });
      const database = openDatabase({ databaseUrl: process.env.DATABASE_URL, dataDir: process.env.DATA_DIR, log });
      const classes = createClassServer({
        database, secret: process.env.APP_SECRET, source: exampleSource, hasAbuseLimits: true,
        communeCodes: exampleCommunes, log, now: Date.now,
        staff: { guard: async () => new Response(null, { status: 401 }), listTrainers: async () => [] },
      });
      await runFeatures({ database, features: [classes], log });`;
    const ended = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', program], {
      env: { ...process.env, ...place.variables },
      encoding: 'utf8',
      timeout: 40_000,
    });
    expect([ended.status, ended.stderr]).toEqual([0, '']);
  });
});
