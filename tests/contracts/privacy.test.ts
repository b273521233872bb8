import { pino } from 'pino';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PersonExportSchema } from '#src/classes/person-export-schema.ts';
import { RegistrationAnswerSchema, type RegistrationInput } from '#src/classes/schemas.ts';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import { createClassServer } from '#src/classes/server/class-server.ts';
import { endPersonalData, keepHouse } from '#src/classes/server/housekeeping-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { type Served, serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures } from '#src/platform/run-features.ts';
import { addSession, newcomer, nobodyOfStaff, seatsOf, startOfStory } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';
import { exampleCommunes, exampleSource } from './schedule-source.ts';

const day = 86_400_000;
const secret = 'a secret of the tests, longer than 32 letters';

describe.each(engines)('what is kept about people on %s', (_, create) => {
  let place: TestDatabase;
  let database: Database<ClassTables>;
  let served: Served;
  let now = startOfStory;

  beforeAll(async () => {
    place = await create();
    database = place.open<ClassTables>();
    const log = pino({ level: 'silent' });
    const parts = { database, secret, source: { ...exampleSource }, hasAbuseLimits: true, log };
    const classes = createClassServer({
      ...{ ...parts, communeCodes: exampleCommunes, staff: nobodyOfStaff, now: () => now },
    });
    const { routes } = await runFeatures({ database, features: [classes], log });
    served = await serve({ siteDir: await writeSite(), features: routes });
  });
  afterAll(async () => {
    await served.stop();
    await place.remove();
  });

  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${served.url}/api/v1${path}`, init);
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
  const register = (input: RegistrationInput, key: string = newId(), device: string = newId()) =>
    ask('/registrations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'X-Device-Id': device },
      body: JSON.stringify(input),
    });
  const seat = async (input: RegistrationInput, key?: string, device?: string) =>
    RegistrationAnswerSchema.parse((await register(input, key, device)).body);
  const manage = (token: string, path = '', method = 'GET') =>
    ask(`/registration${path}`, { method, headers: { Authorization: `Bearer ${token}` } });
  const statusOf = async (id: string) =>
    (
      await database.reader
        .selectFrom('registration')
        .select('status')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).status;
  const findings = async (at = now) => (await auditSeats(database, at)).findings;
  /** Which of these words stand in any row that could tell of a person. */
  const traces = async (words: RegExp) => {
    const tables = [
      ...(['person', 'consent', 'registration', 'registration_event', 'command_log', 'outbox'] as const),
      ...(['attempt', 'class_session', 'person_email', 'push_subscription', 'call_list'] as const),
    ];
    const rows = await Promise.all(
      tables.map((table) => database.reader.selectFrom(table).selectAll().execute()),
    );
    return [...new Set(JSON.stringify(rows).match(new RegExp(words, 'g')))].toSorted();
  };

  test('the holder gets all of it as a file, and nobody else anything, not even who knows name, phone and commune', async () => {
    const [first, second] = [await addSession(database), await addSession(database)];
    const device = newId();
    const input = newcomer(first, {
      fullName: 'Đặng Thị Xuân Mây',
      phone: '0905111222',
      helpNeeded: 'Cần kính',
    });
    const { registration, manageToken } = await seat(input, newId(), device);
    const { status, headers, body } = await manage(manageToken, '/export');
    expect([status, headers.get('content-disposition'), headers.get('cache-control')]).toEqual([
      ...[200, 'attachment; filename="thong-tin-dang-ky.json"', 'no-store'],
    ]);
    const kept = PersonExportSchema.parse(body);
    expect(kept.person).toEqual({
      ...{ fullName: 'Đặng Thị Xuân Mây', searchName: 'dang thi xuan may', phone: '0905111222' },
      ...{ email: null, phoneOf: 'self', communeCode: '20242', birthYear: null, duplicateNumber: 0 },
    });
    expect(kept.consents.map(({ purpose, withdrawnAt }) => [purpose, withdrawnAt])).toEqual([
      ['class', null],
      ['phone-reminder', null],
    ]);
    const seen = kept.registrations.map(({ code, helpNeeded, sentBy, history, notices }) => ({
      ...{ code, helpNeeded, device: sentBy?.device },
      ...{ history: history.map(({ to }) => to), notices: notices.map(({ template }) => template) },
    }));
    expect(seen).toEqual([
      {
        ...{ code: registration.code, helpNeeded: 'Cần kính', device },
        ...{ history: ['confirmed'], notices: ['registration.confirmed'] },
      },
    ]);
    const stranger = await seat({
      ...input,
      fullName: 'DANG THI XUAN MAY',
      sessionId: second,
      helpNeeded: '',
    });
    const told = JSON.stringify((await manage(stranger.manageToken, '/export')).body);
    expect(told).not.toMatch(/Đặng|Cần kính/);
    expect(told).not.toContain(registration.id);
    expect((await manage(stranger.manageToken, '/erase', 'POST')).body).toEqual({ erased: true });
    expect((await manage(manageToken)).body).toMatchObject({ registration: { status: 'confirmed' } });
    for (const token of ['', 'x', `${newId()}.${manageToken.split('.')[1]}`])
      expect((await manage(token, '/export')).body).toMatchObject({ status: 401, code: 'token.wrong' });
    expect((await ask(`/registration/export?token=${manageToken}`)).status).toBe(401);
  });

  test('erasing gives places to come back, lets the next one in, and leaves no word of the person', async () => {
    const [running, coming] = [
      await addSession(database, { starts_at: startOfStory + day }),
      await addSession(database, { capacity: 1 }),
    ];
    const input = newcomer(coming, {
      ...{
        fullName: 'Lò Văn Phượng Hoàng',
        phone: '0905333444',
        birthYear: 1951,
        helpNeeded: 'Xe lăn vào cửa',
      },
    });
    const past = await seat({ ...input, sessionId: running });
    const key = newId();
    const { registration, manageToken } = await seat(input, key);
    const next = await seat(newcomer(coming));
    expect([registration.status, next.registration.status]).toEqual(['confirmed', 'waitlisted']);
    const words = /Phượng Hoàng|phuong hoang|0905333444|Xe lăn|"birth_year":1951/;
    expect(await traces(words)).toHaveLength(5);

    now = startOfStory + day + 1; // the first class has begun: that seat is a fact
    await manage(past.manageToken, '/erase', 'POST');
    expect(await manage(manageToken, '/erase', 'POST')).toMatchObject({
      status: 200,
      body: { erased: true },
    });
    expect(
      await Promise.all([past, { registration }, next].map((one) => statusOf(one.registration.id))),
    ).toEqual([...['confirmed', 'cancelled', 'confirmed']]);
    expect(await traces(words)).toEqual([]);
    expect(await findings()).toEqual([]);
    const notices = database.reader.selectFrom('outbox').select(['status', 'payload']).distinct();
    expect(await notices.where('recipient', '=', registration.id).execute()).toEqual([
      { status: 'skipped', payload: '{}' },
    ]);

    // Again is the same; everything else is as if the link had never been.
    expect(await manage(manageToken, '/erase', 'POST')).toMatchObject({
      status: 200,
      body: { erased: true },
    });
    for (const token of [manageToken, past.manageToken]) {
      const rest = [manage(token), manage(token, '/cancel', 'POST'), manage(token, '/export')];
      for (const { body } of await Promise.all(rest)) expect(body).toMatchObject({ code: 'token.wrong' });
    }
    expect((await manage(`${newId()}.x`, '/erase', 'POST')).body).toMatchObject({ code: 'token.wrong' });
    const lookup = { code: registration.code, phoneLast4: '3444' };
    const headers = { 'Content-Type': 'application/json' };
    const looked = await ask('/registrations/lookup', {
      method: 'POST',
      headers,
      body: JSON.stringify(lookup),
    });
    expect(looked.body).toEqual({ found: false });
    // A packet that comes late does not register somebody who wished to be gone; a new wish does.
    expect((await register(input, key)).body).toMatchObject({ status: 410, code: 'registration.erased' });
    expect((await seat(input)).registration).toMatchObject({ status: 'waitlisted' });
    expect(await findings()).toEqual([]);
    now = startOfStory;
  });

  /** As the server does it in the night. */
  const house = async (at: number) => {
    await keepHouse({ database, seats: seatsOf(database), source: exampleSource }, at);
    await endPersonalData(database, at);
  };
  test('stored answers and notices hold no name from the start, and nothing after the class', async () => {
    const id = await addSession(database, { starts_at: startOfStory + 40 * day });
    const key = newId();
    const input = newcomer(id, { fullName: 'Vừ A Dính Sơn', phone: '0905555666', helpNeeded: 'Nghe kém' });
    const { registration } = await seat(input, key);
    const kept = async () => ({
      command: await database.reader
        .selectFrom('command_log')
        .select(['result', 'scope', 'body_hash'])
        .where('key', '=', key)
        .executeTakeFirst(),
      notices: await database.reader
        .selectFrom('outbox')
        .select('payload')
        .where('recipient', '=', registration.id)
        .execute(),
    });
    const before = await kept();
    expect(JSON.stringify(before)).not.toMatch(/Dính|dinh|0905555666|Nghe kém/);
    expect(before.command?.result).toContain(registration.code);
    await house(startOfStory + 39 * day);
    const [{ command, notices }, first] = [await kept(), before.notices[0]];
    // Meanwhile both reminders were planned; they hold ids as well.
    expect({ command, notices }).toEqual({ command: before.command, notices: [first, first, first] });
    await house(startOfStory + 41 * day);
    expect(await kept()).toEqual({
      command: { result: null, scope: null, body_hash: '' },
      notices: [{ payload: '{}' }, { payload: '{}' }, { payload: '{}' }],
    });
    expect((await register(input, key)).body).toMatchObject({ code: 'registration.erased' });
  });

  test('90 days after the last class the person is gone, the registrations stay and the audit is content', async () => {
    const starts = [50, 60].map((days) => startOfStory + days * day);
    const [early = '', late = ''] = await Promise.all(
      starts.map((starts_at) => addSession(database, { starts_at })),
    );
    const gone = newcomer(early, {
      ...{ fullName: 'Hồ Thị Kỷ Niệm', phone: '0905777888', birthYear: 1948, helpNeeded: 'Chữ to' },
    });
    const { registration, manageToken } = await seat(gone);
    const back = newcomer(early, { fullName: 'Giàng Seo Phủ', phone: '0905999000' });
    await seat(back);
    await seat({ ...back, sessionId: late });
    const rows = () =>
      database.reader
        .selectFrom('registration')
        .select(['id', 'session_id', 'status', 'attendee_kind'])
        .orderBy('id')
        .execute();
    const ended = (starts[0] ?? 0) + 9_000_000;
    await house(ended + 90 * day - 1);
    const words = /Kỷ Niệm|ky niem|0905777888|"birth_year":1948|Chữ to/;
    expect(await traces(words)).toHaveLength(5);
    const before = await rows();
    await house(ended + 91 * day);
    expect(await traces(words)).toEqual([]);
    expect(await traces(/Giàng Seo Phủ/)).toHaveLength(1);
    expect(await rows()).toEqual(before);
    const person = database.reader
      .selectFrom('person')
      .innerJoin('registration', 'registration.person_id', 'person.id')
      .selectAll('person')
      .select('person_key')
      .where('registration.id', '=', registration.id);
    expect(await person.executeTakeFirst()).toMatchObject({
      ...{ display_name: '', name_key: '', phone_key: null, commune_code: '', birth_year: null },
      ...{ erased_at: ended + 91 * day, person_key: registration.id },
    });
    expect((await manage(manageToken)).body).toMatchObject({ code: 'token.wrong' });
    expect(await findings(ended + 91 * day)).toEqual([]);
    await house((starts[1] ?? 0) + 92 * day);
    expect(await traces(/Giàng Seo Phủ/)).toEqual([]);
    expect(await findings((starts[1] ?? 0) + 92 * day)).toEqual([]);
  });
});
