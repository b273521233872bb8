import { afterEach, expect, test, vi } from 'vitest';
import { beforeSignOut } from './forget-staff.ts';
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
