import { globSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putOnCallList } from '#src/classes/server/notices/call-list-repository.ts';
import { classPaths } from '#src/classes/server/openapi.ts';
import { secondFactorCode } from '../second-factor-code.ts';
import { newcomer, startOfStory } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';
import { seriesInput, sessionInput } from './schedule-desk.ts';
import { ownWay, untold } from './untold-routes.ts';
import { type Asked, type Person, servedParts, serveWholeStaff, type WholeStaff } from './whole-staff.ts';

/** Whoever holds a link or a password is not signed in yet. */
const open = /^POST \/staff\/(?:link|sign-in)/;
const commune = '20242';
const password = 'con trâu lội ruộng';

/** What the trail may hold beside its subject: codes, places and counts. */
const details: Readonly<Record<string, RegExp>> = {
  role: /^(?:manager|trainer|officer|helper|leader)$/,
  communeCode: /^\d{5}$/,
  code: /^[0-9A-Z]{6}$/,
  rows: /^\d{1,4}$/,
  taken: /^\d{1,4}$/,
  marks: /^\d{1,4}$/,
  channel: /^(?:paper|email)$/,
};

/** What is expected of one step: the word of the trail, about whom or what; `null` writes nothing. */
interface Expected extends Asked {
  readonly deed: string | null;
  readonly subject?: string | null;
}

describe.each(engines)('the trail of the staff on %s', (_, create) => {
  let place: TestDatabase;
  let whole: WholeStaff;
  const done = new Set<string>();
  const person = (name: string): Person => ({ name, cookies: new Map() });
  const manager = person('Đinh Thị Mây');
  const trainer = person('Lâm Văn Tre');
  const officer = person('Cao Thị Sim');

  beforeAll(async () => {
    place = await create();
    whole = await serveWholeStaff(place, startOfStory);
  });
  afterAll(async () => {
    await whole.stop();
    await place.remove();
  });

  /** Do it once, signed out in vain before, and once more where that is the same wish. @returns the answer */
  const does = async (by: Person, route: string, { deed, subject = null, ...asked }: Expected) => {
    const before = await whole.trail();
    const sent = { key: newId(), ...asked };
    if (!open.test(route)) expect((await whole.ask(null, route, sent)).status, route).toBe(401);
    expect(await whole.trail()).toHaveLength(before.length);
    const { status, body } = await whole.ask(by, route, sent);
    expect([200, 201], `${route}: ${JSON.stringify(body)}`).toContain(status);
    by.id ??= body.member?.id ?? body.id;
    const written = (await whole.trail()).slice(before.length);
    if (deed === null) expect(written, route).toEqual([]);
    else {
      const line = { member_id: by.id, member_name: by.name, deed, subject };
      expect(written, route).toMatchObject([line]);
      for (const [name, value] of Object.entries(JSON.parse(written[0]?.detail ?? '{}')))
        expect(value, `${route}: ${name}`).toMatch(details[name] ?? /$^/);
    }
    if (hasKey(route)) expect(await whole.ask(by, route, sent)).toMatchObject({ status });
    expect(await whole.trail(), `${route}, the same wish again`).toHaveLength(before.length + written.length);
    done.add(route);
    return body;
  };
  const invite = async (name: string, role: string) => {
    const body = { name, role, communeCode: role === 'officer' ? commune : null };
    return await does(manager, 'POST /staff/invitations', { body, deed: 'staff.invited', subject: name });
  };
  const signIn = (by: Person, email: string, deed: string | null = 'staff.signed-in') =>
    does(by, 'POST /staff/sign-in', { body: { email, password }, deed });
  const join = async (by: Person, email: string, token: string) => {
    const body = { token, name: by.name, email, password };
    await does(by, 'POST /staff/link/join', { body, deed: 'staff.joined', subject: by.name });
    await signIn(by, email);
  };
  const register = async (sessionId: string, changed: object = {}) => {
    const body = newcomer(sessionId, { communeCode: commune, ...changed });
    const answer = await whole.ask(null, 'POST /registrations', { body });
    expect([201, 202], JSON.stringify(answer.body)).toContain(answer.status);
    return answer.body.registration as { id: string; code: string };
  };

  test('accounts', async () => {
    await join(manager, 'may@example.vn', whole.firstToken);
    await join(trainer, 'tre@example.vn', (await invite(trainer.name, 'trainer')).token);
    await join(officer, 'sim@example.vn', (await invite(officer.name, 'officer')).token);
    await invite('Tô Thị Hạc', 'leader');
    const { body } = await whole.ask(manager, 'GET /staff/invitations');
    await does(manager, 'POST /staff/invitations/:id/withdraw', {
      ...{ params: { id: body.invitations[0].id }, deed: 'staff.invitation-withdrawn' },
      subject: 'Tô Thị Hạc',
    });
    const ofOfficer = { params: { id: officer.id ?? '' }, subject: officer.name };
    const communeCode = '20257';
    await does(manager, 'POST /staff/members/:id/place', {
      ...{ ...ofOfficer, deed: 'staff.place-changed', body: { role: 'officer', communeCode } },
    });
    await does(manager, 'POST /staff/members/:id/place', {
      ...{ ...ofOfficer, deed: 'staff.place-changed', body: { role: 'officer', communeCode: commune } },
    });
    await does(manager, 'POST /staff/members/:id/end', { ...ofOfficer, deed: 'staff.ended' });
    await does(manager, 'POST /staff/members/:id/give-back', { ...ofOfficer, deed: 'staff.given-back' });
    const wayIn = { ...ofOfficer, deed: 'staff.way-in-given' };
    const { token } = await does(manager, 'POST /staff/members/:id/way-in', wayIn);
    await does(officer, 'POST /staff/link/renew', {
      ...{ body: { token, password }, deed: 'staff.way-in-renewed', subject: officer.name },
    });
    await signIn(officer, 'sim@example.vn');
  });

  test('one’s own account', async () => {
    const email = 'tre@example.vn';
    const body = { current: password, next: password };
    await does(trainer, 'POST /staff/password', { body, deed: 'staff.password-changed' });
    const begin = { body: { password }, deed: null };
    const { secret } = await does(trainer, 'POST /staff/second-factor/begin', begin);
    const code = () => ({ code: secondFactorCode(secret, Date.now()) });
    await does(trainer, 'POST /staff/second-factor/confirm', {
      body: code(),
      deed: 'staff.second-factor-on',
    });
    await does(trainer, 'POST /staff/sign-out', { deed: 'staff.signed-out' });
    await signIn(trainer, email, null);
    await does(trainer, 'POST /staff/sign-in/code', { body: code(), deed: 'staff.signed-in' });
    const end = { body: { password }, deed: 'staff.second-factor-off' };
    await does(trainer, 'POST /staff/second-factor/end', end);
    const phone = { ...trainer, cookies: new Map() };
    await signIn(phone, email);
    const { devices } = (await whole.ask(trainer, 'GET /staff/devices')).body;
    const { id } = devices.find(({ isThis }: { isThis: boolean }) => !isThis);
    await does(trainer, 'POST /staff/devices/end', { body: { id }, deed: 'staff.device-ended', subject: '' });
    await does(trainer, 'POST /staff/sign-out/everywhere', { deed: 'staff.signed-out-everywhere' });
    await signIn(trainer, email);
  });

  test('rooms and class days', async () => {
    const place = { name: 'Phòng 3', place: 'Nhà văn hóa thôn Đông' };
    const adding = { body: place, deed: 'schedule.add-room', subject: 'Phòng 3' };
    const { room } = await does(trainer, 'POST /rooms', adding);
    await does(trainer, 'PATCH /rooms/:id', {
      ...{ params: { id: room.id }, body: { rev: room.rev, name: 'Phòng Ba' } },
      ...{ deed: 'schedule.edit-room', subject: 'Phòng Ba' },
    });
    const day = sessionInput({ roomId: room.id, note: 'Gọi cô Na 0905111222' });
    const subject = 'Buổi ví dụ, 2/12/2026';
    const { session } = await does(trainer, 'POST /sessions', {
      ...{ body: day, deed: 'schedule.add-session', subject },
    });
    const params = { id: session.id };
    const change = async (route: string, deed: string, body: object, about = subject) => {
      const { rev } = (await whole.ask(trainer, 'GET /schedule')).body.sessions.find(
        ({ id }: { id: string }) => id === session.id,
      );
      return await does(trainer, route, { params, body: { rev, ...body }, deed, subject: about });
    };
    await change('PATCH /sessions/:id', 'schedule.edit-session', { capacity: 20 });
    await change('POST /sessions/:id/close', 'schedule.close-session', {});
    await change('POST /sessions/:id/open', 'schedule.open-session', {});
    const moved = 'Buổi ví dụ, 3/12/2026';
    await change('POST /sessions/:id/move', 'schedule.move-session', { date: '2026-12-03' }, moved);
    const reason = { reason: 'Cô Na 0905111222 ốm' };
    await change('POST /sessions/:id/cancel', 'schedule.cancel-session', reason, moved);
    const preview = { weekdays: [1], start: '13:30', end: '15:30', from: '2026-12-01', until: null };
    const looked = { ...preview, roomId: room.id, trainerId: null };
    await does(trainer, 'POST /series/preview', { body: looked, deed: null });
    const weekly = { deed: 'schedule.create-series', subject: 'Lớp ví dụ' };
    const { series } = await does(trainer, 'POST /series', {
      ...{ body: seriesInput({ roomId: room.id }), ...weekly },
    });
    const ofSeries = { params: { id: series.id }, subject: 'Lớp ví dụ' };
    const edit = { rev: series.rev, from: '2026-12-01', capacity: 25 };
    await does(trainer, 'POST /series/:id/preview', { ...ofSeries, body: edit, deed: null });
    const edited = { ...ofSeries, body: edit, deed: 'schedule.edit-series' };
    const { rev, id } = (await does(trainer, 'PATCH /series/:id', edited)).series;
    await does(trainer, 'POST /series/:id/end', {
      ...{ params: { id }, body: { rev, until: '2026-12-10' }, deed: 'schedule.end-series' },
      subject: 'Lớp ví dụ',
    });
  });

  test('people of a class: neither name nor number of anybody, only the code of their slip', async () => {
    const input = sessionInput({ date: '2026-12-04', title: 'Lớp đông' });
    const subject = 'Lớp đông, 4/12/2026';
    const adding = { body: input, deed: 'schedule.add-session', subject };
    const { session } = await does(trainer, 'POST /sessions', adding);
    const params = { id: session.id };
    const entering = { communeCode: commune, consentReadAloud: true };
    const guest = { fullName: 'Hồ Thị Na', phone: '0905111222', helpNeeded: 'Tai nghễnh ngãng' };
    await does(officer, 'POST /sessions/:id/people', {
      ...{ params, deed: 'people.officer', subject },
      body: {
        ...{ ...entering, source: 'officer', channel: 'paper', asHousehold: false },
        rows: [{ rowKey: 'một', attendeeKind: 'resident', ...guest }],
      },
    });
    await does(officer, 'POST /sessions/:id/sheet', {
      ...{ params, deed: 'people.import', subject },
      body: { ...entering, rows: [{ rowKey: '0123456789a-1', fullName: 'Hồ Văn Ổi', phone: null }] },
    });
    const known = { fullName: 'Vi Văn Cam', phone: null, birthYear: 1950 };
    await register(session.id, known);
    for (const [isSamePerson, deed] of [
      [true, 'people.same-person'],
      [false, 'people.other-person'],
    ] as const) {
      const twin = await register(session.id, { ...known, phone: `090577788${Number(isSamePerson)}` });
      const decision = { params: { id: twin.id }, body: { isSamePerson }, deed, subject };
      await does(officer, 'POST /pending/:id', decision);
    }
    const { id } = await register(session.id);
    await does(officer, 'POST /people/:id/cancel', { params: { id }, deed: 'people.cancelled', subject });
    expect((await whole.ask(officer, 'POST /people/:id/cancel', { params: { id } })).status).toBe(200);
    const told = await register(session.id);
    await whole.database.change((tx) => putOnCallList(tx, told.id, 'moved', startOfStory));
    const { calls } = (await whole.ask(officer, 'GET /call-list')).body;
    for (const [state, deed] of [
      ['unreachable', 'call.unreachable'],
      ['done', 'call.done'],
    ]) {
      const call = { params: { id: calls[0].id }, body: { state, note: 'Gặp con gái, 0905111222' } };
      await does(officer, 'POST /call-list/:id', { ...call, deed: deed ?? '', subject });
    }
    await does(trainer, 'GET /sessions/:id/class-code', { params, deed: 'people.class-code', subject });
    const mark = {
      ...{ id: newId(), sessionId: session.id, mark: 'in', registrationId: told.id, code: null },
      ...{ undoes: null, method: 'list', deviceId: newId(), at: new Date(startOfStory).toISOString() },
    };
    const marks = { marks: [mark] };
    await does(trainer, 'POST /attendance', { body: marks, deed: 'people.attendance', subject });
    await does(trainer, 'POST /attendance', { body: marks, deed: null });
  });

  test('live boards: nothing of any learner', async () => {
    const opening = { body: { sessionId: null, subject: 'khai-sinh-cho-chau' } };
    const opened = await whole.ask(trainer, 'POST /board', opening);
    const { id, code } = opened.body.board;
    expect((await whole.trail()).at(-1)).toMatchObject({ deed: 'board.opened', subject: code });
    done.add('POST /board');
    const learner = { body: { code, name: 'Bác Năm' } };
    const { token } = (await whole.ask(null, 'POST /board/join', learner)).body;
    const headers = { Authorization: `Bearer ${token}` };
    await whole.ask(null, 'POST /board/seat/hand', { body: { isRaised: true }, headers });
    const { seats } = (await whole.ask(trainer, 'GET /board/:id', { params: { id } })).body;
    const place = { params: { id, seat: seats[0].id }, subject: code };
    for (const [action, deed] of [
      ['lower', 'board.hand-lowered'],
      ['remove', 'board.seat-removed'],
    ]) {
      const route = `POST /board/:id/seats/:seat/${action}`;
      await does(trainer, route, { ...place, deed: deed ?? '' });
      await does(trainer, route, { ...place, deed: null });
    }
    const closing = { params: { id }, subject: code };
    await does(trainer, 'POST /board/:id/close', { ...closing, deed: 'board.closed' });
    await does(trainer, 'POST /board/:id/close', { ...closing, deed: null });
  });

  test('the trail itself', async () => {
    await does(manager, 'GET /staff/trail/file', { deed: 'staff.trail-exported' });
    const file = (await whole.ask(manager, 'GET /staff/trail/file')).body;
    for (const personal of ['Hồ Thị Na', 'Vi Văn Cam', 'Bác Năm', '0905111222', 'example.vn', password])
      expect(file).not.toContain(personal);
  });

  test('every route that changes something was gone through, or is on the list of those that are not told', async () => {
    expect(globSync('src/*/server/*-server.ts').toSorted()).toEqual(servedParts);
    const changing = whole.routes.filter((route) => !route.startsWith('GET '));
    expect(changing.length).toBeGreaterThan(50);
    const reviewed = [...done].filter((route) => !route.startsWith('GET '));
    expect(changing.toSorted()).toEqual([...new Set([...reviewed, ...Object.keys(untold)])].toSorted());
    for (const [route, reason] of Object.entries(untold)) {
      if (reason !== ownWay) continue;
      const params = { id: newId(), seat: newId() };
      const { body } = await whole.ask(null, route, { params });
      expect(body.code, `${route} asks who of the staff it is`).not.toBe('staff.signed-out');
    }
  });
});

/** Whether a route tells the same wish from another one by its key. */
function hasKey(route: string): boolean {
  const [method = '', address = ''] = route.toLowerCase().split(' ');
  const paths: Readonly<Record<string, Readonly<Record<string, object>>>> = classPaths;
  const described = paths[address.replace(/:(\w+)/g, '{$1}')]?.[method];
  return JSON.stringify(described ?? {}).includes('"Idempotency-Key"');
}
