import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ApiEnvironment } from './api.ts';
import { problemResponse } from './problem.ts';
import { securityHeaders } from './security-headers.ts';
import { ask, type LogLine, type Served, serve, talk, writeSite } from './served-for-tests.ts';

let siteDir: string;
let served: Served;

const routes = new Hono<ApiEnvironment>();
routes
  .get('/sessions/:id', (c) => c.json({ id: c.req.param('id') }))
  .post('/sessions', async (c) => c.json({ length: (await c.req.text()).length }, 201))
  .get('/broken', () => {
    throw new Error('made for this test');
  });

beforeAll(async () => {
  siteDir = await writeSite();
  served = await serve({ siteDir, features: { classes: routes } });
});
afterAll(() => served.stop());

/** The line about one request; it is written when the connection has closed, after the answer is here. */
function answeredLine(requestId: string): Promise<LogLine> {
  return vi.waitUntil(() =>
    served.log.find((line) => line.requestId === requestId && line.msg === 'answered'),
  );
}

describe('every answer', () => {
  test.each(['/', '/khong-co', '/sw.js', '/healthz', '/api/v1/classes/sessions/1', '/api/v1/khong-co'])(
    '%s carries the security headers',
    async (address) => {
      const { headers } = await ask(served.port, address);
      const lowerCase = Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]);
      expect(headers).toMatchObject(Object.fromEntries(lowerCase));
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  test('demands https only when people reach the product by https', async () => {
    const secure = await serve({ siteDir, publicUrl: 'https://camtay.example.vn' });
    const { headers } = await ask(secure.port, '/', { headers: { Host: 'inner:8080' } });
    expect(headers['strict-transport-security']).toBe('max-age=63072000');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    await secure.stop();
  });

  test.each([
    ['plain http in a hall', { Host: 'lop.test:4321' }, undefined],
    ['an address in the Wi-Fi', { Host: '192.168.1.20' }, undefined],
    ['a name that only begins like this machine', { Host: 'localhost.example.vn' }, undefined],
    ['this machine', { Host: 'localhost:4321' }, 'same-origin'],
    ['this machine by its number', { Host: '[::1]:4321' }, 'same-origin'],
    ['https in front', { Host: 'lop.test', 'X-Forwarded-Proto': 'https' }, 'same-origin'],
    ['a browser that trusts the place', { Host: 'lop.test', 'Sec-Fetch-Mode': 'navigate' }, 'same-origin'],
  ])('names its opener policy only where a browser heeds it: %s', async (_, headers, policy) => {
    const answer = await ask(served.port, '/', { headers });
    expect(answer.headers['cross-origin-opener-policy']).toBe(policy);
    expect(answer.headers['content-security-policy']).toBe("frame-ancestors 'none'");
  });

  test('never repeats the Host it was asked under', async () => {
    for (const address of ['/', '/bai-hoc/a1', '/khong-co', '/api/v1/khong-co']) {
      const { headers, body } = await ask(served.port, address, {
        headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' },
      });
      expect(JSON.stringify(headers) + body).not.toContain('evil.example');
    }
  });
});

describe('request id', () => {
  test('is kept when a proxy sent a plain one', async () => {
    const { headers } = await ask(served.port, '/', { headers: { 'X-Request-Id': 'proxy-12345678' } });
    expect(headers['x-request-id']).toBe('proxy-12345678');
  });

  test.each(['short', 'a'.repeat(65), 'with space 123', '<script>alert(1)</script>'])(
    'is made anew instead of %s',
    async (received) => {
      const { headers } = await ask(served.port, '/', { headers: { 'X-Request-Id': received } });
      expect(headers['x-request-id']).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
    },
  );
});

describe('the log', () => {
  test('has one line for a page: what was asked, how it went, nothing about who', async () => {
    await ask(served.port, '/bai-hoc/a1?so=0912345678', {
      headers: { 'X-Request-Id': 'log-page-1', 'User-Agent': 'Spy/1', 'X-Forwarded-For': '203.0.113.9' },
    });
    expect(await answeredLine('log-page-1')).toEqual({
      level: 30,
      time: expect.any(Number),
      requestId: 'log-page-1',
      method: 'GET',
      route: '/bai-hoc/a1',
      status: 200,
      bytes: expect.any(Number),
      durationMs: expect.any(Number),
      msg: 'answered',
    });
    expect(JSON.stringify(served.log)).not.toMatch(/0912345678|Spy|203\.0\.113|127\.0\.0\.1/);
  });

  test('names an API route by its pattern and an unknown address not at all', async () => {
    await ask(served.port, '/api/v1/classes/sessions/0912345678', {
      headers: { 'X-Request-Id': 'log-route-1' },
    });
    await ask(served.port, '/0912345678', { headers: { 'X-Request-Id': 'log-unknown-1' } });
    await ask(served.port, '/api/v1/0912345678', { headers: { 'X-Request-Id': 'log-unknown-2' } });
    expect(await answeredLine('log-route-1')).toMatchObject({
      route: '/api/v1/classes/sessions/:id',
      status: 200,
    });
    expect(await answeredLine('log-unknown-1')).toMatchObject({ route: '(unknown)', status: 404 });
    expect(await answeredLine('log-unknown-2')).toMatchObject({ route: '(unknown)', status: 404 });
    expect(JSON.stringify(served.log)).not.toContain('0912345678');
  });

  test('counts the bytes that went out', async () => {
    await ask(served.port, '/packs/core.0123.pack', { headers: { 'X-Request-Id': 'log-bytes-1' } });
    const line = await answeredLine('log-bytes-1');
    expect(line.bytes).toBeGreaterThan(5000);
    expect(line.bytes).toBeLessThan(6500);
  });
});

describe('the API', () => {
  test('an unknown route is a problem in words', async () => {
    const { status, headers, body } = await ask(served.port, '/api/v1/khong-co');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
      'no-store',
    ]);
    expect(JSON.parse(body.toString())).toEqual(await problemResponse('route.unknown').json());
  });

  test.each([
    ['POST', '/api/v1/classes/sessions/1', 'HEAD, GET'],
    ['DELETE', '/api/v1/classes/sessions', 'POST'],
    ['OPTIONS', '/api/v1/classes/sessions', 'POST'],
    ['POST', '/healthz', 'HEAD, GET'],
  ])('%s of %s, which can be asked otherwise, says how', async (method, address, allowed) => {
    const { status, headers, body } = await ask(served.port, address, { method });
    expect([status, headers.allow]).toEqual([405, allowed]);
    expect(JSON.parse(body.toString())).toEqual(await problemResponse('method.refused').json());
  });

  test.each([
    ['announced', 'Content-Length: 1000\r\n\r\nabc'],
    ['hidden', 'Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n'],
  ])('a body that its sender cuts (%s) is no trouble of the database', async (kind, body) => {
    const id = `cut-body-${kind}`;
    const head = `POST /api/v1/classes/sessions HTTP/1.1\r\nHost: x\r\nX-Request-Id: ${id}\r\n`;
    const socket = connect(served.port, '127.0.0.1', () => socket.write(head + body));
    await wait(100);
    socket.destroy();
    expect(await answeredLine(id)).toMatchObject({ level: 30 });
    const lines = served.log.filter(({ requestId }) => requestId === id);
    expect(lines.map(({ msg }) => msg)).toEqual(['answered']);
  });

  test('a failing route is a problem for the reader and an error in the log', async () => {
    const { status, body } = await ask(served.port, '/api/v1/classes/broken', {
      headers: { 'X-Request-Id': 'broken-1' },
    });
    expect([status, JSON.parse(body.toString()).code]).toEqual([500, 'server.failed']);
    expect(body.toString()).not.toContain('made for this test');
    const failures = served.log.filter((line) => line.requestId === 'broken-1' && line.msg === 'failed');
    expect(failures).toMatchObject([{ level: 50, err: { message: 'made for this test' } }]);
  });

  test('a body within the limit arrives', async () => {
    const body = 'a'.repeat(1024 * 1024);
    const answer = await fetch(`${served.url}/api/v1/classes/sessions`, { method: 'POST', body });
    expect([answer.status, await answer.json()]).toEqual([201, { length: body.length }]);
  });

  test('a body announced above the limit is refused before it is sent', async () => {
    const heard = await talk(
      served.port,
      'POST /api/v1/classes/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n',
      '"code":"body.large"',
    );
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toMatch(/connection: close/i);
    expect(heard).toContain('"code":"body.large"');
  });

  test('a body that hides its length is refused once it passes the limit', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const heard = await talk(
      served.port,
      `POST /api/v1/classes/sessions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}0\r\n\r\n`,
    );
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toContain('"code":"body.large"');
  });
});

/** A client that hears nothing before all is sent: what it reads is what the closed connection left it. */
function sendBlindly(port: number, head: string, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.pause().write(head);
      socket.write(body, () => socket.resume());
    });
    socket.on('data', (part) => (heard += part));
    socket.on('error', reject).on('close', () => resolve(heard));
  });
}

describe('a body far above the limit', () => {
  const post = 'POST /api/v1/classes/sessions HTTP/1.1\r\nHost: x\r\n';
  const tenMb = Buffer.alloc(10_000_000, 'a');

  test('its sender reads the refusal, and no reset, however often', async () => {
    for (let round = 0; round < 10; round += 1) {
      const answer = await fetch(`${served.url}/api/v1/classes/sessions`, { method: 'POST', body: tenMb });
      expect([answer.status, (await answer.json()).code]).toEqual([413, 'body.large']);
    }
  });

  test.each([
    ['announced', `${post}Content-Length: ${tenMb.length}\r\n\r\n`, tenMb],
    [
      'hidden',
      `${post}Transfer-Encoding: chunked\r\n\r\n`,
      Buffer.concat([Buffer.from(`${tenMb.length.toString(16)}\r\n`), tenMb, Buffer.from('\r\n0\r\n\r\n')]),
    ],
  ])('%s, from a sender that reads only when all is sent', async (_, head, body) => {
    const heard = await sendBlindly(served.port, head, body);
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toContain('"code":"body.large"');
  });

  test('is not listened to without an end', async () => {
    const heard = sendBlindly(
      served.port,
      `${post}Content-Length: 99999999\r\n\r\n`,
      Buffer.alloc(99_999_999),
    );
    await expect(heard).rejects.toThrow(/EPIPE|ECONNRESET/);
  });
});

describe('slow and oversized requests', () => {
  test('a head that never ends is cut', async () => {
    const limits = { headersTimeoutMs: 100, requestTimeoutMs: 200, checkEveryMs: 20 };
    const strict = await serve({
      siteDir,
      limits: { ...limits, keepAliveTimeoutMs: 1000, stalledTimeoutMs: 5000 },
    });
    expect(await talk(strict.port, 'GET / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /);
    await strict.stop();
  });

  test('a head above 16 KB is refused', async () => {
    const heard = await talk(
      served.port,
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(17_000)}\r\n\r\n`,
    );
    expect(heard).toMatch(/^HTTP\/1\.1 431 /);
  });
});
