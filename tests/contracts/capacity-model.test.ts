import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import { editSession } from '#src/classes/server/schedule/edit-session.ts';
import type { Answer } from '#src/classes/server/seats/answer-once-repository.ts';
import type { Registered } from '#src/classes/server/seats/register-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { addSession, commandFor, newcomer, provideClasses, seatsOf, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { codeOf, intentOf, peopleOf, rowOf, scheduleOf } from './schedule-desk.ts';
import { rounds } from './server-process.ts';

/** What a child would write down about one class with a pencil: who sits, who waits, first to last. */
class Notebook {
  capacity: number;
  readonly #waitCapacity: number;
  readonly seats: string[] = [];
  readonly queue: string[] = [];

  constructor(capacity: number, waitCapacity: number) {
    this.capacity = capacity;
    this.#waitCapacity = waitCapacity;
  }

  /** @returns whether there is a place, in the class or in the queue */
  takes(): boolean {
    const sits = this.queue.length === 0 && this.seats.length < this.capacity;
    return sits || this.queue.length < this.#waitCapacity;
  }

  join(person: string): void {
    this.queue.push(person);
    this.#moveUp();
  }

  leave(person: string): void {
    for (const list of [this.seats, this.queue])
      if (list.includes(person)) list.splice(list.indexOf(person), 1);
    this.#moveUp();
  }

  /** The last who sat down stand up, and wait before everybody else. @returns what is said */
  resize(capacity: number, standing: readonly string[]): string {
    const mustMove = Math.max(0, this.seats.length - capacity);
    if (standing.length !== mustMove) return 'capacity.below-taken';
    const free = capacity - this.seats.length + mustMove;
    const waiting = this.queue.length + mustMove - Math.min(free, this.queue.length + mustMove);
    if (waiting > this.#waitCapacity) return 'queue.below-waiting';
    for (const person of standing) this.seats.splice(this.seats.indexOf(person), 1);
    this.queue.unshift(...standing);
    this.capacity = capacity;
    this.#moveUp();
    return 'granted';
  }

  #moveUp(): void {
    while (this.seats.length < this.capacity && this.queue.length > 0)
      this.seats.push(this.queue.shift() ?? '');
  }
}

const storyArbitrary = fc.record({
  capacity: fc.integer({ min: 1, max: 4 }),
  waitCapacity: fc.nat(5),
  steps: fc.array(
    fc.record({
      act: fc.constantFrom('join', 'join', 'join', 'leave', 'resize', 'resize'),
      pick: fc.nat(9),
      capacity: fc.integer({ min: 1, max: 6 }),
      /** How many more or fewer are named than have to be. */
      mistake: fc.constantFrom(0, 0, 0, 0, 1, -1),
    }),
    { maxLength: 14 },
  ),
});

describe.each(engines)('any sequence of joining, leaving and resizing on %s', (engine, create) => {
  const classes = provideClasses(create);

  test('comes out as a pencil would have it', { timeout: 3_600_000 }, async () => {
    const numRuns = engine === 'SQLite' ? rounds(80, 5_000) : rounds(30, 800);
    const tell = fc.asyncProperty(storyArbitrary, async ({ capacity, waitCapacity, steps }) => {
      const id = await addSession(classes.database, { capacity, wait_capacity: waitCapacity });
      const notebook = new Notebook(capacity, waitCapacity);
      for (const step of steps) await follow(classes.database, id, notebook, step);
    });
    await fc.assert(tell, { numRuns });
    expect((await auditSeats(classes.database, startOfStory)).findings).toEqual([]);
  });
});

interface Step {
  readonly act: string;
  readonly pick: number;
  readonly capacity: number;
  readonly mistake: number;
}

async function follow(database: Database<ClassTables>, id: string, notebook: Notebook, step: Step) {
  if (step.act === 'join') await joinOne(database, id, notebook);
  else if (step.act === 'leave') await leaveOne(database, notebook, step.pick);
  else await resize(database, id, notebook, step);
  const people = await peopleOf(database, id);
  const waiting = people.filter(({ status }) => status === 'waitlisted');
  expect(waiting.toSorted((a, b) => (a.wait_no ?? 0) - (b.wait_no ?? 0)).map((row) => row.id)).toEqual(
    notebook.queue,
  );
  expect(waiting.every(({ wait_no }) => (wait_no ?? 0) >= 1)).toBe(true);
  const seated = people.filter(({ status }) => status === 'confirmed').map((row) => row.id);
  expect(seated.toSorted()).toEqual(notebook.seats.toSorted());
  expect(await rowOf(database, id)).toMatchObject({
    ...{ capacity: notebook.capacity, taken: notebook.seats.length, waiting: notebook.queue.length, held: 0 },
  });
}

async function joinOne(database: Database<ClassTables>, id: string, notebook: Notebook): Promise<void> {
  const input = newcomer(id);
  const { result } = (await seatsOf(database).register(commandFor(input), input)) as Answer<Registered>;
  expect(result.ok).toBe(notebook.takes());
  if (result.ok) notebook.join(result.registration.id);
}

async function leaveOne(database: Database<ClassTables>, notebook: Notebook, pick: number): Promise<void> {
  const everybody = [...notebook.seats, ...notebook.queue];
  const person = everybody[pick % Math.max(1, everybody.length)];
  if (person === undefined) return;
  await seatsOf(database).cancel(person, startOfStory);
  notebook.leave(person);
}

async function resize(
  database: Database<ClassTables>,
  id: string,
  notebook: Notebook,
  { capacity, mistake }: Step,
): Promise<void> {
  const mustMove = Math.max(0, notebook.seats.length - capacity);
  const count = Math.min(notebook.seats.length, Math.max(0, mustMove + mistake));
  const moveToQueue = notebook.seats.slice(notebook.seats.length - count);
  const { schedule_rev: rev } = await rowOf(database, id);
  const outcome = await editSession(scheduleOf(database), intentOf(), {
    id,
    input: { rev, capacity, moveToQueue },
  });
  expect(codeOf(outcome)).toBe(notebook.resize(capacity, moveToQueue));
}
