import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, type TestDatabase } from './engines.ts';
import {
  joinAs,
  joinFirst,
  password,
  type ServedStaff,
  serveStaff,
  type TestBrowser,
} from './staff-fixture.ts';

const minute = 60_000;
const day = 86_400_000;

describe.each(engines)('the lock of sign-in on %s', (_, create) => {
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

  const signIn = (email: string, typed = password, browser = staff.open()) =>
    browser.post('/sign-in', { email, password: typed });

  test('five wrong passwords lock an account for a quarter of an hour, also for an address nobody has', async () => {
    for (const email of ['quan.ly@example.vn', 'khong.co.ai@example.vn']) {
      await signIn('quan.ly@example.vn');
      // Twelve at once are twelve: the lock counts before it looks.
      const tries = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'sai mật khẩu rồi')));
      const statuses = tries.map(({ status }) => status).sort();
      expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
      const locked = await signIn(email);
      expect(locked).toMatchObject({ status: 429, body: { code: 'sign-in.locked' } });
      expect(locked.headers.get('retry-after')).toBe('900');
      aheadMs += 15 * minute;
    }
    expect((await signIn('quan.ly@example.vn')).status).toBe(200);
    const { deeds } = (await manager.get('/trail')).body;
    const locked = deeds.filter(({ deed }: { deed: string }) => deed === 'staff.locked');
    expect(locked).toMatchObject([{ subject: 'Đinh Thị Mây', by: null }]); // once, and of nobody who is not there
    aheadMs = 0;
  });

  test('strangers who guess lock out strangers, never a browser that has signed in before', async () => {
    const email = 'quan.ly@example.vn';
    const [known, another] = [staff.open(), staff.open()];
    for (const browser of [known, another]) expect((await signIn(email, password, browser)).status).toBe(200);
    await known.post('/sign-out');
    for (let at = 0; at < 6; at += 1) await signIn(email, 'sai mật khẩu rồi');
    expect((await signIn(email)).status, 'a stranger, with the right password').toBe(429);
    expect((await signIn(email, password, known)).status, 'the holder').toBe(200);
    expect((await signIn(email)).status, 'the holder opens no door for strangers').toBe(429);

    // The known browser is no way round the lock either: it has five tries of its own.
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => signIn(email, 'sai mật khẩu rồi', known)),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
    expect((await signIn(email, password, known)).status).toBe(429);
    expect((await signIn(email, password, another)).status, 'another known browser').toBe(200);
    const { deeds } = (await manager.get('/trail')).body;
    expect(deeds.filter(({ deed }: { deed: string }) => deed === 'staff.device-locked')).toMatchObject([
      { subject: 'Đinh Thị Mây', by: null },
    ]);
    aheadMs += 15 * minute;
  });

  test('the mark of a known browser opens nothing, and counts only as it was made, for its own account', async () => {
    const email = 'quan.ly@example.vn';
    const known = staff.open();
    const answer = await signIn(email, password, known);
    const cookie = answer.headers.getSetCookie().find((text) => text.startsWith('cam-tay.known.')) ?? '';
    for (const part of [/HttpOnly/i, /SameSite=Lax/i, /Max-Age=15552000/i, /Path=\/api\/v1\/staff\/sign-in/i])
      expect(cookie).toMatch(part);
    expect(cookie).not.toContain('example');
    const name = [...known.cookies.keys()].find((key) => key.startsWith('cam-tay.known.')) ?? '';
    const [mark = '', issued = '', signature = ''] = (known.cookies.get(name) ?? '').split('.');
    const later = (Number.parseInt(issued, 36) + day).toString(36);
    const only = staff.open();
    only.cookies.set(name, `${mark}.${issued}.${signature}`);
    expect((await only.get('/me')).body).toEqual({ member: null });
    for (let at = 0; at < 6; at += 1) await signIn(email, 'sai mật khẩu rồi');
    const made = [`x${mark}.${issued}.${signature}`, `${mark}.${issued}.x${signature}`];
    const older = [`${mark}.${later}.${signature}`, `${mark}..${signature}`, `${mark}.${signature}`];
    for (const forged of [...made, ...older, mark, `${mark}.`, '.', '..']) {
      const forger = staff.open();
      forger.cookies.set(name, forged);
      expect((await signIn(email, password, forger)).status, forged).toBe(429);
    }
    expect((await signIn(email, password, only)).status).toBe(200);
    aheadMs += 15 * minute;
    expect((await signIn(email)).status).toBe(200);
    aheadMs = 0;
  });

  test('a browser is known for 180 days from its last sign-in on, and not beyond', async () => {
    const email = 'quan.ly@example.vn';
    const known = staff.open();
    const guess = async () => {
      for (let at = 0; at < 6; at += 1) await signIn(email, 'sai mật khẩu rồi');
    };
    await signIn(email, password, known);
    for (const [days, status] of [
      [179, 200], // which begins them anew
      [179, 200],
      [180, 429],
    ] as const) {
      aheadMs += days * day;
      await guess();
      expect((await signIn(email, password, known)).status, `${days} days on`).toBe(status);
    }
    aheadMs += 15 * minute;
    await signIn(email);
    aheadMs = 0;
  });

  test('a new password or an end of the access takes every mark away; whoever changed it is known again', async () => {
    const email = 'may.quen@example.vn';
    const person = { name: 'Lâm Văn Tre', email, role: 'trainer', communeCode: null } as const;
    const own = await joinAs(staff, manager, person);
    const { members } = (await manager.get('/members')).body;
    const { id } = members.find((one: { email: string }) => one.email === email);
    const lost = staff.open();
    await signIn(email, password, lost);
    const next = 'mưa rào tháng sáu';
    expect((await own.post('/password', { current: password, next })).status).toBe(200);
    for (let at = 0; at < 6; at += 1) await signIn(email, 'sai mật khẩu rồi');
    expect((await signIn(email, next, lost)).status, 'known by the old password').toBe(429);
    expect((await signIn(email, next, own)).status, 'who has changed it').toBe(200);

    await manager.post(`/members/${id}/end`);
    expect((await signIn(email, next, own)).status, 'while it is ended').toBe(429);
    await manager.post(`/members/${id}/give-back`);
    expect((await signIn(email, next, own)).status, 'given back').toBe(429);
    aheadMs += 15 * minute;
    expect((await signIn(email, next, own)).status, 'after the lock, as anybody').toBe(200);
    aheadMs = 0;
  });

  test('whoever joins or renews by a link signs in from there, though strangers keep guessing and marks are used up', async () => {
    const email = 'bi.khoa@example.vn';
    const guess = async (browser?: TestBrowser) => {
      for (let at = 0; at < 6; at += 1) await signIn(email, 'sai mật khẩu rồi', browser);
    };
    await guess(); // before anybody has that address
    const place = { name: 'Lâm Văn Tre', role: 'trainer', communeCode: null } as const;
    const { token } = (await manager.post('/invitations', place)).body;
    const joiner = staff.open();
    const { name } = place;
    expect((await joiner.post('/link/join', { token, name, email, password })).status).toBe(201);
    expect((await signIn(email)).status, 'what was tried before is forgotten').toBe(200);
    await guess();
    expect((await signIn(email, password, joiner)).status, 'joined').toBe(200);

    const known = Array.from({ length: 10 }, () => staff.open());
    aheadMs += 15 * minute;
    for (const browser of known) await signIn(email, password, browser);
    await guess();
    for (const browser of known) await guess(browser);
    expect((await signIn(email, password, joiner)).status, 'fifty tries').toBe(429);
    const { members } = (await manager.get('/members')).body;
    const { id } = members.find((one: { email: string }) => one.email === email);
    const renewal = (await manager.post(`/members/${id}/way-in`)).body.token;
    const next = 'mưa rào tháng sáu';
    expect((await joiner.post('/link/renew', { token: renewal, password: next })).status).toBe(200);
    await guess();
    expect((await signIn(email, next)).status, 'a stranger').toBe(429);
    expect((await signIn(email, next, joiner)).status, 'renewed').toBe(200);
    aheadMs = 0;
  });

  test('fifty wrong tries from known browsers lock all of them, however many marks there are', async () => {
    const email = 'nhieu.may@example.vn';
    await joinAs(staff, manager, { name: 'Cao Thị Sim', email, role: 'trainer', communeCode: null });
    const browsers = Array.from({ length: 13 }, () => staff.open());
    for (const browser of browsers) await signIn(email, password, browser);
    const [first, ...others] = browsers.slice(0, -1);
    // Right passwords do not count, and one that is locked by itself takes nothing from the others.
    for (let at = 0; at < 8; at += 1) await signIn(email, 'sai mật khẩu rồi', first);
    const tries = await Promise.all(
      others.flatMap((browser) =>
        Array.from({ length: 5 }, () => signIn(email, 'sai mật khẩu rồi', browser)),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([
      ...Array(45).fill(401),
      ...Array(10).fill(429),
    ]);
    const fresh = browsers.at(-1);
    expect((await signIn(email, password, fresh)).status, 'a known browser without a try').toBe(429);
    expect((await signIn(email)).status, 'strangers are counted apart').toBe(200);
    const { deeds } = (await manager.get('/trail')).body;
    const locked = deeds
      .filter(({ deed }: { deed: string }) => deed === 'staff.all-devices-locked')
      .map(({ subject }: { subject: string }) => subject);
    expect(locked.filter((subject: string) => subject === 'Cao Thị Sim')).toHaveLength(1);
    aheadMs += 15 * minute;
    expect((await signIn(email, password, fresh)).status).toBe(200);
    aheadMs = 0;
  });
});
