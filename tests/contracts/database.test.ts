import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#src/platform/db/database.ts';
import { isDatabaseAway, isRetryable } from '#src/platform/db/database-faults.ts';
import { isMigrated, type Migration, migrate } from '#src/platform/db/migrate.ts';
import { engines, type TestDatabase } from './engines.ts';

interface Tables {
  item: { id: string; at: number; amount: number; note: string | null };
}

const steps: readonly Migration[] = [
  {
    name: '0001-item',
    apply: async (transaction) => {
      const columns = sql`(id text primary key not null, at bigint not null,
        amount integer not null check (amount <= 40), note text)`;
      await sql`create table item ${columns}`.execute(transaction);
    },
  },
];

const item = (id: string, amount = 0) => ({ id, at: 1_796_000_000_123, amount, note: null });

describe.each(engines)('the database on %s', (_, create) => {
  let place: TestDatabase;
  let database: Database<Tables>;

  beforeAll(async () => {
    place = await create();
    database = place.open<Tables>();
  });
  afterAll(() => place.remove());

  const amountOf = async (id: string) =>
    (await database.reader.selectFrom('item').select('amount').where('id', '=', id).executeTakeFirst())
      ?.amount;

  test('is migrated once, by whoever comes first of many at the same time', async () => {
    await expect(isMigrated(database, steps)).rejects.toThrow();
    const all = await Promise.all(Array.from({ length: 4 }, () => migrate(place.open<Tables>(), steps)));
    expect(all.flat()).toEqual(['0001-item']);
    expect(await isMigrated(database, steps)).toBe(true);
    expect(await isMigrated(database, [...steps, { ...steps[0], name: '0002' } as Migration])).toBe(false);
  });

  test('gives back what was put in, with the same types', async () => {
    const row = { ...item('types'), note: 'Nguyễn Thị Hồng' };
    await database.change((tx) => tx.insertInto('item').values(row).execute());
    expect(await database.reader.selectFrom('item').selectAll().where('id', '=', 'types').execute()).toEqual([
      row,
    ]);
    const counted = await database.reader
      .selectFrom('item')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirst();
    expect(counted).toEqual({ count: 1 });
  });

  test('a change that fails leaves nothing, and nobody sees it before it is done', async () => {
    let seen: number | undefined = -1;
    const change = database.change(async (tx) => {
      await tx.insertInto('item').values(item('half')).execute();
      seen = await amountOf('half');
      throw new Error('made for this test');
    });
    await expect(change).rejects.toThrow('made for this test');
    expect([seen, await amountOf('half')]).toEqual([undefined, undefined]);
  });

  test('forty changes at once from four places, each of what the one before left', async () => {
    await database.change((tx) => tx.insertInto('item').values(item('count')).execute());
    const places = Array.from({ length: 4 }, () => place.open<Tables>());
    const add = (other: Database<Tables>) =>
      other.change(async (tx) => {
        const query = tx.selectFrom('item').select('amount').where('id', '=', 'count');
        const { amount } = await other.lockRows(query).executeTakeFirstOrThrow();
        await tx
          .updateTable('item')
          .set({ amount: amount + 1 })
          .where('id', '=', 'count')
          .execute();
      });
    await Promise.all(Array.from({ length: 40 }, (_, at) => add(places[at % 4] as Database<Tables>)));
    expect(await amountOf('count')).toBe(40);
  });

  test('the database itself refuses what must not be, and that is no outage', async () => {
    const wrong = database.change((tx) => tx.insertInto('item').values(item('wrong', 41)).execute());
    const error = await wrong.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect([isDatabaseAway(error), isRetryable(error)]).toEqual([false, false]);
  });
});

describe('SQLite that another program has locked', () => {
  test('twelve writers give up as soon as one would, and reading never waits for them', async () => {
    const [, create] = engines[0] as (typeof engines)[number];
    const place = await create();
    const database = place.open<Tables>({ patienceMs: 800 });
    await migrate(database, steps);
    const other = new DatabaseSync(path.join(place.dataDir, 'cam-tay.db'));
    other.exec('begin immediate');
    const began = performance.now();
    const writing = Array.from({ length: 12 }, (_, at) =>
      database.change((tx) =>
        tx
          .insertInto('item')
          .values(item(`late ${at}`))
          .execute(),
      ),
    );
    const refused = Promise.allSettled(writing);
    const reading = Array.from({ length: 12 }, () =>
      database.reader.selectFrom('item').selectAll().execute(),
    );
    expect((await Promise.all(reading)).flat()).toEqual([]);
    expect(performance.now() - began).toBeLessThan(700);
    const faults = (await refused).map((outcome) => outcome.status === 'rejected' && outcome.reason);
    expect(faults.map(isDatabaseAway)).toEqual(Array(12).fill(true));
    expect(performance.now() - began).toBeLessThan(2000);
    other.close();
    await place.remove();
  });

  test('is waited for, then it is away; reading goes on', async () => {
    const [, create] = engines[0] as (typeof engines)[number];
    const place = await create();
    const database = place.open<Tables>({ patienceMs: 150 });
    await migrate(database, steps);
    const other = new DatabaseSync(path.join(place.dataDir, 'cam-tay.db'));
    other.exec('begin immediate');
    const refused = await database
      .change((tx) => tx.insertInto('item').values(item('late')).execute())
      .catch((caught: unknown) => caught);
    expect([isDatabaseAway(refused), isRetryable(refused)]).toEqual([true, true]);
    expect(await database.reader.selectFrom('item').selectAll().execute()).toEqual([]);
    other.exec('rollback');
    await database.change((tx) => tx.insertInto('item').values(item('late')).execute());
    expect(await database.reader.selectFrom('item').select('id').execute()).toEqual([{ id: 'late' }]);
    other.close();
    await place.remove();
  });
});
