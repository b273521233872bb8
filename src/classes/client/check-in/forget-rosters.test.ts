import { afterEach, expect, test, vi } from 'vitest';
import type { KeptRoster } from '../../rules/check-in.ts';
import { openAttendanceStore } from './attendance-store.ts';
import { forgetAllRosters, forgetRostersLeftOpen } from './forget-rosters.ts';

const roster = (sessionId: string, toldAt: string): KeptRoster => ({
  ...{ sessionId, title: 'Lớp', localDate: '2026-12-01', startsAt: '08:00', endsAt: '10:00', room: 'A' },
  ...{ staffId: 'hong', toldAt: Date.parse(toldAt), aheadMs: 0, people: [], openMarks: [] },
});

afterEach(() => vi.useRealTimers());

test('a page that stays open loses a list when its day is over, but not one that was asked for after it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const store = await openAttendanceStore();
  const left = async () => (await store.rosters()).map(({ sessionId }) => sessionId);
  await store.keepRoster(roster('left-open', '2026-12-01T08:00:00+07:00'), []);
  await store.keepRoster(roster('on-paper', '2026-12-02T08:00:00+07:00'), []);
  vi.setSystemTime('2026-12-01T23:59:00+07:00');
  await forgetRostersLeftOpen();
  vi.setSystemTime('2026-12-02T08:10:00+07:00');
  await forgetRostersLeftOpen();
  expect(await left()).toEqual(['on-paper']);
  vi.setSystemTime('2026-12-03T00:01:00+07:00');
  await forgetRostersLeftOpen();
  expect(await left()).toEqual([]);
  await forgetAllRosters();
});
