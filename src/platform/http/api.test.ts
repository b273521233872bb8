import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiEnvironment } from './api.ts';
import { type Served, serve, writeSite } from './served-for-tests.ts';

const days = Array.from({ length: 24 }, (_, day) => ({ title: 'Lớp dịch vụ công trực tuyến', day }));
let served: Served;

beforeAll(async () => {
  const routes = new Hono<ApiEnvironment>().get('/', (c) => c.json({ days }));
  served = await serve({ siteDir: await writeSite(), features: { days: routes } });
});
afterAll(() => served.stop());

test('a long answer is small on the line, and whole again in the browser', async () => {
  const answer = await fetch(`${served.url}/api/v1/days`, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(answer.headers.get('Content-Encoding')).toBe('gzip');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(await answer.json()).toEqual({ days });
});

test('whoever does not unpack gets it plain', async () => {
  const answer = await fetch(`${served.url}/api/v1/days`, { headers: { 'Accept-Encoding': 'identity' } });
  expect(answer.headers.get('Content-Encoding')).toBeNull();
  expect(await answer.json()).toEqual({ days });
});
