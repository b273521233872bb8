import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { requestOf, sessionToCome } from './class-fixture-for-tests.ts';
import { flushQueue, isAnythingDue } from './flush-queue.ts';
import { openRequestStore } from './request-store.ts';

/** What a server says, in the order of the questions; the last one is said again. */
let answers: Response[];
let asked: string[];
const now = Date.parse('2026-11-28T10:00:00+07:00');

beforeEach(() => {
  asked = [];
  vi.useFakeTimers({ now, toFake: ['Date'] });
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address.replace('/api/v1', ''));
    return (answers.length > 1 ? answers.shift() : answers[0])?.clone();
  });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  const store = await openRequestStore();
  for (const { key } of await store.list()) await store.remove(key);
});

const saying = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { Date: new Date(now).toUTCString(), ...headers } });
const schedule = () => saying(200, { sessions: [sessionToCome] });
const busy = (seconds?: string) =>
  saying(
    503,
    { code: 'database.away', title: 'Máy chủ đang bận.' },
    seconds ? { 'Retry-After': seconds } : {},
  );
const seat = () => {
  const registration = {
    id: 'r',
    code: 'K7M2QX',
    status: 'confirmed',
    waitNumber: null,
    session: sessionToCome,
  };
  return saying(201, { registration, manageToken: 't' });
};
const add = async (key: string) => void (await (await openRequestStore()).add(requestOf(key)));
const kept = async (key: string) => (await (await openRequestStore()).list()).find((one) => one.key === key);

test('a server that wants to be left alone for a minute is, and hears of it after that', async () => {
  await add('a');
  answers = [schedule(), busy('60'), schedule(), seat()];
  expect(await flushQueue()).toBe(true);
  expect(asked).toEqual(['/sessions', '/registrations']);
  expect(await isAnythingDue()).toBe(false);
  vi.setSystemTime(now + 59_000);
  await flushQueue();
  expect(asked).toHaveLength(2);
  vi.setSystemTime(now + 91_000);
  expect(await isAnythingDue()).toBe(true);
  expect(await flushQueue()).toBe(false);
  expect(asked).toEqual(['/sessions', '/registrations', '/sessions', '/registrations']);
  expect(await kept('a')).toMatchObject({ fate: { kind: 'registered' }, seenAt: now });
});

test('the same when it says so already at the schedule: nothing is sent, and the person is told until when', async () => {
  await add('b');
  answers = [busy('60')];
  expect(await flushQueue()).toBe(true);
  const { waitUntil = 0, sentAt } = (await kept('b')) ?? {};
  expect(waitUntil - now).toBeGreaterThanOrEqual(60_000);
  expect(sentAt).toBeUndefined();
  await flushQueue();
  expect(asked).toEqual(['/sessions']);
});

test('one in trouble that says nothing is left alone for a moment; without a network nothing rests', async () => {
  await add('c');
  answers = [busy()];
  await flushQueue();
  expect(await isAnythingDue()).toBe(false);
  vi.setSystemTime(now + 3_001);
  expect(await isAnythingDue()).toBe(true);
  answers = [Response.error()];
  await flushQueue();
  expect(await isAnythingDue()).toBe(true);
});

test('a phone whose clock is put right in between waits no day', async () => {
  vi.setSystemTime(now + 86_400_000);
  await add('d');
  answers = [schedule(), busy('5'), schedule(), seat()];
  await flushQueue();
  vi.setSystemTime(now);
  expect(await isAnythingDue()).toBe(true);
  expect(await flushQueue()).toBe(false);
});

test('a phone that keeps nothing while it sends still learns what came of it', async () => {
  await add('e');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  answers = [schedule(), seat()];
  expect(await flushQueue()).toBe(false);
  expect(await kept('e')).toMatchObject({ fate: { kind: 'registered', manageToken: 't' } });
  vi.restoreAllMocks();
});
