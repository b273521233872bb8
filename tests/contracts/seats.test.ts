import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import { findRegistration } from '#src/classes/server/registration-repository.ts';
import type { Answer } from '#src/classes/server/seats/answer-once-repository.ts';
import type { Registered } from '#src/classes/server/seats/register-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { addSession, commandFor, newcomer, prepareClasses, seatsOf, startOfStory } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';

const hour = 3_600_000;

describe.each(engines)('seats on %s', (_, create) => {
  let place: TestDatabase;
  let database: Database<ClassTables>;
  /** Four pools, as four processes have them. */
  let places: Database<ClassTables>[];

  beforeAll(async () => {
    place = await create();
    places = Array.from({ length: 4 }, () => place.open<ClassTables>());
    database = places[0] as Database<ClassTables>;
    await prepareClasses(database);
  });
  afterAll(() => place.remove());

  const seats = (at = 0) => seatsOf(places[at % 4] as Database<ClassTables>);
  const join = async (sessionId: string, at = 0, changed = {}) => {
    const input = newcomer(sessionId, changed);
    return (await seats(at).register(commandFor(input), input)) as Answer<Registered>;
  };
  const registrationOf = ({ result }: Answer<Registered>) => {
    if (!result.ok) throw new Error(`Expected a place, got ${result.code}.`);
    return result.registration;
  };
  const codeOf = ({ result }: Answer<Registered>) => (result.ok ? result.registration.status : result.code);
  const sessionOf = (id: string) =>
    database.reader.selectFrom('class_session').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const findings = async () => (await auditSeats(database, startOfStory)).findings;

  test('sixty at once for two seats and a queue of three: two seats, three numbers, the rest is told so', async () => {
    const id = await addSession(database, { capacity: 2, wait_capacity: 3 });
    const answers = await Promise.all(Array.from({ length: 60 }, (_, at) => join(id, at)));
    const outcomes = Map.groupBy(answers, codeOf);
    const counts = Object.fromEntries([...outcomes].map(([code, list]) => [code, list.length]));
    expect(counts).toEqual({ confirmed: 2, waitlisted: 3, 'class.full': 55 });
    const numbers = (outcomes.get('waitlisted') ?? []).map((answer) => registrationOf(answer).waitNumber);
    expect(numbers.toSorted()).toEqual([1, 2, 3]);
    expect(await findings()).toEqual([]);
  });

  test('whoever gives a seat back lets the first of the queue in, in the same moment', async () => {
    const id = await addSession(database, { capacity: 1 });
    const first = registrationOf(await join(id));
    const second = registrationOf(await join(id));
    const third = registrationOf(await join(id));
    expect([first.status, second.waitNumber, third.waitNumber]).toEqual(['confirmed', 1, 2]);
    expect(await seats().cancel(first.id, startOfStory)).toMatchObject({ status: 'cancelled' });
    const rows = await database.reader
      .selectFrom('registration')
      .select(['id', 'status', 'wait_no'])
      .where('session_id', '=', id)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { id: first.id, status: 'cancelled', wait_no: null },
      { id: second.id, status: 'confirmed', wait_no: null },
      { id: third.id, status: 'waitlisted', wait_no: 2 },
    ]);
    const notices = database.reader
      .selectFrom('outbox')
      .select('template')
      .where('recipient', '=', second.id);
    expect((await notices.orderBy('id').execute()).map(({ template }) => template)).toEqual([
      'registration.waitlisted',
      'registration.promoted',
    ]);
    // Again is the same, and lets nobody else in.
    expect(await seats().cancel(first.id, startOfStory)).toMatchObject({ status: 'cancelled' });
    expect(await sessionOf(id)).toMatchObject({ taken: 1, waiting: 1, held: 0 });
    // Back in the queue is behind everybody.
    const again = newcomer(id);
    const back = registrationOf((await seats().register(commandFor(again), again)) as Answer<Registered>);
    expect(back.waitNumber).toBe(3);
  });

  test('the same key is the same answer, also at the same time; another content is refused', async () => {
    const id = await addSession(database);
    const input = newcomer(id);
    const command = commandFor(input);
    const answers = await Promise.all(
      Array.from(
        { length: 12 },
        (_, at) => seats(at).register(command, input) as Promise<Answer<Registered>>,
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.result))).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    const other = newcomer(id);
    expect(await seats().register(commandFor(other, { key: command.key }), other)).toBe('mismatch');
    expect(await sessionOf(id)).toMatchObject({ taken: 1 });
  });

  test('a refusal is kept too: the seat that is free by then is asked for with a new key', async () => {
    const id = await addSession(database, { capacity: 1, wait_capacity: 0 });
    const holder = registrationOf(await join(id));
    const input = newcomer(id);
    const command = commandFor(input);
    expect(codeOf((await seats().register(command, input)) as Answer<Registered>)).toBe('class.full');
    await seats().cancel(holder.id, startOfStory);
    expect(await seats().register(command, input)).toMatchObject({ replayed: true, httpStatus: 409 });
    expect(codeOf((await seats().register(commandFor(input), input)) as Answer<Registered>)).toBe(
      'confirmed',
    );
  });

  test('one person has one seat: twice from two devices at once, and namesakes are told apart', async () => {
    const id = await addSession(database);
    const person = newcomer(id);
    const twice = await Promise.all([0, 1].map((at) => seats(at).register(commandFor(person), person)));
    expect(twice.map((answer) => codeOf(answer as Answer<Registered>)).toSorted()).toEqual([
      'confirmed',
      'registration.duplicate',
    ]);
    const an = { fullName: 'Nguyễn Văn An', phone: null };
    const outcomes = [];
    for (const changed of [an, an, { ...an, birthYear: 1960 }, { ...an, birthYear: 1960 }])
      outcomes.push(await join(id, 0, changed));
    expect(outcomes.map(codeOf)).toEqual(['confirmed', 'registration.same-name', 'confirmed', 'pending']);
    expect(outcomes.map(({ httpStatus }) => httpStatus)).toEqual([201, 409, 201, 202]);
    expect(await sessionOf(id)).toMatchObject({ taken: 3 });
    expect(await findings()).toEqual([]);
  });

  test('a household with one phone, whose names differ by their marks, has a seat for each', async () => {
    const id = await addSession(database);
    const home = { phone: '0905000111' };
    const names = ['Lê Văn Hùng', 'Lê Văn Hưng', 'Lê Văn Hửng', 'LÊ VĂN HƯNG', 'Le Van Hung'];
    const outcomes = [];
    for (const fullName of names) outcomes.push(codeOf(await join(id, 0, { ...home, fullName })));
    expect(outcomes).toEqual([
      ...['confirmed', 'confirmed', 'confirmed', 'registration.duplicate', 'registration.same-name'],
    ]);
    // Whether this is one of the three is for a human to see.
    expect(codeOf(await join(id, 0, { ...home, fullName: 'Le Van Hung', birthYear: 1950 }))).toBe('pending');
    const hMai = { phone: '0905000222', fullName: "H'Mai Êban" };
    const written = ["H'Mai Êban", 'H’Mai Êban', 'HʼMai Êban', 'H-Mai Êban'];
    const again = [];
    for (const fullName of written) again.push(codeOf(await join(id, 0, { ...hMai, fullName })));
    expect(again).toEqual(['confirmed', ...Array(3).fill('registration.duplicate')]);
    expect(await sessionOf(id)).toMatchObject({ taken: 4 });
    expect(await findings()).toEqual([]);
  });

  test('unknown, begun, cancelled and drafted days take nobody', async () => {
    const days = [
      'ffffffff-ffff-7fff-8fff-ffffffffffff',
      await addSession(database, { starts_at: startOfStory - hour }),
      await addSession(database, { status: 'cancelled' }),
      await addSession(database, { status: 'draft' }),
    ];
    const answers = await Promise.all(days.map((id) => join(id)));
    expect(answers.map(codeOf)).toEqual([
      'session.unknown',
      'class.closed',
      'class.closed',
      'session.unknown',
    ]);
    expect(await seats().cancel('unknown', startOfStory)).toBe('unknown');
  });

  test('when the class begins nobody cancels any more, and the queue has waited in vain', async () => {
    const id = await addSession(database, { capacity: 1, starts_at: startOfStory + hour });
    const [seat, wait] = [registrationOf(await join(id)), registrationOf(await join(id))];
    const begun = startOfStory + hour;
    expect(await seats().cancel(seat.id, begun)).toBe('started');
    await seats().settle(id, begun);
    expect(await sessionOf(id)).toMatchObject({ taken: 1, waiting: 0 });
    // The holder is told that it was the time that ended it: there was never a seat to give back.
    expect(await findRegistration(database, wait.id, begun)).toMatchObject({
      ...{ status: 'cancelled', reason: 'lapsed' },
    });
    const left = registrationOf(await join(await addSession(database)));
    expect(await seats().cancel(left.id, startOfStory)).not.toHaveProperty('reason');
    const events = database.reader
      .selectFrom('registration_event')
      .select(['to_status', 'actor_kind', 'note']);
    expect(await events.where('registration_id', '=', wait.id).orderBy('id').execute()).toEqual([
      { to_status: 'waitlisted', actor_kind: 'person', note: null },
      { to_status: 'cancelled', actor_kind: 'system', note: 'lapsed' },
    ]);
  });

  test('a household at the head holds seats that are too few for it, until 48 hours before class', async () => {
    const id = await addSession(database, { capacity: 2 });
    const holders = [registrationOf(await join(id)), registrationOf(await join(id))];
    const family = [registrationOf(await join(id)), registrationOf(await join(id))];
    await join(id);
    await database.change((tx) =>
      tx
        .updateTable('registration')
        .set({ group_id: 'family' })
        .where(
          'id',
          'in',
          family.map((member) => member.id),
        )
        .execute(),
    );
    await seats().cancel(holders[0]?.id ?? '', startOfStory);
    expect(await sessionOf(id)).toMatchObject({ taken: 1, held: 1, waiting: 3 });
    expect(codeOf(await join(id))).toBe('waitlisted');
    expect(await findings()).toEqual([]);
    const { starts_at } = await sessionOf(id);
    await seats().settle(id, starts_at - 49 * hour);
    expect(await sessionOf(id)).toMatchObject({ taken: 1, held: 1, waiting: 4 });
    await seats().settle(id, starts_at - 48 * hour);
    expect(await sessionOf(id)).toMatchObject({ taken: 2, held: 0, waiting: 3 });
    const first = database.reader
      .selectFrom('registration')
      .select('status')
      .where('id', '=', family[0]?.id ?? '');
    expect(await first.executeTakeFirst()).toEqual({ status: 'confirmed' });
  });

  test('no seat stands empty while somebody waits, however cancelling and joining meet', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await addSession(database, { capacity: 3 });
      const holders = await Promise.all(Array.from({ length: 3 }, (_, at) => join(id, at)));
      await Promise.all([
        ...holders.map((holder, at) => seats(at).cancel(registrationOf(holder).id, startOfStory)),
        ...Array.from({ length: 6 }, (_, at) => join(id, at + 1)),
      ]);
      expect(await sessionOf(id)).toMatchObject({ taken: 3, waiting: 3, held: 0 });
    }
    expect(await findings()).toEqual([]);
  });

  test('limits hold per phone and per device, and are no answer: later the same key is taken', async () => {
    const limited = seatsOf(database, true);
    const phone = '0905123456';
    const days = await Promise.all(Array.from({ length: 11 }, () => addSession(database)));
    const inputs = days.map((id, at) => newcomer(id, { phone, fullName: `Lê Văn Bảy${'a'.repeat(at)}` }));
    const commands = inputs.map((input) => commandFor(input));
    const outcomes = [];
    for (const [at, input] of inputs.entries())
      outcomes.push(await limited.register(commands[at] as (typeof commands)[number], input));
    expect(outcomes.map((answer) => answer === 'limited')).toEqual([...Array(10).fill(false), true]);
    const later = { ...(commands[10] as (typeof commands)[number]), now: startOfStory + 2 * hour };
    expect(await limited.register(later, inputs[10] as (typeof inputs)[number])).toMatchObject({
      httpStatus: 201,
    });
  });

  test('one who comes and goes 300 times closes the class to nobody', async () => {
    const limited = seatsOf(database, true);
    const id = await addSession(database);
    for (let round = 0; round < 300; round += 1) {
      const input = newcomer(id);
      const { result } = (await limited.register(commandFor(input), input)) as Answer<Registered>;
      if (!result.ok) throw new Error(result.code);
      await limited.cancel(result.registration.id, startOfStory);
    }
    const honest = newcomer(id);
    expect(await limited.register(commandFor(honest), honest)).toMatchObject({
      result: { ok: true, registration: { status: 'confirmed' } },
    });
  });
});

describe('the audit', () => {
  test('finds what is wrong when somebody writes past the rule', async () => {
    const place = await (engines[0] as (typeof engines)[number])[1]();
    const database = place.open<ClassTables>();
    await prepareClasses(database);
    const id = await addSession(database, { capacity: 2 });
    const input = newcomer(id);
    await seatsOf(database).register(commandFor(input), input);
    expect((await auditSeats(database, startOfStory)).findings).toEqual([]);
    await database.change(async (tx) => {
      await tx.updateTable('class_session').set({ taken: 0, waiting: 1 }).where('id', '=', id).execute();
      await tx.deleteFrom('registration_event').execute();
    });
    const { findings } = await auditSeats(database, startOfStory);
    expect(findings.map(({ text }) => text)).toEqual([
      'counter "taken" is 0, but 1 registrations hold a seat',
      'counter "waiting" is 1, but 0 registrations wait',
      '1 wait while 2 seats stand empty',
      '1 registrations have no history',
    ]);
    await place.remove();
  });
});

const postgres = engines.filter(([name]) => name === 'PostgreSQL');

describe.each(postgres)('NEGATIVE CONTROL: without the lock on %s', (_, create) => {
  test('the same code sells seats twice; if it does not, the tests above prove nothing', async () => {
    const place = await create();
    const unlocked = Array.from({ length: 4 }, () => {
      const database = place.open<ClassTables>();
      return { ...database, lockRows: ((query) => query) as typeof database.lockRows };
    });
    const [database] = unlocked as [Database<ClassTables>];
    await prepareClasses(database);
    for (let round = 0; round < 5; round += 1) {
      const id = await addSession(database);
      const inputs = Array.from({ length: 80 }, () => newcomer(id));
      await Promise.allSettled(
        inputs.map((input, at) =>
          seatsOf(unlocked[at % 4] as Database<ClassTables>).register(commandFor(input), input),
        ),
      );
    }
    const { findings } = await auditSeats(database, startOfStory);
    expect(findings.filter(({ text }) => text.startsWith('oversold')).length).toBeGreaterThan(0);
    await place.remove();
  });
});
