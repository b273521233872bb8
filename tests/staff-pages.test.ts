import { readdir, readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { sendBeforeSignOut } from '#src/staff/client/forget-staff.ts';

const folder = 'src/pages/can-bo';

afterEach(() => {
  vi.doUnmock('#src/pages/can-bo/_check-in-device.ts');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('every page of the staff takes names off the device in time', async () => {
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.astro'));
  expect(pages.length).toBeGreaterThan(10);
  for (const name of pages) {
    const source = await readFile(`${folder}/${name}`, 'utf8');
    expect(source, name).toContain("import './_staff-device.ts';");
  }
});

test('code that was out of reach when the page opened is asked for again, by an open page and at signing out', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  const flushBeforeLeaving = vi.fn(async () => 'Còn 2 lượt chưa gửi.');
  const forgetPastDays = vi.fn();
  const load = vi.fn(() => ({ flushBeforeLeaving, forgetPastDays }));
  load.mockImplementationOnce(() => {
    throw new Error('no network');
  });
  vi.doMock('#src/pages/can-bo/_check-in-device.ts', load);
  vi.stubGlobal('document', new EventTarget());
  vi.useFakeTimers({ toFake: ['setInterval'] });
  await import('#src/pages/can-bo/_staff-device.ts');
  await vi.waitFor(() => expect(console.info).toHaveBeenCalled());
  expect(forgetPastDays).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5 * 60_000);
  await vi.waitFor(() => expect(forgetPastDays).toHaveBeenCalledWith(false));
  expect(await sendBeforeSignOut()).toBe('Còn 2 lượt chưa gửi.');
  expect(flushBeforeLeaving).toHaveBeenCalledOnce();
});
