import { afterEach, expect, test, vi } from 'vitest';
import { loadWorld } from './load-world.ts';
import { worldForTests } from './world-for-tests.ts';

const { transitions: _, ...data } = worldForTests();
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['the right data', () => Response.json(data), { ok: true, value: worldForTests() }],
  [
    'no such task on the server',
    () => new Response('', { status: 404 }),
    { ok: false, code: 'world.missing' },
  ],
  ['a captive portal’s page', () => new Response('<p>Wi-Fi</p>'), { ok: false, code: 'world.broken' }],
  [
    'another task',
    () => Response.json({ ...data, scenario: { ...data.scenario, id: 'x' } }),
    { ok: false, code: 'world.broken' },
  ],
  ['half an answer', () => Response.json({ scenario: data.scenario }), { ok: false, code: 'world.broken' }],
  ['no network', () => Promise.reject(new TypeError('offline')), { ok: false, code: 'world.offline' }],
])('%s', async (_name, answer, outcome) => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', vi.fn(answer));
  expect(await loadWorld(data.scenario.id)).toEqual(outcome);
});
