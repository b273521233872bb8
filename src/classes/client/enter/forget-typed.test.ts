import { beforeEach, expect, test, vi } from 'vitest';
import { forgetTypedBefore, forgetTypedOfOthers, forgetTypedOver, onTypedForgotten } from './forget-typed.ts';

const kept = { staffId: 'hong', lastDay: '2026-12-01' };
const keys = ['ct.staff.people', 'ct.staff.sheet'];

beforeEach(() => {
  for (const key of keys) localStorage.setItem(key, JSON.stringify(kept));
});
const left = () => keys.filter((key) => localStorage.getItem(key) !== null);

test('typed people and a sheet go when their class day is over, and open pages hear of it', () => {
  const heard = vi.fn();
  const stop = onTypedForgotten(heard);
  forgetTypedBefore('2026-12-01');
  expect([left(), heard.mock.calls.length]).toEqual([keys, 0]);
  forgetTypedBefore('2026-12-02');
  expect([left(), heard.mock.calls.length]).toEqual([[], 1]);
  forgetTypedBefore('2026-12-03');
  expect(heard).toHaveBeenCalledOnce();
  stop();
});

test('a clock that is a day ahead throws nothing away: the server says which day it is', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-12-02T08:00:00+07:00'), toFake: ['Date'] });
  const answer = (date: string) => async () =>
    Response.json({ sessions: [] }, { headers: { Date: new Date(date).toUTCString() } });
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('cut')));
  vi.spyOn(console, 'info').mockReturnValue(); // where a cut network goes
  await forgetTypedOver();
  expect(left()).toEqual(keys);
  vi.stubGlobal('fetch', answer('2026-12-01T08:00:00+07:00'));
  await forgetTypedOver();
  expect(left()).toEqual(keys);
  vi.setSystemTime(Date.parse('2026-12-03T08:00:00+07:00'));
  vi.stubGlobal('fetch', answer('2026-12-02T08:00:00+07:00'));
  await forgetTypedOver();
  expect(left()).toEqual([]);
  localStorage.removeItem('ct.schedule');
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('they stay for whoever typed them, and go when somebody else is signed in', () => {
  forgetTypedOfOthers('hong');
  expect(left()).toEqual(keys);
  forgetTypedOfOthers('lan');
  expect(left()).toEqual([]);
});
