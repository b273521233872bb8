import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '#src/staff/rules/permissions.ts';
import { engines, type TestDatabase } from './engines.ts';
import {
  joinAs,
  joinFirst,
  password,
  type ServedStaff,
  serveStaff,
  type TestBrowser,
} from './staff-fixture.ts';

const day = 86_400_000;

describe.each(engines)('members of the staff on %s', (_, create) => {
  let place: TestDatabase;
  let staff: ServedStaff;
  let manager: TestBrowser;
  let aheadMs = 0;

  beforeAll(async () => {
    place = await create();
    staff = await serveStaff(place, () => Date.now() + aheadMs);
    manager = await joinFirst(staff);
  });
  afterAll(async () => {
    await staff.served.stop();
    await place.remove();
  });

  const invite = (changed: object = {}) =>
    manager.post('/invitations', { name: 'Cao Thị Sim', role: 'trainer', communeCode: null, ...changed });
  const join = (token: string, email: string, changed: object = {}) =>
    staff.open().post('/link/join', { token, name: 'Cao Thị Sim', email, password, ...changed });
  const idOf = async (email: string): Promise<string> =>
    (await manager.get('/members')).body.members.find((one: { email: string }) => one.email === email)?.id;

  test('an invitation says what it opens, and makes one member of that place', async () => {
    const { token } = (await invite({ role: 'officer', communeCode: '20242' })).body;
    expect((await staff.open().post('/link', { token })).body).toEqual({
      ...{ kind: 'join', name: 'Cao Thị Sim', email: null, role: 'officer', communeCode: '20242' },
    });
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => join(token, `${name}.moi@example.vn`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410]);
    const joined = answers.find(({ status }) => status === 201)?.body;
    expect(joined).toMatchObject({
      role: 'officer',
      communeCode: '20242',
      hasSecondFactor: false,
      endedAt: null,
    });
  });

  test('a link ends: used, withdrawn, after a week; an address that is taken leaves it open', async () => {
    const { token } = (await invite()).body;
    expect((await join(token, 'quan.ly@example.vn')).body).toMatchObject({
      status: 409,
      code: 'email.taken',
    });
    expect((await join(token, 'co.cho@example.vn')).status).toBe(201);
    expect((await join(token, 'khac@example.vn')).status).toBe(410);

    const withdrawn = (await invite({ name: 'Người Thôi Mời' })).body.token;
    const { invitations } = (await manager.get('/invitations')).body;
    expect(invitations[0]).toMatchObject({ name: 'Người Thôi Mời', invitedBy: 'Đinh Thị Mây' });
    expect(JSON.stringify(invitations)).not.toContain(withdrawn);
    for (const _again of [1, 2])
      expect((await manager.post(`/invitations/${invitations[0].id}/withdraw`)).status).toBe(200);
    expect((await join(withdrawn, 'thoi@example.vn')).status).toBe(410);

    const late = (await invite()).body.token;
    aheadMs = 7 * day;
    expect((await join(late, 'muon@example.vn')).status).toBe(410);
    expect((await manager.get('/invitations')).body.invitations).toEqual([]);
    aheadMs = 0;
  });

  test.each<[string, object, string, string]>([
    [
      'an officer without a commune',
      { role: 'officer', communeCode: null },
      '/communeCode',
      'commune.missing',
    ],
    ['a trainer with one', { role: 'trainer', communeCode: '20242' }, '/communeCode', 'commune.needless'],
    ['a commune that is none', { role: 'helper', communeCode: '99999' }, '/communeCode', 'commune.unknown'],
    ['a role that is none', { role: 'king', communeCode: null }, '/role', 'role.missing'],
    ['no name', { name: '' }, '/name', 'name.empty'],
    ['more than is asked', { admin: true }, '/admin', 'field.unknown'],
  ])('%s is refused by its field', async (__, changed, pointer, code) => {
    const { status, body } = await invite(changed);
    expect([status, body.errors[0]]).toEqual([422, expect.objectContaining({ pointer, code })]);
  });

  test('a poor password, a name or an address that is none leave the link open', async () => {
    const { token } = (await invite()).body;
    const tries = [
      [{ password: '1234567890' }, '/password', 'password.guessable'],
      [{ password: 'cao thị sim 99' }, '/password', 'password.personal'],
      [{ email: 'khong-phai-thu' }, '/email', 'email.shape'],
    ] as const;
    for (const [changed, pointer, code] of tries)
      expect((await join(token, 'tot@example.vn', changed)).body.errors).toEqual([
        expect.objectContaining({ pointer, code }),
      ]);
    expect((await join(token, 'tot@example.vn')).status).toBe(201);
  });

  test('only a manager sees members, invitations and the trail, or changes anything of them', async () => {
    for (const role of roles.filter((one) => one !== 'manager')) {
      const communeCode = role === 'officer' || role === 'helper' ? '20242' : null;
      const browser = await joinAs(staff, manager, {
        name: 'Cao Thị Sim',
        email: `${role}@example.vn`,
        role,
        communeCode,
      });
      const reads = ['/members', '/invitations', '/trail', '/trail/file'].map((path) => browser.get(path));
      const writes = ['/invitations', '/invitations/x/withdraw', '/members/x/place', '/members/x/end'];
      const answers = await Promise.all([...reads, ...writes.map((path) => browser.post(path))]);
      expect(
        answers.map(({ body }) => body.code),
        role,
      ).toEqual(Array(8).fill('staff.not-allowed'));
    }
    const stranger = staff.open();
    for (const path of ['/members', '/invitations', '/trail', '/trail/file', '/devices'])
      expect(await stranger.get(path)).toMatchObject({ status: 401, body: { code: 'staff.signed-out' } });
  });

  test('who is ended is out at once, cannot sign in, and can be given access back', async () => {
    const email = 'thoi.viec@example.vn';
    const own = await joinAs(staff, manager, {
      name: 'Cao Thị Sim',
      email,
      role: 'trainer',
      communeCode: null,
    });
    const id = await idOf(email);
    expect((await manager.post(`/members/${id}/end`)).body.endedAt).not.toBeNull();
    expect((await own.get('/me')).body).toEqual({ member: null });
    const right = await own.post('/sign-in', { email, password });
    expect([right.status, right.body.code]).toEqual([403, 'sign-in.ended']);
    expect(right.headers.getSetCookie()).toEqual([]);
    const wrong = await own.post('/sign-in', { email, password: 'không phải mật khẩu' });
    expect(wrong.body.code).toBe('sign-in.wrong');
    expect((await manager.post(`/members/${id}/way-in`)).status).toBe(404);
    expect((await manager.get('/members')).body.members.at(-1).id).toBe(id);
    expect((await manager.post(`/members/${id}/give-back`)).body.endedAt).toBeNull();
    expect((await own.post('/sign-in', { email, password })).status).toBe(200);
  });

  test('a changed place holds at once, in every open browser', async () => {
    const email = 'doi.cho@example.vn';
    const own = await joinAs(staff, manager, {
      name: 'Cao Thị Sim',
      email,
      role: 'manager',
      communeCode: null,
    });
    expect((await own.get('/members')).status).toBe(200);
    const id = await idOf(email);
    const place = { role: 'officer', communeCode: '20242' };
    expect((await manager.post(`/members/${id}/place`, place)).body).toMatchObject(place);
    expect((await own.get('/members')).status).toBe(403);
    expect((await manager.post('/members/khong-co/place', place)).status).toBe(404);
  });

  test('there is always a manager: two who end each other at once do not both succeed', async () => {
    const email = 'quan.ly.2@example.vn';
    const second = await joinAs(staff, manager, {
      name: 'Cao Thị Sim',
      email,
      role: 'manager',
      communeCode: null,
    });
    const [first, other] = [await idOf('quan.ly@example.vn'), await idOf(email)];
    const answers = await Promise.all([
      manager.post(`/members/${other}/end`),
      second.post(`/members/${first}/place`, { role: 'trainer', communeCode: null }),
    ]);
    // The slower one is refused: as the last manager, or because it is no manager itself any more.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const active = (await staff.database.reader.selectFrom('staff_member').selectAll().execute()).filter(
      ({ role, ended_at }) => role === 'manager' && ended_at === null,
    );
    expect(active).toHaveLength(1);
    const [left] = active;
    const browser = left?.id === first ? manager : second;
    expect(await browser.post(`/members/${left?.id}/end`)).toMatchObject({
      ...{ status: 409, body: { code: 'member.last-manager' } },
    });
    manager = browser;
  });

  test('a link for a new password takes the old one and the second factor away, once and for a day', async () => {
    const email = 'quen.mat.khau@example.vn';
    const own = await joinAs(staff, manager, {
      name: 'Cao Thị Sim',
      email,
      role: 'trainer',
      communeCode: null,
    });
    const id = await idOf(email);
    const { token } = (await manager.post(`/members/${id}/way-in`)).body;
    const stranger = staff.open();
    expect((await stranger.post('/link', { token })).body).toMatchObject({ kind: 'renew', email });
    expect((await stranger.post('/link/renew', { token, password: 'ngắn' })).status).toBe(422);
    expect((await stranger.post('/link/renew', { token, password: 'mưa rào tháng sáu' })).status).toBe(200);
    expect((await stranger.post('/link/renew', { token, password: 'mưa rào tháng tám' })).status).toBe(410);
    expect((await own.get('/me')).body).toEqual({ member: null });
    expect((await own.post('/sign-in', { email, password })).status).toBe(401);
    expect((await own.post('/sign-in', { email, password: 'mưa rào tháng sáu' })).status).toBe(200);
    const late = (await manager.post(`/members/${id}/way-in`)).body.token;
    aheadMs = day;
    expect((await stranger.post('/link/renew', { token: late, password: 'mưa rào tháng tám' })).status).toBe(
      410,
    );
    aheadMs = 0;
  });

  test('the trail names who did what, page by page, whole as a file without formulas, for two years', async () => {
    for (let at = 0; at < 60; at += 1) await invite();
    await invite({ name: 'Tên Dài Mới Mời' });
    const first = (await manager.get('/trail')).body;
    expect(first.deeds[0]).toMatchObject({
      ...{ deed: 'staff.invited', subject: 'Tên Dài Mới Mời', detail: { role: 'trainer' } },
    });
    expect([first.deeds.length, first.more]).toEqual([50, true]);
    const second = (await manager.get(`/trail?before=${first.deeds.at(-1).id}`)).body;
    const ids = [...first.deeds, ...second.deeds].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted().reverse());
    expect((await manager.get('/trail?before=1')).status).toBe(422);

    const file = await manager.get('/trail/file');
    expect(file.headers.get('content-disposition')).toContain('nhat-ky.csv');
    const lines = file.body.split('\r\n');
    expect(lines[0]).toBe('Lúc;Ai;Việc;Chi tiết');
    expect(file.body).toContain(';Mời Tên Dài Mới Mời;vai trò: Giảng viên');
    const count = (await staff.database.reader.selectFrom('deed').select('id').execute()).length;
    expect(lines.filter((line: string) => line !== '').length).toBe(count + 1);
    expect(file.body).not.toMatch(/staff\.|undefined/);

    aheadMs = 731 * day;
    await staff.keepHouse();
    expect(await staff.database.reader.selectFrom('deed').select('id').execute()).toEqual([]);
    aheadMs = 0;
  });
});
