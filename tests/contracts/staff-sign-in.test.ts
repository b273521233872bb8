import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secondFactorCode } from '../second-factor-code.ts';
import { engines, type TestDatabase } from './engines.ts';
import {
  joinAs,
  joinFirst,
  password,
  type ServedStaff,
  serveStaff,
  type TestBrowser,
  tokenOf,
} from './staff-fixture.ts';

describe.each(engines)('signing in as staff on %s', (_, create) => {
  let place: TestDatabase;
  let staff: ServedStaff;
  let manager: TestBrowser;

  beforeAll(async () => {
    place = await create();
    staff = await serveStaff(place);
  });
  afterAll(async () => {
    await staff.served.stop();
    await place.remove();
  });

  const signIn = (email: string, typed = password, browser = staff.open()) =>
    browser.post('/sign-in', { email, password: typed });

  test('the first manager joins by the link that the server told, once', async () => {
    expect(staff.told).toHaveLength(1);
    const token = tokenOf(staff.told[0]);
    const stranger = staff.open();
    expect((await stranger.post('/link', { token })).body).toEqual({
      ...{ kind: 'first', name: null, email: null, role: 'manager', communeCode: null },
    });
    expect(await stranger.get('/me')).toMatchObject({ status: 200, body: { member: null } });
    manager = await joinFirst(staff);
    expect((await manager.get('/me')).body.member).toMatchObject({ name: 'Đinh Thị Mây', role: 'manager' });
    const late = { token, name: 'Kẻ Đến Sau', email: 'sau@example.vn', password };
    expect(await stranger.post('/link/join', late)).toMatchObject({
      status: 410,
      body: { code: 'link.over' },
    });
    expect((await stranger.post('/link', { token })).status).toBe(410);
  });

  test('of two who use the first link at once, one becomes manager', async () => {
    const other = await create();
    const fresh = await serveStaff(other);
    const token = tokenOf(fresh.told[0]);
    const join = (email: string) =>
      fresh.open().post('/link/join', { token, name: 'Đinh Thị Mây', email, password });
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => join(`${name}@example.vn`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410]);
    await fresh.served.stop();
    await other.remove();
  });

  test('a wrong password and an unknown address are told alike; small and capital letters are the same', async () => {
    const wrong = await signIn('quan.ly@example.vn', 'sai mật khẩu rồi');
    const unknown = await signIn('khong.co@example.vn');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in.wrong' } });
    expect(unknown.body).toEqual(wrong.body);
    expect((await signIn(' Quan.Ly@EXAMPLE.vn ')).body).toMatchObject({ outcome: 'signed-in' });
    expect((await signIn('quan.ly@example.vn', password.normalize('NFD'))).status).toBe(200);
    expect((await signIn('không phải thư')).body).toMatchObject({
      ...{ status: 422, errors: [{ pointer: '/email', code: 'email.shape' }] },
    });
  });

  test('a cookie is for this site and for no script, and lives for a day or a week', async () => {
    const cookieOf = async (isOwnDevice: boolean) => {
      const answer = await staff
        .open()
        .post('/sign-in', { email: 'quan.ly@example.vn', password, isOwnDevice });
      return answer.headers.getSetCookie().find((cookie) => cookie.includes('session_token'));
    };
    const [shared, own] = [await cookieOf(false), await cookieOf(true)];
    expect(shared).toMatch(/HttpOnly/i);
    expect(shared).toMatch(/SameSite=Lax/i);
    expect(shared).not.toMatch(/Max-Age/i);
    expect(own).toMatch(/Max-Age=604800/i);
  });

  test('nothing is changed from the page of another site, whatever its browser knows', async () => {
    const tries = [{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }];
    for (const headers of tries)
      for (const path of ['/sign-in', '/sign-out', '/password', '/invitations', '/link/join'])
        expect(await manager.post(path, {}, headers)).toMatchObject({
          status: 403,
          body: { code: 'origin.strange' },
        });
    expect((await manager.get('/me')).body.member).not.toBeNull();
  });

  test('signed out here, or everywhere, no cookie opens anything any more', async () => {
    const email = 'quan.ly@example.vn';
    const [phone, office] = [staff.open('Android Chrome'), staff.open()];
    for (const browser of [phone, office]) await signIn(email, password, browser);
    const kept = new Map(phone.cookies);
    expect((await phone.post('/sign-out')).status).toBe(200);
    // What stays says that this browser is known; it opens nothing.
    expect([...phone.cookies.keys()].filter((name) => !name.startsWith('cam-tay.known.'))).toEqual([]);
    for (const [name, value] of kept) phone.cookies.set(name, value);
    expect((await phone.get('/me')).body).toEqual({ member: null });
    expect((await office.get('/me')).body.member).not.toBeNull();
    expect((await office.post('/sign-out/everywhere')).status).toBe(200);
    expect((await manager.get('/me')).body).toEqual({ member: null });
    expect((await manager.get('/devices')).status).toBe(401);
    await signIn(email, password, manager);
  });

  test('the list of devices names each, and one can be signed out from another', async () => {
    const phone = staff.open('Mozilla/5.0 (Linux; Android 9) Chrome/140.0 Mobile');
    await signIn('quan.ly@example.vn', password, phone);
    const { devices } = (await manager.get('/devices')).body;
    const mine = devices.filter((device: { isThis: boolean }) => device.isThis);
    expect(mine).toHaveLength(1);
    const other = devices.find((device: { browser: string }) => device.browser.includes('Android'));
    expect(other).toMatchObject({ isThis: false });
    expect(JSON.stringify(devices)).not.toContain([...phone.cookies.values()][0]?.split('.')[0]);
    for (const _again of [1, 2])
      expect((await manager.post('/devices/end', { id: other.id })).status).toBe(200);
    expect((await phone.get('/me')).body).toEqual({ member: null });
    expect((await manager.get('/trail')).body.deeds[0]).toMatchObject({
      ...{ deed: 'staff.device-ended', subject: 'Chrome, Android', by: 'Đinh Thị Mây' },
    });
  });

  test('a new password signs every other device out; the old one opens nothing; a poor one is refused', async () => {
    const email = 'doi.mat.khau@example.vn';
    const own = await joinAs(staff, manager, {
      name: 'Lâm Văn Tre',
      email,
      role: 'trainer',
      communeCode: null,
    });
    const phone = staff.open();
    await signIn(email, password, phone);
    const change = (current: string, next: string) => own.post('/password', { current, next });
    expect(await change('không phải đâu', 'mưa rào tháng sáu')).toMatchObject({
      ...{ status: 403, body: { code: 'password.wrong', errors: [{ pointer: '/current' }] } },
    });
    for (const [next, code] of [
      ['ngắn', 'password.short'],
      ['matkhau123456', 'password.guessable'],
    ])
      expect((await change(password, next ?? '')).body.errors).toEqual([
        expect.objectContaining({ pointer: '/next', code }),
      ]);
    expect((await change(password, 'mưa rào tháng sáu')).status).toBe(200);
    expect((await phone.get('/me')).body).toEqual({ member: null });
    expect((await own.get('/me')).body.member).toMatchObject({ email });
    expect((await signIn(email)).status).toBe(401);
    expect((await signIn(email, 'mưa rào tháng sáu')).status).toBe(200);
  });

  test('with the second factor a password alone opens nothing; a code of it does, a spare one once', async () => {
    const email = 'hai.lop@example.vn';
    const own = await joinAs(staff, manager, {
      name: 'Lâm Văn Tre',
      email,
      role: 'trainer',
      communeCode: null,
    });
    expect((await own.post('/second-factor/begin', { password: 'không phải đâu' })).status).toBe(403);
    const setup = (await own.post('/second-factor/begin', { password })).body;
    expect(setup.address).toMatch(/^otpauth:\/\/totp\//);
    expect(setup.spareCodes).toHaveLength(10);
    expect((await signIn(email)).body.outcome, 'it does not count before its first code').toBe('signed-in');
    expect((await own.post('/second-factor/confirm', { code: '000000' })).body.code).toBe('code.wrong');
    const code = () => secondFactorCode(setup.secret, Date.now());
    expect((await own.post('/second-factor/confirm', { code: code() })).status).toBe(200);
    expect((await own.get('/me')).body.member.hasSecondFactor).toBe(true);

    const phone = staff.open();
    expect((await signIn(email, password, phone)).body).toEqual({ outcome: 'code-needed' });
    expect((await phone.get('/me')).body).toEqual({ member: null });
    expect((await phone.post('/sign-in/code', { code: '000000' })).body.code).toBe('code.wrong');
    expect((await phone.post('/sign-in/code', { code: code() })).body).toMatchObject({
      outcome: 'signed-in',
    });

    const spare = setup.spareCodes[0];
    for (const [at, expected] of [200, 403].entries()) {
      const browser = staff.open();
      await signIn(email, password, browser);
      expect((await browser.post('/sign-in/code', { code: spare })).status, `time ${at + 1}`).toBe(expected);
    }
    expect((await staff.open().post('/sign-in/code', { code: code() })).body.code).toBe('code.late');
    expect((await own.post('/second-factor/end', { password })).status).toBe(200);
    expect((await signIn(email)).body.outcome).toBe('signed-in');
  });

  test('codes cannot be guessed: five at most for one password, then one begins again', async () => {
    const email = 'doan.ma@example.vn';
    const own = await joinAs(staff, manager, {
      name: 'Lâm Văn Tre',
      email,
      role: 'trainer',
      communeCode: null,
    });
    const setup = (await own.post('/second-factor/begin', { password })).body;
    await own.post('/second-factor/confirm', { code: secondFactorCode(setup.secret, Date.now()) });
    const thief = staff.open();
    await signIn(email, password, thief);
    const codes: string[] = [];
    for (let at = 0; at < 6; at += 1)
      codes.push((await thief.post('/sign-in/code', { code: `00000${at}` })).body.code);
    expect(codes).toEqual([...Array(5).fill('code.wrong'), 'code.late']);
  });

  test('nothing of a password, a token or a code stands in the database or the log', async () => {
    const tables = [
      'staff_member',
      'staff_account',
      'staff_session',
      'staff_link',
      'staff_second_factor',
      'deed',
    ];
    const rows = [];
    for (const table of tables)
      rows.push(
        ...(await staff.database.reader
          .selectFrom(table as 'deed')
          .selectAll()
          .execute()),
      );
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain(password);
    expect(kept).not.toContain(tokenOf(staff.told[0]));
    expect(kept).toContain('$argon2id$');
    expect(JSON.stringify(staff.served.log)).not.toMatch(/example\.vn|trâu/);
  });
});
