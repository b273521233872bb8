import pg from 'pg';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import { addSession, newcomer, prepareClasses } from './class-fixture.ts';
import { createTestDatabase, engines } from './engines.ts';
import { send, startServer } from './server-process.ts';

const day = 86_400_000;

describe.each(engines.filter(([name]) => name === 'PostgreSQL'))('two provinces in one %s', (_, create) => {
  test('each in a schema of its own, named in the address alone, knows nothing of the other', async () => {
    const whole = await create();
    const client = new pg.Client({ connectionString: whole.databaseUrl });
    await client.connect();
    const provinces = [];
    for (const name of ['tinh_01', 'tinh_02']) {
      await client.query(`create schema ${name}`);
      const place = await createTestDatabase(`${whole.databaseUrl}?options=-c%20search_path%3D${name}`);
      const database = place.open<ClassTables>();
      await prepareClasses(database);
      const id = await addSession(database, { starts_at: Date.now() + 4 * day });
      provinces.push({ place, database, id, server: await startServer(place, { workers: 1 }) });
    }
    const [one, two] = provinces;
    if (one === undefined || two === undefined) throw new Error('Two are needed.');
    const [key, input] = [newId(), newcomer(one.id)];
    expect(await send(one.server.url, key, input)).toMatchObject({ status: 201, replayed: false });
    expect((await send(two.server.url, key, input))?.status).toBe(404); // neither the class nor the key is known there
    for (const { database, server, place } of provinces) {
      expect((await auditSeats(database, Date.now())).findings).toEqual([]);
      expect(await server.stop()).toBe(0);
      await place.remove();
    }
    const inPublic = await client.query("select 1 from pg_tables where schemaname = 'public'");
    await client.end();
    expect(inPublic.rows).toEqual([]);
    await whole.remove();
  });
});
