import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { RegistrationInput } from '#src/classes/schemas.ts';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import type { Answer } from '#src/classes/server/seats/answer-once-repository.ts';
import type { Registered } from '#src/classes/server/seats/register-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import {
  addSession,
  commandFor,
  nameOf,
  newcomer,
  provideClasses,
  seatsOf,
  startOfStory,
} from './class-fixture.ts';
import { engines } from './engines.ts';
import { rounds } from './server-process.ts';

/** What a child would write down about one class with a pencil. */
class Notebook {
  readonly #capacity: number;
  readonly #waitCapacity: number;
  readonly seats: number[] = [];
  readonly queue: number[] = [];
  #lastNumber = 0;

  constructor(capacity: number, waitCapacity: number) {
    this.#capacity = capacity;
    this.#waitCapacity = waitCapacity;
  }

  join(person: number): string {
    if (this.seats.includes(person) || this.queue.includes(person)) return 'registration.duplicate';
    if (this.queue.length === 0 && this.seats.length < this.#capacity) {
      this.seats.push(person);
      return 'confirmed null';
    }
    if (this.queue.length >= this.#waitCapacity) return 'class.full';
    this.queue.push(person);
    this.#lastNumber += 1;
    return `waitlisted ${this.#lastNumber}`;
  }

  leave(person: number): void {
    const [seat, place] = [this.seats.indexOf(person), this.queue.indexOf(person)];
    if (place >= 0) this.queue.splice(place, 1);
    if (seat < 0) return;
    this.seats.splice(seat, 1);
    const next = this.queue.shift();
    if (next !== undefined) this.seats.push(next);
  }
}

const stepArbitrary = fc.record({
  act: fc.constantFrom('join', 'join', 'leave', 'repeat'),
  person: fc.nat(5),
});
const storyArbitrary = fc.record({
  capacity: fc.nat(3),
  waitCapacity: fc.nat(3),
  steps: fc.array(stepArbitrary, { maxLength: 12 }),
});

describe.each(engines)('any sequence of commands on %s', (engine, create) => {
  const classes = provideClasses(create);

  test('comes out as a pencil would have it', { timeout: 3_600_000 }, async () => {
    const numRuns = engine === 'SQLite' ? rounds(60, 10_000) : rounds(25, 1_000);
    const tell = fc.asyncProperty(storyArbitrary, async ({ capacity, waitCapacity, steps }) => {
      const id = await addSession(classes.database, { capacity, wait_capacity: waitCapacity });
      await follow(classes.database, id, new Notebook(capacity, waitCapacity), steps);
    });
    await fc.assert(tell, { numRuns });
    expect((await auditSeats(classes.database, startOfStory)).findings).toEqual([]);
  });
});

type Steps = readonly { act: string; person: number }[];

async function follow(database: Database<ClassTables>, id: string, notebook: Notebook, steps: Steps) {
  const seats = seatsOf(database);
  const people = Array.from({ length: 6 }, (_, at) =>
    newcomer(id, { fullName: `Nguyễn ${nameOf(at)}`, phone: `090500000${at}` }),
  );
  const registrations = new Map<number, string>();
  let last:
    | { command: ReturnType<typeof commandFor>; input: RegistrationInput; answer: Answer<Registered> }
    | undefined;
  for (const { act, person } of steps) {
    const input = people[person] as RegistrationInput;
    if (act === 'join') {
      const command = commandFor(input, { key: newId() });
      const answer = (await seats.register(command, input)) as Answer<Registered>;
      expect(inWords(answer)).toBe(notebook.join(person));
      if (answer.result.ok) registrations.set(person, answer.result.registration.id);
      last = { command, input, answer };
    } else if (act === 'leave') {
      notebook.leave(person);
      await seats.cancel(registrations.get(person) ?? 'nobody', startOfStory);
    } else if (last !== undefined) {
      expect(await seats.register(last.command, last.input)).toEqual({ ...last.answer, replayed: true });
    }
  }
  const row = database.reader
    .selectFrom('class_session')
    .select(['taken', 'waiting', 'held'])
    .where('id', '=', id);
  const expected = { taken: notebook.seats.length, waiting: notebook.queue.length, held: 0 };
  expect(await row.executeTakeFirstOrThrow()).toEqual(expected);
}

function inWords({ result }: Answer<Registered>): string {
  if (!result.ok) return result.code;
  return `${result.registration.status} ${result.registration.waitNumber}`;
}
