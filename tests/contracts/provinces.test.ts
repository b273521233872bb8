import pg from 'pg';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import { addSession, newcomer, prepareClasses } from './class-fixture.ts';
import { createTestDatabase, engines, type TestDatabase } from './engines.ts';
import { send, startServer } from './server-process.ts';

const day = 86_400_000;

/** Where the data of two provinces lie, and what of them lies anywhere else. */
interface Apart {
  readonly places: readonly TestDatabase[];
  strays(): Promise<readonly unknown[]>;
}

/** On SQLite each province has a folder; one PostgreSQL has a schema for each, named in the address alone. */
async function apart(whole: TestDatabase): Promise<Apart> {
  if (whole.databaseUrl === undefined)
    return {
      places: [await createTestDatabase(undefined), await createTestDatabase(undefined)],
      strays: async () => [],
    };
  const client = new pg.Client({ connectionString: whole.databaseUrl });
  await client.connect();
  const places = [];
  for (const name of ['tinh_01', 'tinh_02']) {
    await client.query(`create schema ${name}`);
    places.push(await createTestDatabase(`${whole.databaseUrl}?options=-c%20search_path%3D${name}`));
  }
  return {
    places,
    async strays() {
      const { rows } = await client.query("select 1 from pg_tables where schemaname = 'public'");
      await client.end();
      return rows;
    },
  };
}

async function served(place: TestDatabase) {
  const database = place.open<ClassTables>();
  await prepareClasses(database);
  const id = await addSession(database, { starts_at: Date.now() + 4 * day });
  return { place, database, id, server: await startServer(place, { workers: 1 }) };
}

describe.each(engines)('two provinces on %s', (_, create) => {
  test('each, known by its address alone, knows nothing of the other', async () => {
    const whole = await create();
    const { places, strays } = await apart(whole);
    const provinces = [];
    for (const place of places) provinces.push(await served(place));
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
    expect(await strays()).toEqual([]);
    await whole.remove();
  });
});
