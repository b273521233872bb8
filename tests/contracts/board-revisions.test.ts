import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import type { BoardTables } from '#src/board/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { openBoard, provideBoards } from './board-fixture.ts';
import { engines } from './engines.ts';

const onPostgres = engines.filter(([name]) => name === 'PostgreSQL');

/** Whether a connection to this database waits for another one's lock. */
async function isAnybodyWaiting({ reader }: Database<BoardTables>): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(reader);
  return rows.length > 0;
}

/**
 * Two changes at once, of which the one that got the lower number is committed later; a reader looks in between and
 * goes on after the highest number it saw. SQLite has one writer: there it cannot happen.
 */
describe.each(onPostgres)('the cursor of a stream on %s', (_, create) => {
  const boards = provideBoards(create);

  /** @param takeNumber how a change gets its number @returns the numbers that a reader came to know */
  const readMeanwhile = async (takeNumber: string) => {
    const { url } = boards.processes[0].served;
    const { id } = await openBoard(url);
    const [slow, fast, reader] = Array.from({ length: 3 }, () => boards.place.open<BoardTables>());
    if (!slow || !fast || !reader) throw new Error('three pools are needed');
    const insert = sql.raw(
      `with taken as (${takeNumber.replace('$id', `'${id}'`)})
       insert into board_event (board_id, revision, kind, at) select '${id}', revision, 'closed', 0 from taken`,
    );
    const begun = Promise.withResolvers<void>();
    const looked = Promise.withResolvers<void>();
    const late = slow.change(async (tx) => {
      await insert.execute(tx);
      begun.resolve();
      await looked.promise;
    });
    await begun.promise;
    const early = fast.change((tx) => insert.execute(tx));
    // With the lock the second one cannot be committed yet and waits for the first; without, it is.
    let isCommitted = false;
    void early.then(() => {
      isCommitted = true;
    });
    await vi.waitFor(async () => expect(isCommitted || (await isAnybodyWaiting(reader))).toBe(true));
    const seen: number[] = [];
    const look = async () => {
      const events = reader.reader.selectFrom('board_event').select('revision').where('board_id', '=', id);
      const rows = await events
        .where('revision', '>', seen.at(-1) ?? 0)
        .orderBy('revision')
        .execute();
      seen.push(...rows.map(({ revision }) => revision));
    };
    await look();
    looked.resolve();
    await Promise.all([late, early]);
    await look();
    return seen;
  };

  test('leaves out nothing, as numbers are taken while the board is held', async () => {
    const held = `update board set revision = revision + 1 where id = $id returning revision`;
    expect(await readMeanwhile(held)).toEqual([1, 2]);
  });

  test('would leave out a change by a sequence: the negative control', async () => {
    await sql`create sequence only_here`.execute(boards.processes[0].database.reader);
    const free = `select nextval('only_here')::int as revision`;
    expect(await readMeanwhile(free)).toEqual([2]);
  });
});

describe.each(engines)('numbers of changes on %s', (_, create) => {
  const boards = provideBoards(create);

  test('twenty changes at once from two pools have the numbers from one to twenty', async () => {
    const { id } = await openBoard(boards.processes[0].served.url);
    const pools = [boards.place.open<BoardTables>(), boards.place.open<BoardTables>()];
    const take = async (at: number) => {
      const pool = pools[at % 2];
      const query = sql<{
        revision: number;
      }>`update board set revision = revision + 1 where id = ${id} returning revision`;
      return await pool?.change(async (tx) => (await query.execute(tx)).rows[0]?.revision ?? 0);
    };
    const taken = await Promise.all(Array.from({ length: 20 }, (__, at) => take(at)));
    expect(taken.toSorted((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 20 }, (__, at) => at + 1));
  });
});
