import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { AttendanceMark } from '../../attendance-schema.ts';
import type { KeptRoster } from '../../rules/check-in.ts';
import type { StaffAtWork } from '../enter/staff-at-work.ts';
import { openAttendanceStore } from './attendance-store.ts';
import { CheckInDesk } from './check-in-desk.svelte.ts';
import { flushMarks } from './flush-marks.ts';
import { forgetAllRosters } from './forget-rosters.ts';

const person = {
  ...{ id: 'p', code: 'AAAAA2', name: 'Hồ Thị Sen', communeCode: '20056', status: 'confirmed' as const },
  ...{ sightings: [], saysPresent: false },
};
const roster: KeptRoster = {
  ...{ sessionId: 'day', title: 'Lớp', localDate: '2126-12-01', room: 'Phòng 1', staffId: 'staff' },
  ...{ startsAt: '2126-12-01T01:00:00.000Z', endsAt: '2126-12-01T03:00:00.000Z', toldAt: 0, aheadMs: 0 },
  ...{ people: [person], openMarks: [] },
};
const staff: StaffAtWork = { id: 'staff', communeCode: null, hear: (answer) => answer };

/** What the centre answers: a list at once or later, and marks that it can read or not. */
const centre = { canRead: true, hasClass: true, list: Promise.resolve() };
vi.stubGlobal('fetch', async (url: string, { body }: RequestInit) => {
  if (!url.endsWith('/attendance')) {
    await centre.list;
    return Response.json({ people: [person], openMarks: [] });
  }
  const { marks } = JSON.parse(String(body)) as { marks: AttendanceMark[] };
  const verdict = centre.hasClass ? 'attended' : 'no-class';
  if (centre.canRead)
    return Response.json({ marks: marks.map(({ id, registrationId }) => ({ id, registrationId, verdict })) });
  const errors = marks.map((_, at) => ({ pointer: `/marks/${at}/at`, detail: '' }));
  return Response.json({ code: 'request.invalid', title: '', errors }, { status: 422 });
});

async function deskOfDay(): Promise<CheckInDesk> {
  await (await openAttendanceStore()).keepRoster(roster, []);
  const desk = new CheckInDesk(staff);
  await desk.open();
  desk.choose('day');
  await desk.loadRoster();
  return desk;
}

afterEach(async () => {
  Object.assign(centre, { canRead: true, hasClass: true, list: Promise.resolve() });
  await flushMarks();
  await forgetAllRosters();
});

afterAll(() => {
  vi.unstubAllGlobals();
});

test('what the centre could not read stays through newer lists and signing out, is shown, and goes when it is sent again', async () => {
  const desk = await deskOfDay();
  const [sen] = desk.view?.people ?? [];
  if (sen === undefined) throw new Error('nobody on the list');
  centre.canRead = false;
  await desk.see(sen);
  expect(await flushMarks()).toBe('sent');
  await desk.read();
  await desk.loadRoster();
  expect(desk.refused).toHaveLength(1);
  expect(desk.view?.people).toMatchObject([{ isPresent: true, isWaiting: true }]);
  await forgetAllRosters();
  await desk.read();
  expect([desk.roster, desk.refused.length]).toEqual([undefined, 1]);

  centre.canRead = true;
  await desk.sendRefusedAgain();
  expect([desk.refused.length, desk.waiting]).toEqual([0, 1]);
  await flushMarks();
  await forgetAllRosters();
  expect(await (await openAttendanceStore()).marks()).toEqual([]);
});

test('marks of a class day that the centre does not have stay too, to be sent again', async () => {
  const desk = await deskOfDay();
  const [sen] = desk.view?.people ?? [];
  if (sen === undefined) throw new Error('nobody on the list');
  centre.hasClass = false;
  await desk.see(sen);
  expect(await flushMarks()).toBe('sent');
  await desk.read();
  expect(desk.refused).toHaveLength(1);
  centre.hasClass = true;
  await desk.sendRefusedAgain();
  await flushMarks();
  await desk.read();
  expect(desk.refused).toEqual([]);
});

test('a list that comes after names were wiped is not kept', async () => {
  const desk = await deskOfDay();
  const { promise, resolve } = Promise.withResolvers<void>();
  centre.list = promise;
  const loading = desk.loadRoster();
  await forgetAllRosters();
  resolve();
  await loading;
  expect(await (await openAttendanceStore()).rosters()).toEqual([]);
});

test('what is typed while the last tap is still being written down stays', async () => {
  const desk = await deskOfDay();
  const [sen] = desk.view?.people ?? [];
  if (sen === undefined) throw new Error('nobody on the list');
  desk.typed = 'sen';
  const seeing = desk.see(sen);
  expect(desk.typed).toBe('');
  desk.typed = 'ho';
  await seeing;
  expect(desk.typed).toBe('ho');
});
