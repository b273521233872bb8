import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test, vi } from 'vitest';
import type { ApiEnvironment } from './api.ts';
import { type EventStream, openEventStream, readCursor } from './event-stream.ts';
import { connectionLimits } from './limits.ts';
import { ask, serve, writeSite } from './served-for-tests.ts';

const siteDir = await writeSite();

/** Streams with the times of a test. */
async function serveStreams(times: Partial<Parameters<typeof openEventStream>[2]> = {}) {
  const opened: EventStream[] = [];
  let beats = 0;
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', (c) => {
    const all = { beatMs: 20_000, retryMs: 2_000, longestMs: 60_000, ...times };
    const stream = openEventStream(c, () => (beats += 1), all);
    stream.send({ event: 'state', id: 7, data: { words: 'nhiều\ndòng', after: readCursor(c) ?? null } });
    opened.push(stream);
    return stream.answer;
  });
  routes.get('/json', (c) => c.json({ words: 'a'.repeat(5000) }));
  const limits = { ...connectionLimits, stalledTimeoutMs: 300 };
  const served = await serve({ siteDir, features: { streams: routes }, limits });
  return { served, opened, beats: () => beats, address: '/api/v1/streams' };
}

describe('a stream of events', () => {
  test('is sent as it comes and never compressed, though other answers are', async () => {
    const { served, address, opened } = await serveStreams();
    const headers = { 'Accept-Encoding': 'gzip' };
    const { body, headers: packed } = await ask(served.port, `${address}/json`, { headers });
    expect(packed['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(body).toString()).words).toHaveLength(5000);
    const listening = ask(served.port, address, { headers });
    await vi.waitUntil(() => opened.length === 1);
    opened[0]?.send({ event: 'seen', data: 1 });
    opened[0]?.end();
    const stream = await listening;
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(stream.headers['content-encoding']).toBeUndefined();
    const state = JSON.stringify({ words: 'nhiều\ndòng', after: null });
    expect(stream.body.toString()).toBe(
      `retry: 2000\n\nevent: state\nid: 7\ndata: ${state}\n\nevent: seen\ndata: 1\n\n`,
    );
    await served.stop();
  });

  test('beats, so that the limit for silent connections leaves it alone, and ends after its longest time', async () => {
    const { served, address, beats } = await serveStreams({ beatMs: 50, longestMs: 1000 });
    const began = performance.now();
    const { body } = await ask(served.port, address);
    expect(performance.now() - began).toBeGreaterThan(950); // three times what a silent one has
    expect(body.toString().match(/^: beat$/gm)?.length).toBeGreaterThan(10);
    const ended = beats();
    expect(ended).toBeGreaterThan(10);
    await vi.waitFor(() =>
      expect(served.log.at(-1)).toMatchObject({ route: '/api/v1/streams', status: 200 }),
    );
    expect(beats()).toBe(ended);
    await served.stop();
  });

  test('ends when its server stops, at once and whole; one that begins then ends too', async () => {
    const { served, address, opened } = await serveStreams();
    const listening = Promise.all(Array.from({ length: 20 }, () => ask(served.port, address)));
    await vi.waitUntil(() => opened.length === 20);
    const began = performance.now();
    await served.stop();
    expect(performance.now() - began).toBeLessThan(800); // cut would be after a second
    expect((await listening).every(({ body }) => body.toString().includes('event: state'))).toBe(true);
    expect(opened.some(({ isOpen }) => isOpen)).toBe(false);
  });

  test('tells once that its reader has gone, also when it had gone before', async () => {
    const { served, address, opened } = await serveStreams();
    const socket = connect(served.port, '127.0.0.1', () =>
      socket.write(`GET ${address} HTTP/1.1\r\nHost: x\r\n\r\n`),
    );
    await vi.waitUntil(() => opened.length === 1);
    let over = 0;
    opened[0]?.whenOver(() => (over += 1));
    socket.destroy();
    await vi.waitUntil(() => over === 1);
    opened[0]?.send({ event: 'change', data: 1 }); // to nobody
    opened[0]?.whenOver(() => (over += 1));
    expect([over, opened[0]?.isOpen]).toEqual([2, false]);
    await served.stop();
  });

  test('cuts a reader who takes nothing, instead of keeping everything for it', async () => {
    const { served, address, opened } = await serveStreams();
    const socket = connect(served.port, '127.0.0.1', () =>
      socket.write(`GET ${address} HTTP/1.1\r\nHost: x\r\n\r\n`),
    );
    socket.pause();
    socket.on('error', () => undefined);
    await vi.waitUntil(() => opened.length === 1);
    const data = 'x'.repeat(1_000_000);
    await vi.waitUntil(() => {
      opened[0]?.send({ event: 'change', data });
      return !opened[0]?.isOpen;
    }, 10_000);
    await served.stop();
  });

  test('HEAD gets the headers and no stream', async () => {
    const { served, address } = await serveStreams();
    const { status, body } = await ask(served.port, address, { method: 'HEAD' });
    expect([status, body.length]).toEqual([200, 0]);
    await served.stop();
  });

  test.each([
    ['?after=12', {}, 12],
    ['?after=12', { 'Last-Event-ID': '15' }, 15],
    ['', { 'Last-Event-ID': '0' }, 0],
    ['?after=x', {}, null],
    ['?after=-1', {}, null],
    ['', {}, null],
  ])('%s with %j goes on after %s', async (query, headers, after) => {
    const { served, address, opened } = await serveStreams();
    const listening = ask(served.port, `${address}${query}`, { headers });
    await vi.waitUntil(() => opened.length === 1);
    opened[0]?.end();
    expect((await listening).body.toString()).toContain(`"after":${after}`);
    await served.stop();
  });
});
