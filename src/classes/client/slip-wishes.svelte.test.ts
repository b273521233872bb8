import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConsentChange, Consents } from '../consent-schema.ts';
import { wishMessages as texts } from '../messages-wishes.vi.ts';
import { SlipWishes } from './slip-wishes.svelte.ts';

const given = { givenBy: 'self', at: '2026-11-28T03:00:00.000Z' } as const;
let consents: Consents['consents'];

/** The centre: knows what is agreed to, and takes it back. */
function centre(_: string, { body }: RequestInit): Promise<Response> {
  if (typeof body === 'string') {
    const { purpose } = JSON.parse(body) as ConsentChange;
    consents = consents.filter((one) => one.purpose !== purpose);
  }
  const known = { consents, email: null, hasMail: true, pushKey: 'key', browsers: [] };
  return Promise.resolve(Response.json(known));
}

/** A browser whose push service is as the test says. */
function browserWith(pushManager: Partial<PushManager>): void {
  const worker = { active: {}, pushManager };
  const serviceWorker = { getRegistration: async () => worker, ready: Promise.resolve(worker) };
  vi.stubGlobal('navigator', { userAgent: 'Android', maxTouchPoints: 5, serviceWorker });
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('PushManager', class {});
  vi.stubGlobal('Notification', { permission: 'granted', requestPermission: async () => 'granted' });
}

beforeEach(() => {
  consents = [
    { purpose: 'push', ...given },
    { purpose: 'phone-reminder', ...given },
  ];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', centre);
  vi.spyOn(console, 'info').mockReturnValue(); // where the browser's refusals go
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const purposesOf = (wishes: SlipWishes) => wishes.consents?.consents.map(({ purpose }) => purpose);

test('a browser that cannot say its address keeps nobody from taking back what they agreed to', async () => {
  browserWith({ getSubscription: () => Promise.reject(new Error('gone')) });
  const wishes = new SlipWishes('token');
  await wishes.load();
  await wishes.switchOff();
  expect(wishes.saidOf('push')).toBe(texts.push.failed);
  expect(await wishes.change({ purpose: 'push', isGiven: false })).toBe(true);
  expect(wishes.saidOf('push')).toBe(texts.consents.withdrawn);
  expect(purposesOf(wishes)).toEqual(['phone-reminder']);
});

test('while a push service says nothing other consents can be taken back, and it is not waited for for ever', async () => {
  browserWith({ getSubscription: async () => null, subscribe: () => new Promise(() => undefined) });
  const wishes = new SlipWishes('token');
  await wishes.load();
  const switching = wishes.switchOn();
  expect(await wishes.change({ purpose: 'phone-reminder', isGiven: false })).toBe(true);
  expect(purposesOf(wishes)).toEqual(['push']);
  await vi.advanceTimersByTimeAsync(60_000);
  await switching;
  expect(wishes.saidOf('push')).toBe(texts.push.failed);
  expect(await wishes.change({ purpose: 'push', isGiven: false })).toBe(true);
  expect(purposesOf(wishes)).toEqual([]);
});
