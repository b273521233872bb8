import { pino } from 'pino';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ConsentsSchema } from '#src/classes/consent-schema.ts';
import { CallListSchema } from '#src/classes/notice-schema.ts';
import { PersonExportSchema } from '#src/classes/person-export-schema.ts';
import type { RegistrationInput } from '#src/classes/schemas.ts';
import { createClassServer } from '#src/classes/server/class-server.ts';
import { putOnCallList } from '#src/classes/server/notices/call-list-repository.ts';
import { queueNotice } from '#src/classes/server/notices/outbox-repository.ts';
import type { StaffPorts } from '#src/classes/server/staff-ports.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { featureProblem } from '#src/platform/http/problem.ts';
import { type Served, serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures } from '#src/platform/run-features.ts';
import type { Asker } from '#src/staff/rules/permissions.ts';
import { addSession, newcomer, startOfStory } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';
import { createTestChannel } from './notice-fixture.ts';
import { exampleCommunes, exampleSource } from './schedule-source.ts';

const browser = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/abc',
  expirationTime: null,
  keys: { p256dh: `B${'x'.repeat(86)}`, auth: 'y'.repeat(22) },
};

describe.each(engines)('the routes of notices on %s', (_, create) => {
  let place: TestDatabase;
  let database: Database<ClassTables>;
  let served: Served;
  let asker: (Asker & { id: string; name: string }) | undefined;
  const guard: StaffPorts['guard'] = async (_, permission) =>
    asker && permission === 'roster'
      ? asker
      : featureProblem({ code: 'staff.unknown', title: 'made for this test', status: 401 });

  /** @param pushKey undefined where push is off */
  const start = async (pushKey: string | undefined) => {
    const log = pino({ level: 'silent' });
    const parts = {
      database,
      source: exampleSource,
      hasAbuseLimits: false,
      communeCodes: exampleCommunes,
      log,
    };
    const notices = {
      channels: [createTestChannel()],
      mail: undefined,
      pushKey,
      publicUrl: 'https://camtay.example.vn',
    };
    const secret = 'a secret of the tests, longer than 32 letters';
    const classes = createClassServer({
      ...{
        ...parts,
        secret,
        staff: { guard, listTrainers: async () => [] },
        notices: { ...notices, dataDir: place.dataDir },
        now: () => startOfStory,
      },
    });
    const { routes } = await runFeatures({ database, features: [classes], log });
    return await serve({ siteDir: await writeSite(), features: routes });
  };
  beforeAll(async () => {
    place = await create();
    database = place.open<ClassTables>();
    served = await start('key');
  });
  beforeEach(() => {
    asker = undefined;
  });
  afterAll(async () => {
    await served.stop();
    await place.remove();
  });

  const ask = async (path: string, token = '', body?: unknown, url = served.url) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const sent = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${url}/api/v1${path}`, sent);
    return { status: answer.status, body: await answer.json() };
  };
  const register = async (changed: Partial<RegistrationInput> = {}) => {
    const input = newcomer(await addSession(database), changed);
    const answer = await fetch(`${served.url}/api/v1/registrations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newId() },
      body: JSON.stringify(input),
    });
    const { registration, manageToken } = await answer.json();
    return { id: registration.id as string, code: registration.code as string, token: manageToken, input };
  };
  const movedFrom = (id: string, startsAt: string) =>
    database.change(async (tx) => {
      const own = tx.selectFrom('registration').innerJoin('class_session as day', 'day.id', 'session_id');
      const day = await own
        .select(['day.id', 'starts_at'])
        .where('registration.id', '=', id)
        .executeTakeFirstOrThrow();
      const told = { template: 'moved', step: 1, details: { from: { startsAt } }, isAnswered: false };
      await queueNotice(tx, day, id, { ...told, now: startOfStory });
    });
  const call = (id: string) => database.change((tx) => putOnCallList(tx, id, 'moved', startOfStory));

  test('a browser is allowed and forgotten by whoever holds the link; both can be repeated', async () => {
    const { token, id } = await register();
    expect(await ask('/push-key')).toEqual({ status: 200, body: { publicKey: 'key' } });
    for (let times = 0; times < 2; times += 1)
      expect(await ask('/registration/push', token, browser)).toEqual({ status: 200, body: { isOn: true } });
    const rows = () =>
      database.reader.selectFrom('push_subscription').selectAll().where('registration_id', '=', id).execute();
    expect(await rows()).toMatchObject([{ endpoint: browser.endpoint, ...browser.keys }]);
    for (let count = 0; count < 7; count += 1)
      await ask('/registration/push', token, { ...browser, endpoint: `${browser.endpoint}${count}` });
    expect(await rows()).toHaveLength(5);
    const { endpoint } = (await rows())[0] ?? { endpoint: '' };
    for (let times = 0; times < 2; times += 1)
      expect(await ask('/registration/push/remove', token, { endpoint })).toEqual({
        ...{ status: 200, body: { isOn: false } },
      });
    expect(await rows()).toHaveLength(4);
    expect((await ask('/registration/push', 'wrong', browser)).body).toMatchObject({ code: 'token.wrong' });
  });

  test.each([
    ['an address of our own network', { ...browser, endpoint: 'https://192.168.1.1/admin' }, '/endpoint'],
    ['a key of another length', { ...browser, keys: { ...browser.keys, auth: 'x' } }, '/keys/auth'],
  ])('%s is refused', async (_, body, pointer) => {
    const { token } = await register();
    const answer = await ask('/registration/push', token, body);
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, detail: expect.any(String) }] },
    });
  });

  test('where push is off, it says so', async () => {
    const without = await start(undefined);
    const { token } = await register();
    expect((await ask('/push-key', '', undefined, without.url)).body).toMatchObject({
      status: 404,
      code: 'push.off',
    });
    const refused = await ask('/registration/push', token, browser, without.url);
    expect(refused.body).toMatchObject({ status: 404, code: 'push.off' });
    await without.stop();
  });

  test('officers see and settle the calls of their commune, trainers of all, others none', async () => {
    const [mine, other] = [
      await register({ communeCode: '20242' }),
      await register({ communeCode: '20257' }),
    ];
    await movedFrom(mine.id, '2026-12-01T02:00:00.000Z');
    for (const { id } of [mine, other]) await call(id);
    expect((await ask('/call-list')).body).toMatchObject({ code: 'staff.unknown' });
    const listed = async () => CallListSchema.parse((await ask('/call-list')).body).calls;
    asker = { role: 'officer', communeCode: '20242', id: 'staff-1', name: 'Cô Hoa' };
    const [line, ...rest] = await listed();
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      ...{ reason: 'moved', state: 'open', fullName: mine.input.fullName, phone: mine.input.phone },
      ...{ communeCode: '20242', code: mine.code, note: null, doneBy: null },
      session: { title: 'Lớp ví dụ', room: 'Phòng 1', localDate: '2026-12-02' },
      say: expect.stringMatching(/^Lớp 09:00 Thứ Ba 1\/12 của bác .* đổi sang 10:00 Thứ Tư 2\/12, Phòng 1, /),
    });
    const unreachable = await ask(`/call-list/${line?.id}`, '', { state: 'unreachable', note: ' Máy bận ' });
    expect(unreachable).toMatchObject({
      ...{ status: 200, body: { call: { state: 'unreachable', note: 'Máy bận', doneBy: 'Cô Hoa' } } },
    });
    expect((await ask(`/call-list/${line?.id}`, '', { state: 'done' })).body).toMatchObject({
      call: { state: 'done', note: null },
    });
    asker = { role: 'trainer', communeCode: null, id: 'staff-2', name: 'Thầy Sơn' };
    const all = await listed();
    expect(all.map(({ communeCode, state }) => [communeCode, state]).toSorted()).toEqual([
      ['20242', 'done'],
      ['20257', 'open'],
    ]);
    const foreign = all.find(({ communeCode }) => communeCode === '20257');
    asker = { role: 'officer', communeCode: '20242', id: 'staff-1', name: 'Cô Hoa' };
    for (const id of [foreign?.id, newId(), 'x'])
      expect((await ask(`/call-list/${id}`, '', { state: 'done' })).body).toMatchObject({
        ...{ status: 404, code: 'call.unknown' },
      });
    expect((await ask(`/call-list/${line?.id}`, '', { state: 'open' })).status).toBe(422);
  });

  test('consents are seen, given and taken back with the token only, and a browser renews its address', async () => {
    const { token, id } = await register({ wantsReminder: false });
    expect((await ask('/registration/consents', 'wrong')).body).toMatchObject({ code: 'token.wrong' });
    await ask('/registration/push', token, browser);
    const seen = ConsentsSchema.parse((await ask('/registration/consents', token)).body);
    expect(seen).toMatchObject({ email: null, hasMail: false, pushKey: 'key', browsers: [browser.endpoint] });
    expect(seen.consents.map(({ purpose, givenBy }) => [purpose, givenBy])).toEqual([
      ['class', 'self'],
      ['push', 'self'],
    ]);
    const next = { ...browser, endpoint: `${browser.endpoint}-next` };
    const renewal = { oldEndpoint: browser.endpoint, subscription: next };
    for (let times = 0; times < 2; times += 1)
      expect((await ask('/push-key/renew', '', renewal)).body).toEqual({ isOn: true });
    const email = { purpose: 'email', isGiven: true, email: ' na@example.vn ' };
    expect((await ask('/registration/consents', token, email)).body).toMatchObject({
      ...{ email: 'na@example.vn', browsers: [next.endpoint] },
    });
    for (const [wrong, pointer] of [
      [{ purpose: 'email', isGiven: true }, '/email'],
      [{ ...email, email: 'na' }, '/email'],
      [{ purpose: 'push', isGiven: true }, '/purpose'],
      [{ purpose: 'class', isGiven: false }, '/purpose'],
    ] as const)
      expect(await ask('/registration/consents', token, wrong)).toMatchObject({
        ...{ status: 422, body: { errors: [{ pointer }] } },
      });
    const off = await ask('/registration/consents', token, { purpose: 'push', isGiven: false });
    expect(off.body).toMatchObject({ browsers: [] });
    const rows = database.reader.selectFrom('push_subscription').selectAll();
    expect(await rows.where('registration_id', '=', id).execute()).toEqual([]);
  });

  test('whoever asks gets all of it, and whoever is erased leaves nothing', async () => {
    const { token, id, code } = await register({ email: 'hong.nguyen@example.vn' });
    await ask('/registration/push', token, browser);
    await call(id);
    asker = { role: 'trainer', communeCode: null, id: 'staff-2', name: 'Thầy Sơn' };
    const { calls } = CallListSchema.parse((await ask('/call-list')).body);
    const line = calls.find((one) => one.code === code);
    await ask(`/call-list/${line?.id}`, '', { state: 'done', note: 'Gặp con gái' });
    const kept = PersonExportSchema.parse((await ask('/registration/export', token)).body);
    expect(kept.person.email).toBe('hong.nguyen@example.vn');
    expect(kept.registrations[0]).toMatchObject({ browsers: [{ endpoint: browser.endpoint }] });
    expect(kept.registrations[0]?.calls).toMatchObject([{ state: 'done', note: 'Gặp con gái' }]);
    expect((await ask('/registration/erase', token, {})).body).toEqual({ erased: true });
    const tables = ['person_email', 'push_subscription', 'call_list', 'command_log'] as const;
    const rows = tables.map((table) => database.reader.selectFrom(table).selectAll().execute());
    expect(JSON.stringify(await Promise.all(rows))).not.toMatch(new RegExp(`hong.nguyen|con gái|${id}`));
    expect((await ask('/registration/push', token, browser)).body).toMatchObject({ code: 'token.wrong' });
  });
});
