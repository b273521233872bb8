import { pino } from 'pino';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type RegistrationAnswer,
  RegistrationAnswerSchema,
  SessionListSchema,
} from '#src/classes/schemas.ts';
import { createClassServer } from '#src/classes/server/class-server.ts';
import { classPaths } from '#src/classes/server/openapi.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import { describeApi } from '#src/platform/http/openapi-parts.ts';
import { type Served, serve, talk, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures } from '#src/platform/run-features.ts';
import { newcomer, nobodyOfStaff, startOfStory } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';
import { exampleCommunes, exampleSource } from './schedule-source.ts';

/** Which statuses the description for programs promises for an address. */
function describedStatuses(address: string, method: string): readonly number[] {
  const path = address
    .replace('/api/v1', '')
    .replace(/\?.*/, '')
    .replace(/^\/sessions\/[^/]+/, '/sessions/{id}');
  const { [path]: route } = classPaths as Record<string, Record<string, { responses: object }>>;
  return Object.keys(route?.[method.toLowerCase()]?.responses ?? {}).map(Number);
}

describe.each(engines)('the API of classes on %s', (_, create) => {
  let place: TestDatabase;
  let served: Served;
  let now = startOfStory;
  let sessionId: string;

  beforeAll(async () => {
    place = await create();
    const database = place.open<ClassTables>();
    const log = pino({ level: 'silent' });
    const classes = createClassServer({
      database,
      secret: 'a secret of the tests, longer than 32 letters',
      source: exampleSource,
      hasAbuseLimits: true,
      communeCodes: exampleCommunes,
      log,
      staff: nobodyOfStaff,
      now: () => now,
    });
    const { routes, readiness } = await runFeatures({ database, features: [classes], log });
    const isDatabaseReady = readiness.isReady;
    const siteDir = await writeSite();
    served = await serve({ siteDir, features: routes, openApi: describeApi(classPaths), isDatabaseReady });
    sessionId = (await list()).sessions[0]?.id ?? '';
  });
  afterAll(async () => {
    await served.stop();
    await place.remove();
  });

  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${served.url}${path}`, init);
    const type = answer.headers.get('content-type') ?? '';
    const body = type.includes('json') ? await answer.json() : await answer.text();
    if (path.startsWith('/api/v1') && answer.status !== 405)
      expect(describedStatuses(path, init.method ?? 'GET'), path).toContain(answer.status);
    return { status: answer.status, headers: answer.headers, type, body };
  };
  const list = async (query = '') => SessionListSchema.parse((await ask(`/api/v1/sessions${query}`)).body);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const register = (body: unknown, headers: Record<string, string> = { 'Idempotency-Key': newId() }) =>
    post('/registrations', body, headers);
  const manage = (token: string, path = '', method = 'GET') =>
    ask(`/api/v1/registration${path}`, { method, headers: { Authorization: `Bearer ${token}` } });

  test('is ready, and lists the classes of twelve weeks without the holidays', async () => {
    expect((await ask('/readyz')).status).toBe(200);
    const { sessions } = await list();
    expect(sessions[0]).toEqual({
      id: sessionId,
      title: 'Lớp dịch vụ công trực tuyến',
      localDate: '2026-12-01',
      startsAt: '2026-12-01T01:00:00.000Z',
      endsAt: '2026-12-01T03:30:00.000Z',
      ...{ room: 'Phòng 1', place: `${exampleSource.centre.name}, ${exampleSource.centre.address}` },
      capacity: 30,
      seatsLeft: 30,
      waiting: 0,
      queueLeft: 20,
      status: 'open',
    });
    expect((await list('?from=2026-12-01&to=2026-12-03')).sessions).toEqual(sessions.slice(0, 2));
    expect((await ask('/api/v1/sessions?from=1/12/2026')).body).toMatchObject({
      code: 'input.invalid',
      errors: [{ pointer: '/from', code: 'date.wrong' }],
    });
  });

  test('a seat, its token, and the same answer to the same key', async () => {
    const input = newcomer(sessionId, {
      fullName: 'Trần Thị Hồng'.normalize('NFD'),
      phone: '+84 905 123 456',
    });
    const key = { 'Idempotency-Key': newId() };
    const first = await register(input, key);
    expect(first.status).toBe(201);
    const answer: RegistrationAnswer = RegistrationAnswerSchema.parse(first.body);
    expect(answer.registration).toMatchObject({
      status: 'confirmed',
      waitNumber: null,
      session: { seatsLeft: 29 },
    });
    const again = await register(input, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(again.body).toEqual(first.body);
    expect((await register(newcomer(sessionId), key)).body).toMatchObject({
      status: 422,
      code: 'idempotency.mismatch',
    });
    expect((await register(newcomer(sessionId), {})).body).toMatchObject({
      status: 428,
      code: 'idempotency.missing',
    });
    expect((await register(newcomer(sessionId), { 'Idempotency-Key': '1' })).body).toMatchObject({
      status: 422,
      code: 'idempotency.shape',
    });
    // The same person, whose name is now written otherwise, from another device.
    const other = await register({ ...input, fullName: 'TRẦN  THỊ HỒNG', phone: '0905.123.456' });
    expect(other.body).toMatchObject({ status: 409, code: 'registration.duplicate' });
    expect(JSON.stringify(other.body)).not.toContain(answer.registration.code);

    const { registration, manageToken } = answer;
    const code = `${registration.code.slice(0, 3).toLowerCase()} ${registration.code.slice(3)}`;
    // Code and proof stand for the link, so that a person without it can give the place back, too.
    expect((await post('/registrations/lookup', { code, phoneLast4: '3456' })).body).toEqual({
      found: true,
      registration,
      manageToken,
    });
    for (const proof of [{ phoneLast4: '3457' }, { givenName: 'Hồng' }])
      expect((await post('/registrations/lookup', { code, ...proof })).body).toEqual({ found: false });
    expect((await manage(manageToken)).body).toEqual({ registration, fullName: 'Trần Thị Hồng' });
    for (const token of ['', 'x', `${registration.id}.x`, `${newId()}.${manageToken.split('.')[1]}`])
      expect((await manage(token)).status).toBe(401);
    const cancelled = await manage(manageToken, '/cancel', 'POST');
    expect(cancelled.body).toMatchObject({
      registration: { status: 'cancelled', session: { seatsLeft: 30 } },
    });
    expect((await manage(manageToken, '/cancel', 'POST')).body).toEqual(cancelled.body);
  });

  test('people without a phone say their name at the desk; the sixth try waits', async () => {
    const input = newcomer(sessionId, { fullName: "H'Mai Êban", phone: null });
    const { registration } = RegistrationAnswerSchema.parse((await register(input)).body);
    const { code } = registration;
    const look = (givenName = 'eban') => post('/registrations/lookup', { code, givenName });
    for (const said of ['eban', 'Êban', 'Mai', "H'Mai", 'H’Mai Êban'])
      expect((await look(said)).body).toMatchObject({ found: true });
    const refused = await look();
    expect(refused.body).toMatchObject({ status: 429, code: 'limit.reached' });
    expect(refused.headers.get('retry-after')).toBe('600');
    now += 16 * 60_000;
    expect((await look()).body).toMatchObject({ found: true });
    now = startOfStory;
  });

  test('81 people from one address and one device, as an officer registers them, all get an answer', async () => {
    const [, second, third] = (await list()).sessions;
    const headers = { 'X-Device-Id': newId(), 'Idempotency-Key': '' };
    const answers = await Promise.all(
      Array.from({ length: 81 }, (__, at) => {
        const input = newcomer((at % 2 ? second : third)?.id ?? '', { attendeeKind: 'officer', phone: null });
        return register(input, { ...headers, 'Idempotency-Key': newId() });
      }),
    );
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  });

  test.each<[string, string, number, string]>([
    ['broken JSON', '{"sessionId":', 400, 'body.json'],
    ['an empty body', '', 400, 'body.json'],
    ['a list', '[]', 422, 'input.invalid'],
    ['null', 'null', 422, 'input.invalid'],
  ])('%s is refused', async (__, body, status, code) => {
    const refused = await register(body);
    expect(refused.body).toMatchObject({ status, code });
    expect(refused.type).toContain('application/problem+json');
  });

  test('10 MB is refused, which its sender can read; the server goes on', async () => {
    const refused = await register({ fullName: 'a'.repeat(10_000_000) });
    expect(refused.body).toMatchObject({ status: 413, code: 'body.large' });
    expect((await list()).sessions.length).toBeGreaterThan(0);
  });

  test('each wrong field is named with its pointer and a sentence that says what to write', async () => {
    const { status, body } = await register({
      ...newcomer('nope'),
      ...{ fullName: 7, phone: '0123', communeCode: undefined, consent: 'yes', idNumber: '046099000001' },
    });
    expect([status, body.code]).toEqual([422, 'input.invalid']);
    const pointers = body.errors.map((error: { pointer: string; code: string }) => [
      error.pointer,
      error.code,
    ]);
    expect(Object.fromEntries(pointers)).toEqual({
      '/sessionId': 'session.shape',
      '/fullName': 'name.empty',
      '/phone': 'phone.shape',
      '/communeCode': 'commune.shape',
      '/consent': 'consent.required',
      '/idNumber': 'field.unknown',
    });
    for (const { detail } of body.errors) expect(detail).toMatch(/Ghi|Chọn|Cần|Hãy|bỏ/);
    expect(JSON.stringify(body)).not.toContain('046099000001');
  });

  test('signs that one engine would choke on are no part of a note; a year to come is no birth year', async () => {
    const taken = await register(newcomer(sessionId, { helpNeeded: 'kính\u0000 lão\u0007\nxe lăn ' }));
    expect(taken.status).toBe(201);
    const { manageToken } = RegistrationAnswerSchema.parse(taken.body);
    const kept = (await manage(manageToken, '/export')).body.registrations[0].helpNeeded;
    expect(kept).toBe('kính  lão \nxe lăn');
    const unborn = await register(newcomer(sessionId, { birthYear: 2027 }));
    expect(unborn.body).toMatchObject({ status: 422, errors: [{ pointer: '/birthYear' }] });
    await manage(manageToken, '/cancel', 'POST');
  });

  test('a body without its length is read like any other, and a command needs none', async () => {
    const input = newcomer(sessionId);
    const text = JSON.stringify(input);
    const head = (path: string) => `POST /api/v1${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n`;
    const [key, upper] = [newId(), { 'Idempotency-Key': '' }];
    upper['Idempotency-Key'] = key.toUpperCase();
    const chunked = `${head('/registrations')}Transfer-Encoding: chunked\r\nIdempotency-Key: ${key}\r\n\r\n`;
    const chunk = `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\n\r\n`;
    expect(await talk(served.port, chunked + chunk)).toMatch(/^HTTP\/1\.1 201 /);
    // Written otherwise, the same key and day are the same.
    const again = await register({ ...input, sessionId: sessionId.toUpperCase() }, upper);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    const bearer = `Authorization: Bearer ${again.body.manageToken}\r\n\r\n`;
    const cancelled = await talk(served.port, head('/registration/cancel') + bearer);
    expect(cancelled).toMatch(/^HTTP\/1\.1 200 /);
    expect(cancelled).toContain('"status":"cancelled"');
  });

  test('a commune that is not there is told from a code of the wrong shape', async () => {
    const refused = await register(newcomer(sessionId, { communeCode: '99999' }));
    expect(refused.body).toMatchObject({
      ...{ status: 422, code: 'commune.unknown' },
      ...{ title: 'Không có xã, phường mang mã này. Chọn lại trong danh sách.' },
      errors: [{ pointer: '/communeCode', code: 'commune.unknown' }],
    });
  });

  test('a form that a program filled in is refused and leaves nothing; one sent days later is taken', async () => {
    const { seatsLeft } = (await list()).sessions[0] ?? {};
    const key = { 'Idempotency-Key': newId() };
    const input = newcomer(sessionId);
    for (const traces of [{ website: 'https://example.vn' }, { website: ' ' }, { filledMs: 1_999 }])
      expect((await register({ ...input, ...traces }, key)).body).toMatchObject({
        status: 429,
        code: 'limit.reached',
      });
    expect((await list()).sessions[0]).toMatchObject({ seatsLeft });
    // The key was not used up, and the traces are no part of what the key stands for.
    const late = await register({ ...input, website: '', filledMs: 3 * 86_400_000 }, key);
    expect([late.status, late.headers.get('idempotency-replayed')]).toEqual([201, null]);
    const again = await register({ ...input, website: '', filledMs: 4 * 86_400_000 }, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(again.body).toEqual(late.body);
    expect((await register(input, key)).body).toEqual(late.body);
    await manage(RegistrationAnswerSchema.parse(late.body).manageToken, '/cancel', 'POST');
  });

  test('a day that is unknown or over takes nobody, and over means over for cancelling too', async () => {
    expect((await register(newcomer(newId()))).body).toMatchObject({ status: 404, code: 'session.unknown' });
    const { manageToken } = RegistrationAnswerSchema.parse((await register(newcomer(sessionId))).body);
    now = Date.parse('2026-12-01T09:00:00+07:00');
    expect((await register(newcomer(sessionId))).body).toMatchObject({ status: 409, code: 'class.closed' });
    expect((await manage(manageToken, '/cancel', 'POST')).body).toMatchObject({
      status: 409,
      code: 'class.started',
    });
    now = startOfStory;
  });

  test('calendars: stable ids, rising numbers, times in UTC, no names', async () => {
    const one = await ask(`/api/v1/sessions/${sessionId}/calendar.ics`);
    expect(one.type).toContain('text/calendar');
    expect(one.body).toContain(`UID:${sessionId}@cam-tay`);
    expect(one.body).toContain('SEQUENCE:0');
    expect(one.body).toContain('DTSTART:20261201T010000Z');
    const all = await ask('/api/v1/calendar.ics');
    expect(all.body.match(/BEGIN:VEVENT/g)).toHaveLength((await list()).sessions.length);
    expect(all.body).not.toMatch(/TZID|RRULE|Hồng/);
    expect((await ask('/api/v1/sessions/nope/calendar.ics')).status).toBe(404);
  });

  test('the description for programs is made of the schemas', async () => {
    const { body } = await ask('/api/openapi.json');
    const schema = body.paths['/registrations'].post.requestBody.content['application/json'].schema;
    expect(schema).toMatchObject({ additionalProperties: false });
    expect(schema.required).toEqual([
      'sessionId',
      'fullName',
      'phone',
      'attendeeKind',
      'communeCode',
      'consent',
    ]);
    for (const [method, path] of [
      ['GET', '/registrations'],
      ['PUT', '/sessions'],
      ['OPTIONS', '/sessions'],
    ] as const)
      expect((await ask(`/api/v1${path}`, { method })).body).toMatchObject({ code: 'method.refused' });
  });
});
