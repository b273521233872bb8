import { afterEach, expect, test, vi } from 'vitest';
import type { Member } from '../schemas.ts';
import { beforeSignOut, onSignedOut, onSomebodyIn } from './forget-staff.ts';
import { StaffSession } from './staff-session.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

test('who signs out while something still waits is told so before anything is done, and leaves when they say so', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  const asked = vi.fn(() => Promise.reject(new TypeError('no network')));
  vi.stubGlobal('fetch', asked);
  const session = new StaffSession();
  let waiting: string | undefined = 'Còn 2 lượt chưa gửi.';
  beforeSignOut(async () => waiting);
  expect(await session.signOut()).toEqual({ waiting });
  expect(asked).not.toHaveBeenCalled();
  expect(await session.signOut('here', true)).toMatchObject({ trouble: expect.any(String) });
  expect(asked).toHaveBeenCalledOnce();
  waiting = undefined;
  expect(await session.signOut()).toMatchObject({ trouble: expect.any(String) });
  expect(asked).toHaveBeenCalledTimes(2);
});

test('names go when an answer or the server says that nobody is signed in, and those of others when somebody is', async () => {
  const [nobody, somebody] = [vi.fn(), vi.fn()];
  onSignedOut(nobody);
  onSomebodyIn(somebody);
  const session = new StaffSession();
  session.enter({ id: 'lan', role: 'trainer' } as Member);
  await vi.waitFor(() => expect(somebody).toHaveBeenCalledWith('lan'));
  expect(nobody).not.toHaveBeenCalled();
  localStorage.setItem('ct.staff.people', '1');
  session.hear({
    ...{ kind: 'problem', status: 401, afterMs: 0 },
    problem: { code: 'staff.signed-out', title: '', errors: [] },
  });
  await vi.waitFor(() => expect(nobody).toHaveBeenCalledOnce());
  vi.stubGlobal('fetch', async () => Response.json({ member: null }));
  await new StaffSession().load();
  await vi.waitFor(() => expect(nobody).toHaveBeenCalledTimes(2));
  expect(localStorage.getItem('ct.staff.people'), 'what was typed waits').toBe('1');
  localStorage.clear();
});

test('a server whose database is away has signed nobody out: names stay, and who is signed in works on', async () => {
  const nobody = vi.fn();
  onSignedOut(nobody);
  const away = { code: 'database.away', title: 'Máy chủ đang bận.', errors: [] };
  vi.stubGlobal('fetch', async () => Response.json(away, { status: 503 }));
  const session = new StaffSession();
  session.enter({ id: 'lan', role: 'trainer' } as Member);
  session.hear({ kind: 'problem', status: 503, afterMs: 0, problem: away });
  await session.load();
  expect([session.standing, session.member?.id, session.trouble]).toEqual(['offline', 'lan', away.title]);
  expect(nobody).not.toHaveBeenCalled();
});
