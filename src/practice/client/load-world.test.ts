import { afterEach, expect, test, vi } from 'vitest';
import { loadWorld } from './load-world.ts';
import { worldForTests } from './world-for-tests.ts';

const { transitions: _, ...data } = worldForTests();
const { scenario, procedures, personas, scams, ...shared } = data;
const task = { scenario, procedures, personas, scams };
const json = (body: unknown) => () => Response.json(body);
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['the right data', json(task), json(shared), { ok: true, value: data }],
  ['no such task on the server', () => new Response('', { status: 404 }), json(shared), 'world.missing'],
  ['a captive portal’s page', () => new Response('<p>Wi-Fi</p>'), json(shared), 'world.broken'],
  ['another task', json({ ...task, scenario: { ...scenario, id: 'x' } }), json(shared), 'world.broken'],
  ['half a task', json({ scenario }), json(shared), 'world.broken'],
  ['half of what is shared', json(task), json({ places: [] }), 'world.broken'],
  ['nothing of what is shared', json(task), () => Promise.reject(new TypeError('cut')), 'world.offline'],
  ['no network', () => Promise.reject(new TypeError('offline')), json(shared), 'world.offline'],
])('%s', async (_name, answerTask, answerShared, outcome) => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async (address: string) =>
    address.endsWith('/chung.json') ? answerShared() : answerTask(),
  );
  const expected = typeof outcome === 'string' ? { ok: false, code: outcome } : outcome;
  expect(await loadWorld(scenario.id)).toEqual(expected);
});
