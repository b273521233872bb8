import type { Context } from 'hono';
import { pino } from 'pino';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RoomAnswerSchema, RoomListSchema } from '#src/classes/room-schema.ts';
import {
  CancelAnswerSchema,
  StaffScheduleSchema,
  StaffSessionAnswerSchema,
  TrainerListSchema,
} from '#src/classes/schedule-schema.ts';
import { RegistrationAnswerSchema } from '#src/classes/schemas.ts';
import { SeriesAnswerSchema, SeriesListSchema, SeriesPreviewSchema } from '#src/classes/series-schema.ts';
import { createClassServer } from '#src/classes/server/class-server.ts';
import { classPaths } from '#src/classes/server/openapi.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { featureProblem } from '#src/platform/http/problem.ts';
import { type Served, serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures } from '#src/platform/run-features.ts';
import type { Permission } from '#src/staff/rules/permissions.ts';
import { newcomer, startOfStory } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';
import { findings, seriesInput, sessionInput, trainers } from './schedule-desk.ts';
import { exampleCommunes, exampleSource } from './schedule-source.ts';

const refused = (status: number) => featureProblem({ code: 'staff.refused', title: 'Không được', status });

/** Stands in for the staff feature: `lan` may do everything, `xa` looks, nobody else comes in. */
async function guard(c: Context, permission: Permission) {
  const who = c.req.header('Authorization');
  if (who !== 'lan' && who !== 'xa') return refused(401);
  if (who === 'xa' && permission !== 'roster') return refused(403);
  const role = who === 'lan' ? ('trainer' as const) : ('officer' as const);
  return { id: who, name: who, role, communeCode: null };
}

/** Which statuses the description for programs promises for an address. */
function describedStatuses(address: string, method: string): readonly number[] {
  const path = address
    .replace(/\?.*/, '')
    .replace(/^\/(sessions|series|rooms)\/(?!preview)[^/]+/, '/$1/{id}');
  const { [path]: route } = classPaths as Record<string, Record<string, { responses: object }>>;
  return Object.keys(route?.[method.toLowerCase()]?.responses ?? {}).map(Number);
}

describe.each(engines)('the API of the schedule on %s', (_, create) => {
  let place: TestDatabase;
  let served: Served;
  let database: Database<ClassTables>;

  beforeAll(async () => {
    place = await create();
    database = place.open<ClassTables>();
    const log = pino({ level: 'silent' });
    const classes = createClassServer({
      ...{ database, secret: 'a secret of the tests, longer than 32 letters', source: exampleSource },
      ...{ hasAbuseLimits: false, communeCodes: exampleCommunes, log, now: () => startOfStory },
      staff: { guard, listTrainers: async () => trainers },
    });
    const { routes } = await runFeatures({ database, features: [classes], log });
    served = await serve({ siteDir: await writeSite(), features: routes });
  });
  beforeEach(async () => expect(await findings(database)).toEqual([]));
  afterAll(async () => {
    expect(await findings(database)).toEqual([]);
    await served.stop();
    await place.remove();
  });

  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { Authorization: 'lan', 'Idempotency-Key': newId(), ...init.headers };
    const answer = await fetch(`${served.url}/api/v1${path}`, { ...init, headers });
    expect(describedStatuses(path, init.method ?? 'GET'), `${init.method} ${path}`).toContain(answer.status);
    const isJson = answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson ? await answer.json() : await answer.text(),
    };
  };
  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, { method, body: JSON.stringify(body), headers });
  const post = (path: string, body: unknown, headers = {}) => send('POST', path, body, headers);
  const add = async (changed: Parameters<typeof sessionInput>[0]) =>
    StaffSessionAnswerSchema.parse((await post('/sessions', sessionInput(changed))).body).session;

  test('nobody comes in without the guard, and who may only look changes nothing', async () => {
    const changes = [
      ...(['/sessions', '/series', '/rooms', '/sessions/x/move', '/sessions/x/cancel'] as const),
      ...(['/sessions/x/close', '/sessions/x/open', '/series/x/end'] as const),
    ].map((path) => ['POST', path] as const);
    const edits = ['/sessions/x', '/series/x', '/rooms/x'].map((path) => ['PATCH', path] as const);
    for (const [method, path] of [...changes, ...edits]) {
      expect((await send(method, path, {}, { Authorization: 'somebody' })).status).toBe(401);
      expect((await send(method, path, {}, { Authorization: 'xa' })).status).toBe(403);
    }
    for (const path of ['/schedule', '/series', '/rooms', '/trainers', '/sessions/x/make-ups']) {
      expect((await ask(path, { headers: { Authorization: 'somebody' } })).status).toBe(401);
      expect((await ask(path, { headers: { Authorization: 'xa' } })).status).toBe(
        path.includes('/x/') ? 404 : 200,
      );
    }
  });

  test('a change needs its key, and repeats under it say what was said', async () => {
    const body = JSON.stringify(sessionInput({ date: '2026-12-02' }));
    const headers = { Authorization: 'lan' };
    const bare = await fetch(`${served.url}/api/v1/sessions`, { method: 'POST', body, headers });
    expect([bare.status, ((await bare.json()) as { code: string }).code]).toEqual([
      428,
      'idempotency.missing',
    ]);
    const key = { 'Idempotency-Key': newId() };
    expect((await post('/sessions', {}, { 'Idempotency-Key': 'x' })).body).toMatchObject({
      code: 'idempotency.shape',
    });
    const first = await post('/sessions', sessionInput({ date: '2026-12-02' }), key);
    const again = await post('/sessions', sessionInput({ date: '2026-12-02' }), key);
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([
      201,
      201,
      'true',
    ]);
    expect(again.body).toEqual(first.body);
    const other = await post('/sessions', sessionInput({ date: '2026-12-04' }), key);
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency.mismatch' });
  });

  test('wrong fields are named, each with what to write', async () => {
    const wrong = {
      ...sessionInput(),
      start: '8:15',
      capacity: 0,
      title: 'x',
      date: '2026-02-30',
      colour: 'red',
    };
    const { body } = await post('/sessions', wrong);
    expect(
      body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ).toEqual([
      ...['/title title.shape', '/start time.shape', '/capacity capacity.shape', '/date date.wrong'],
      '/colour field.unknown',
    ]);
    const order = await post('/sessions', sessionInput({ start: '10:00', end: '09:00' }));
    expect(order.body).toMatchObject({ status: 422, errors: [{ pointer: '/end', code: 'time.order' }] });
    const nobody = await post('/sessions', sessionInput({ trainerId: 'ai-do' }));
    expect(nobody.body).toMatchObject({
      ...{ status: 422, code: 'input.invalid' },
      errors: [
        { pointer: '/trainerId', code: 'trainer.choice', detail: expect.stringContaining('giảng viên') },
      ],
    });
  });

  test('a clash names class, room or trainer, day and hour', async () => {
    const there = await add({ date: '2026-12-07', trainerId: 'gv-minh' });
    const clash = {
      sessionId: there.id,
      title: 'Buổi ví dụ',
      localDate: '2026-12-07',
      startsAt: there.startsAt,
    };
    const room = await post('/sessions', sessionInput({ date: '2026-12-07' }));
    expect(room.body).toMatchObject({
      ...{ status: 409, code: 'schedule.clash', title: expect.stringContaining('Phòng hoặc giảng viên') },
      clash: { ...clash, kind: 'room', name: 'Phòng 1' },
    });
    const elsewhere = sessionInput({ date: '2026-12-07', roomId: 'phong-2', trainerId: 'gv-minh' });
    expect((await post('/sessions', elsewhere)).body).toMatchObject({
      clash: { ...clash, kind: 'trainer', name: 'Lê Văn Minh' },
    });
  });

  test('the staff sees drafts, cancelled days and notes, which the public does not', async () => {
    const draft = await add({ date: '2026-12-09', isDraft: true, note: 'Chờ duyệt' });
    const list = StaffScheduleSchema.parse((await ask('/schedule?from=2026-12-09&to=2026-12-09')).body);
    expect(list.sessions).toEqual([draft]);
    expect((await ask('/sessions?from=2026-12-09&to=2026-12-09')).body.sessions).toEqual([]);
    expect((await post(`/sessions/${draft.id}/close`, { rev: 1 })).body).toMatchObject({
      code: 'session.draft',
    });
    expect((await post(`/sessions/${draft.id}/open`, { rev: 1 })).body).toMatchObject({
      session: { status: 'open' },
    });
    expect((await post(`/sessions/${draft.id}/close`, { rev: 2 })).body).toMatchObject({
      session: { status: 'closed' },
    });
    const shown = await ask('/sessions?from=2026-12-09&to=2026-12-09');
    expect(shown.body).toMatchObject({ sessions: [{ id: draft.id, status: 'closed' }] });
    expect(JSON.stringify(shown.body)).not.toContain('Chờ duyệt');
    expect((await ask('/schedule?from=9/12/2026')).body).toMatchObject({ code: 'input.invalid' });
  });

  test('a stale change gets the day as it is now; one that is unknown is not there', async () => {
    const { id } = await add({ date: '2026-12-11' });
    expect((await send('PATCH', `/sessions/${id}`, { rev: 1, title: 'Tên mới' })).status).toBe(200);
    expect((await send('PATCH', `/sessions/${id}`, { rev: 1, title: 'Tên khác' })).body).toMatchObject({
      ...{ status: 409, code: 'session.changed', current: { id, rev: 2, title: 'Tên mới' } },
    });
    expect((await send('PATCH', `/sessions/${newId()}`, { rev: 1 })).body).toMatchObject({
      code: 'session.unknown',
    });
  });

  test('moved, then cancelled: slips keep their code, calendars count up and say that it is off', async () => {
    const { id } = await add({ date: '2026-12-14' });
    const input = newcomer(id);
    const { registration, manageToken } = RegistrationAnswerSchema.parse(
      (await post('/registrations', input)).body,
    );
    const slip = async () => {
      const headers = { Authorization: `Bearer ${manageToken}` };
      return (await ask('/registration', { headers })).body.registration;
    };
    const calendar = async () => String((await ask(`/sessions/${id}/calendar.ics`)).body);
    expect(await calendar()).toContain('SEQUENCE:0');
    expect((await post(`/sessions/${id}/move`, { rev: 1, date: '2026-12-16' })).status).toBe(200);
    const moved = await calendar();
    expect(moved).toContain(`UID:${id}@cam-tay`);
    expect(moved).toContain('SEQUENCE:1');
    expect(moved).toContain('DTSTART:20261216T010000Z');
    expect(await slip()).toMatchObject({
      ...{ id: registration.id, code: registration.code, status: 'confirmed' },
      session: { id, localDate: '2026-12-16' },
    });
    expect((await ask(`/sessions/${id}/make-ups`)).body).toEqual({
      makeUps: [
        { date: '2026-12-17', roomId: 'phong-2' }, // the weekly class has the other room on Thursdays
        { date: '2026-12-18', roomId: 'phong-1' },
        { date: '2026-12-21', roomId: 'phong-1' },
      ],
    });
    expect((await ask(`/sessions/${newId()}/make-ups`)).body).toMatchObject({ code: 'session.unknown' });
    const wish = { rev: 2, reason: 'Hội trường bận', makeUp: { date: '2026-12-18' } };
    const answer = CancelAnswerSchema.parse((await post(`/sessions/${id}/cancel`, wish)).body);
    expect(answer).toMatchObject({
      session: { status: 'cancelled' },
      makeUp: { localDate: '2026-12-18', makeUpOf: id },
    });
    const off = await calendar();
    expect([off.includes('STATUS:CANCELLED'), off.includes('SEQUENCE:2')]).toEqual([true, true]);
    expect((await ask('/sessions?from=2026-12-16&to=2026-12-16')).body.sessions).toMatchObject([
      { id, status: 'cancelled', cancelReason: 'Hội trường bận', seatsLeft: 0 },
    ]);
    expect(await slip()).toMatchObject({
      status: 'cancelled',
      reason: 'session-cancelled',
      code: registration.code,
    });
  });

  test('weekly classes: preview, make, change, end', async () => {
    const wish = seriesInput({ weekdays: [6], from: '2026-12-05', roomId: 'phong-2', until: '2026-12-26' });
    const { title: _title, capacity: _seats, queue: _queue, ...plan } = wish;
    const preview = SeriesPreviewSchema.parse((await post('/series/preview', plan)).body);
    expect(preview.days.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      ...['2026-12-05 class', '2026-12-12 class', '2026-12-19 class', '2026-12-26 class'],
    ]);
    const made = SeriesAnswerSchema.parse((await post('/series', wish)).body);
    const { id } = made.series;
    expect(made.added).toHaveLength(4);
    const change = { rev: 1, from: '2026-12-12', start: '13:30' };
    const [looked, stale] = [await post(`/series/${id}/preview`, change), { ...change, rev: 9 }];
    expect(looked.body).toMatchObject({ days: [{ kind: 'changed' }, { kind: 'changed' }, { people: 0 }] });
    expect((await post(`/series/${id}/preview`, stale)).body).toMatchObject({ code: 'series.changed' });
    const changed = SeriesAnswerSchema.parse((await send('PATCH', `/series/${id}`, change)).body);
    expect(changed.changed).toEqual(['2026-12-12', '2026-12-19', '2026-12-26']);
    expect((await send('PATCH', `/series/${id}`, change)).body).toMatchObject({
      ...{ status: 409, code: 'series.changed', current: { id, until: '2026-12-11' } },
    });
    const later = `/series/${changed.series.id}`;
    const ended = SeriesAnswerSchema.parse(
      (await post(`${later}/end`, { rev: 1, until: '2026-12-19' })).body,
    );
    expect(ended.removed).toEqual(['2026-12-26']);
    const list = SeriesListSchema.parse((await ask('/series')).body);
    expect(list.series.map((series) => [series.id, series.until])).toEqual(
      expect.arrayContaining([
        [id, '2026-12-11'],
        [changed.series.id, '2026-12-19'],
      ]),
    );
    const weekly = list.series.find(({ id: known }) => known === 'lop-hang-tuan');
    expect(weekly?.leftOut).toMatchObject([{ date: '2027-02-09', kind: 'holiday' }, { date: '2027-02-11' }]);
    expect((await send('PATCH', `/series/${newId()}`, change)).body).toMatchObject({
      code: 'series.unknown',
    });
  });

  test('those who can be chosen to teach are named', async () => {
    const list = TrainerListSchema.parse((await ask('/trainers')).body);
    expect(list.trainers).toEqual(trainers.map(({ id, name }) => ({ id, name })));
  });

  test('rooms: seen, added, renamed, taken out of use', async () => {
    const { rooms } = RoomListSchema.parse((await ask('/rooms')).body);
    expect(rooms.map(({ id, isActive }) => [id, isActive])).toEqual([
      ['phong-1', true],
      ['phong-2', true],
    ]);
    const place = 'Nhà văn hóa thôn Đông';
    const { room } = RoomAnswerSchema.parse((await post('/rooms', { name: 'Hội trường', place })).body);
    const off = await send('PATCH', `/rooms/${room.id}`, { rev: 1, isActive: false });
    expect(off.body).toEqual({ room: { ...room, rev: 2, isActive: false } });
    expect((await send('PATCH', `/rooms/${room.id}`, { rev: 1, name: 'Kho' })).body).toMatchObject({
      ...{ status: 409, code: 'room.changed', current: { rev: 2 } },
    });
    expect(
      (await post('/sessions', sessionInput({ date: '2026-12-21', roomId: room.id }))).body,
    ).toMatchObject({
      errors: [{ pointer: '/roomId', code: 'room.closed' }],
    });
    expect((await send('PATCH', '/rooms/nope', { rev: 1 })).body).toMatchObject({ code: 'room.unknown' });
  });
});
