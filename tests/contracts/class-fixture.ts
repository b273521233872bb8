import { randomInt } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll } from 'vitest';
import type { RegistrationInput } from '#src/classes/schemas.ts';
import { classMigrations } from '#src/classes/server/class-schema-repository.ts';
import type { Command } from '#src/classes/server/command-log-repository.ts';
import { createSeal } from '#src/classes/server/manage-token.ts';
import { createSeats, type Seats } from '#src/classes/server/seats/seats.ts';
import type { StaffPorts } from '#src/classes/server/staff-ports.ts';
import type { ClassTables, SessionRow } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { deedMigrations } from '#src/platform/db/deed-log.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { TestDatabase } from './engines.ts';

const day = 86_400_000;

/** Saturday, 28 November 2026, ten o'clock in Vietnam: the hour at which the stories of the tests begin. */
export const startOfStory = Date.parse('2026-11-28T10:00:00+07:00');

/** Nobody of the staff is there. */
export const nobodyOfStaff: StaffPorts = {
  guard: async () => new Response(null, { status: 401 }),
  listTrainers: async () => [],
};

const seal = createSeal('a secret of the tests, longer than 32 letters');

/** The seats over one database, as the server makes them. */
export function seatsOf(database: Database<ClassTables>, hasAbuseLimits = false): Seats {
  return createSeats({ database, hash: seal.hash, hasAbuseLimits });
}

/** The tables of an empty database, and one room. */
export async function prepareClasses(database: Database<ClassTables>): Promise<void> {
  await migrate(database, [...deedMigrations, ...classMigrations]);
  const room = { id: 'phong-1', name: 'Phòng 1', place: 'Trung tâm ví dụ', is_active: 1, rev: 1 };
  await database.change((tx) =>
    tx
      .insertInto('room')
      .values(room)
      .onConflict((c) => c.doNothing())
      .execute(),
  );
}

/** Classes on a database of their own. */
export interface ProvidedClasses {
  place: TestDatabase;
  database: Database<ClassTables>;
}

/** Classes for the tests of one `describe`, made before them and taken away after: read them inside of tests. */
export function provideClasses(create: () => Promise<TestDatabase>): ProvidedClasses {
  const classes = {} as ProvidedClasses;
  beforeAll(async () => {
    classes.place = await create();
    classes.database = classes.place.open<ClassTables>();
    await prepareClasses(classes.database);
  });
  afterAll(() => classes.place.remove());
  return classes;
}

/** A class day, four days after the story's begin unless it is changed. @returns its id */
export async function addSession(
  database: Database<ClassTables>,
  changed: Partial<SessionRow> = {},
): Promise<string> {
  const startsAt = changed.starts_at ?? startOfStory + 4 * day;
  const session: SessionRow = {
    ...{ id: newId(), series_id: null, occurrence_date: vietnamDateAt(startsAt), title: 'Lớp ví dụ' },
    ...{ local_date: vietnamDateAt(startsAt), starts_at: startsAt, ends_at: startsAt + 9_000_000 },
    ...{ room_id: 'phong-1', trainer_id: null, capacity: 30, taken: 0, held: 0, waiting: 0 },
    ...{ wait_capacity: 20, wait_seq: 0, rev: 1, ics_seq: 0, status: 'open' },
    ...{ opens_at: startOfStory - day, closes_at: startsAt, makeup_of: null },
    ...{ schedule_rev: 1, note: null, cancel_reason: null },
    ...changed,
  };
  await database.change((tx) => tx.insertInto('class_session').values(session).execute());
  return session.id;
}

/** What somebody nobody has seen before sends. */
export function newcomer(sessionId: string, changed: Partial<RegistrationInput> = {}): RegistrationInput {
  return {
    sessionId,
    fullName: `Nguyễn Thị ${nameOf(randomInt(26 ** 6))}`,
    phone: `09${String(randomInt(100_000_000)).padStart(8, '0')}`,
    communeCode: '20242',
    attendeeKind: 'resident',
    consent: true,
    wantsReminder: true,
    ...changed,
  };
}

/** The same number is the same word of six letters. */
export function nameOf(number: number): string {
  const letters = Array.from({ length: 6 }, (_, at) =>
    String.fromCharCode(97 + (Math.floor(number / 26 ** at) % 26)),
  );
  return letters.join('');
}

/** The intent behind what somebody sends. */
export function commandFor(input: RegistrationInput, changed: Partial<Command> = {}): Command {
  const bodyHash = seal.hash(JSON.stringify(input));
  return { key: newId(), scope: null, kind: 'register', bodyHash, now: startOfStory, ...changed };
}
