import { describe, expect, test } from 'vitest';
import { editSession } from '#src/classes/server/schedule/edit-session.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { commandFor, newcomer, seatsOf, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import {
  codeOf,
  findings,
  granted,
  intentOf,
  join,
  noticesTo,
  peopleOf,
  plan,
  prepareRooms,
  provideDesk,
  rowOf,
  scheduleOf,
} from './schedule-desk.ts';

describe.each(engines)('trainers change the seats of class days on %s', (_, create) => {
  const desk = provideDesk(create);
  const parts = () => scheduleOf(desk.database);
  const edit = (id: string, input: Parameters<typeof editSession>[2]['input'], intent = intentOf()) =>
    editSession(parts(), intent, { id, input });

  test('more seats: the head of the queue moves up in the same moment, a household together', async () => {
    const { id } = await plan(desk.database, { capacity: 1 });
    const [, second = '', ...family] = await join(desk.database, id, 4);
    await desk.database.change((tx) =>
      tx.updateTable('registration').set({ group_id: 'nha' }).where('id', 'in', family).execute(),
    );
    granted(await edit(id, { rev: 1, capacity: 3 }));
    expect(await rowOf(desk.database, id)).toMatchObject({ capacity: 3, taken: 2, held: 1, waiting: 2 });
    expect((await noticesTo(desk.database, second)).at(-1)?.template).toBe('registration.promoted');
    granted(await edit(id, { rev: 2, capacity: 2 })); // a held seat is nobody's yet
    expect(await rowOf(desk.database, id)).toMatchObject({ capacity: 2, taken: 2, held: 0, waiting: 2 });
    granted(await edit(id, { rev: 3, capacity: 4 }));
    expect(await rowOf(desk.database, id)).toMatchObject({ taken: 4, waiting: 0 });
  });

  test('fewer seats than people: only for exactly those who are chosen, who then stand before all who wait', async () => {
    const { id } = await plan(desk.database, { capacity: 4, queue: 3 });
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = await join(desk.database, id, 5);
    const lower = (moveToQueue?: string[]) =>
      edit(id, { rev: 1, capacity: 2, ...(moveToQueue && { moveToQueue }) });
    expect(await lower()).toMatchObject({
      refusal: { code: 'capacity.below-taken', details: { taken: 4, mustMove: 2 } },
    });
    expect(codeOf(await lower([fourth]))).toBe('capacity.below-taken');
    expect(codeOf(await lower([second, third, fourth]))).toBe('capacity.below-taken');
    expect(codeOf(await lower([third, third]))).toBe('capacity.below-taken');
    expect(codeOf(await lower([third, fifth]))).toBe('capacity.not-seated');
    granted(await lower([third, second]));
    expect(await rowOf(desk.database, id)).toMatchObject({
      capacity: 2,
      taken: 2,
      waiting: 3,
      held: 0,
      wait_seq: 3,
    });
    const people = await peopleOf(desk.database, id);
    expect(people.map(({ id: person, status, wait_no }) => [person, status, wait_no])).toEqual([
      [first, 'confirmed', null],
      [second, 'waitlisted', 2],
      [third, 'waitlisted', 1],
      [fourth, 'confirmed', null],
      [fifth, 'waitlisted', 3],
    ]);
    expect((await noticesTo(desk.database, third)).at(-1)?.template).toBe('registration.moved-to-queue');
    expect((await noticesTo(desk.database, fifth)).at(-1)?.template).toBe('registration.renumbered');
    await seatsOf(desk.database).cancel(first, startOfStory);
    expect((await peopleOf(desk.database, id)).find((person) => person.id === third)?.status).toBe(
      'confirmed',
    );
    // Below the number that stands at the head now there is one that nobody has.
    granted(await edit(id, { rev: 2, capacity: 1, moveToQueue: [fourth] }));
    expect((await peopleOf(desk.database, id)).map(({ wait_no }) => wait_no)).toEqual([null, 2, null, 1, 3]);
    expect(await noticesTo(desk.database, fifth)).toHaveLength(2);
    expect(codeOf(await edit(id, { rev: 3, queue: 2 }))).toBe('queue.below-waiting');
  });

  test('a queue too short for those who are moved into it takes nobody', async () => {
    const { id } = await plan(desk.database, { capacity: 2, queue: 0 });
    const [one = ''] = await join(desk.database, id, 2);
    const wish = { rev: 1, capacity: 1, moveToQueue: [one] };
    expect(await edit(id, wish)).toMatchObject({
      refusal: { code: 'queue.below-waiting', details: { waiting: 1 } },
    });
    granted(await edit(id, { ...wish, queue: 1 }));
  });

  test('of two trainers who edit at once one is told what the other did', async () => {
    const { id } = await plan(desk.database);
    for (let rev = 1; rev <= 10; rev += 1) {
      const titles = [`Lần ${rev}, cô Lan`, `Lần ${rev}, thầy Minh`];
      const pools = titles.map(() => scheduleOf(desk.place.open<ClassTables>()));
      const outcomes = await Promise.all(
        titles.map((title, at) =>
          editSession(pools[at] ?? parts(), intentOf(), { id, input: { rev, title } }),
        ),
      );
      expect(outcomes.map(codeOf).toSorted()).toEqual(['granted', 'session.changed']);
      const winner = titles[outcomes.findIndex(({ ok }) => ok)];
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
        refusal: { details: { current: { id, rev: rev + 1, title: winner } } },
      });
      await Promise.all(pools.map((pool) => pool.database.close()));
    }
  });

  test('registrations do not make a trainer come too late', async () => {
    const { id, rev } = await plan(desk.database);
    await join(desk.database, id, 3);
    granted(await edit(id, { rev, title: 'Vẫn sửa được' }));
  });

  test('twenty register while seats are taken and given: nobody is lost, no seat is sold twice', async () => {
    const { id } = await plan(desk.database, { capacity: 8, queue: 40 });
    const pools = Array.from({ length: 4 }, () => desk.place.open<ClassTables>());
    const register = async (at: number) => {
      const input = newcomer(id);
      const pool = pools[at % 4] as Database<ClassTables>;
      return await seatsOf(pool).register(commandFor(input), input);
    };
    const resize = async () => {
      let rev = 1;
      for (const capacity of [12, 6, 15, 3, 10]) {
        const seated = (await peopleOf(desk.database, id)).filter(({ status }) => status === 'confirmed');
        const moveToQueue = seated.slice(capacity).map((person) => person.id);
        const outcome = await edit(id, { rev, capacity, moveToQueue });
        if (outcome.ok) rev += 1;
        else expect(['capacity.below-taken', 'capacity.not-seated']).toContain(outcome.refusal.code);
      }
    };
    const [answers] = await Promise.all([
      Promise.all(Array.from({ length: 20 }, (_, at) => register(at))),
      resize(),
    ]);
    expect(answers.every((answer) => typeof answer !== 'string' && answer.result.ok)).toBe(true);
    const row = await rowOf(desk.database, id);
    expect(row.taken + row.waiting).toBe(20);
    expect(row.taken).toBe(Math.min(20, row.capacity));
    expect(await findings(desk.database)).toEqual([]);
  });
});

/** Two trainers, each with connections of their own, change what both have seen. @returns what they were told, sorted */
async function editAtOnce(
  pools: readonly Database<ClassTables>[],
  id: string,
  rev: number,
): Promise<string[]> {
  const outcomes = await Promise.all(
    pools.map((pool, at) =>
      editSession(scheduleOf(pool), intentOf(), { id, input: { rev, title: `Lần ${rev}, người ${at}` } }),
    ),
  );
  return outcomes.map(codeOf).toSorted();
}

const postgres = engines.filter(([name]) => name === 'PostgreSQL');

describe.each(postgres)('NEGATIVE CONTROL: without the lock on %s', (_, create) => {
  test('both trainers win, and one never learns of it; if not, the test above proves nothing', async () => {
    const place = await create();
    const pools = Array.from({ length: 2 }, () => {
      const database = place.open<ClassTables>();
      return { ...database, lockRows: ((query) => query) as typeof database.lockRows };
    });
    const [database] = pools as [Database<ClassTables>];
    await prepareRooms(database);
    const { id } = await plan(database);
    const told: string[][] = [];
    for (let round = 0; round < 20; round += 1)
      told.push(await editAtOnce(pools, id, (await rowOf(database, id)).schedule_rev));
    expect(told).toContainEqual(['granted', 'granted']);
    await place.remove();
  });
});
