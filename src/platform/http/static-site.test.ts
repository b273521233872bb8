import { rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Served, serve, siteFiles, writeSite } from './served-for-tests.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await writeSite();
  served = await serve({ siteDir: folder });
});
afterAll(() => served.stop());

describe('pages', () => {
  test.each([
    ['/', siteFiles['index.html']],
    ['/bai-hoc/a1', siteFiles['bai-hoc/a1/index.html']],
    ['/bai-hoc/a1/', siteFiles['bai-hoc/a1/index.html']],
    ['/bai-hoc/a1?tu=zalo', siteFiles['bai-hoc/a1/index.html']],
  ])('%s answers at once, without a redirect', async (address, text) => {
    const { status, headers, body } = await ask(served.port, address);
    expect([status, headers['content-type'], body.toString()]).toEqual([
      200,
      'text/html;charset=utf-8',
      text,
    ]);
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('an unknown address gets the page for it, with status 404', async () => {
    const { status, headers, body } = await ask(served.port, '/khong-co');
    expect([status, body.toString()]).toEqual([404, siteFiles['404.html']]);
    expect(headers['content-type']).toBe('text/html;charset=utf-8');
  });

  test('HEAD answers like GET without a body', async () => {
    const get = await ask(served.port, '/bai-hoc/a1');
    const head = await ask(served.port, '/bai-hoc/a1', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(get.body.length));
    expect(await ask(served.port, '/khong-co', { method: 'HEAD' })).toMatchObject({
      status: 404,
      body: Buffer.alloc(0),
    });
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
    const { status, headers, body } = await ask(served.port, '/', { method });
    expect([status, headers.allow, headers['content-type']]).toEqual([
      405,
      'GET, HEAD',
      'application/problem+json; charset=utf-8',
    ]);
    expect(JSON.parse(body.toString())).toMatchObject({ status: 405, code: 'method.refused' });
  });
});

describe('what may leave the folder', () => {
  test.each([
    '/khong-co',
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/_astro/../../../../etc/passwd',
    '/..\\..\\etc\\passwd',
    '//etc/passwd',
    '/%00',
    '/%',
    '/%c0%ae%c0%ae/etc/passwd',
    '/.build-fingerprint',
    '/.vite/manifest.json',
    'http://evil.example/etc/passwd',
  ])('%s is an unknown address', async (address) => {
    for (const headers of [{}, { 'If-None-Match': '*' }]) {
      const { status, headers: answered, body } = await ask(served.port, address, { headers });
      expect([status, answered.etag, body.toString()]).toEqual([404, undefined, siteFiles['404.html']]);
    }
  });
});

describe('compression', () => {
  const page = siteFiles['bai-hoc/a1/index.html'];

  test('brotli where the browser takes it, else gzip, else plain', async () => {
    const brotli = await ask(served.port, '/bai-hoc/a1', {
      headers: { 'Accept-Encoding': 'gzip, deflate, br' },
    });
    const gzip = await ask(served.port, '/bai-hoc/a1', { headers: { 'Accept-Encoding': 'gzip' } });
    const plain = await ask(served.port, '/bai-hoc/a1');
    expect([brotli, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    expect([brotliDecompressSync(brotli.body), gunzipSync(gzip.body), plain.body].map(String)).toEqual([
      page,
      page,
      page,
    ]);
    expect(brotli.body.length).toBeLessThan(100);
    expect([brotli, gzip, plain].map(({ headers }) => headers.vary)).toEqual(
      Array(3).fill('Accept-Encoding'),
    );
  });
});

describe('caching', () => {
  test.each([
    ['/_astro/app.12345678.js', 'public, max-age=31536000, immutable'],
    ['/packs/core.0123.pack', 'public, max-age=31536000, immutable'],
    ['/sw.js', 'no-cache'],
    ['/packs.json', 'no-cache'],
    ['/', 'no-cache'],
    ['/khong-co', 'no-cache'],
  ])('%s: %s', async (address, expected) => {
    expect((await ask(served.port, address)).headers['cache-control']).toBe(expected);
  });

  test.each([
    ['/sw.js', (tag: string) => tag],
    ['/bai-hoc/a1', (tag: string) => `"other", ${tag}`],
    ['/bai-hoc/a1/?tu=zalo', (tag: string) => tag.replace('W/', '')],
    ['/packs/core.0123.pack', () => '*'],
    ['/.well-known/security.txt', (tag: string) => tag],
  ])('%s, unchanged, costs no body in any compression', async (address, tagsFor) => {
    const { headers } = await ask(served.port, address);
    const ifKnown = { 'If-None-Match': tagsFor(String(headers.etag)) };
    for (const encoding of ['identity', 'gzip', 'br']) {
      const again = await ask(served.port, address, { headers: { ...ifKnown, 'Accept-Encoding': encoding } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      for (const name of ['etag', 'cache-control', 'vary']) expect(again.headers[name]).toBe(headers[name]);
    }
  });

  test('a compressed neighbour asked for by its own name has no tag', async () => {
    expect((await ask(served.port, '/sw.js.br/')).headers.etag).toBeUndefined();
  });
});

describe('the tag of a file', () => {
  const lastYear = new Date('2025-01-01T00:00:00Z');

  async function tagOfPage(page: string, writtenAt: Date): Promise<string | undefined> {
    const site = await writeSite({ ...siteFiles, 'trang/index.html': page });
    for (const name of ['', '.br', '.gz'])
      await utimes(path.join(site, `trang/index.html${name}`), writtenAt, writtenAt);
    const server = await serve({ siteDir: site });
    const { headers } = await ask(server.port, '/trang', { headers: { 'Accept-Encoding': 'br' } });
    await server.stop();
    return headers.etag;
  }

  test('is the same after a new build of the same content', async () => {
    expect(await tagOfPage('<p>mai</p>', lastYear)).toBe(await tagOfPage('<p>mai</p>', new Date()));
  });

  test('is another for other content of the same size and time', async () => {
    expect(await tagOfPage('<p>mai</p>', lastYear)).not.toBe(await tagOfPage('<p>nay</p>', lastYear));
  });
});

describe('ranges', () => {
  const address = '/packs/core.0123.pack';
  const pack = siteFiles['packs/core.0123.pack'];

  test('a pack cut in the middle is resumed to the same bytes', async () => {
    const first = await ask(served.port, address, { headers: { Range: 'bytes=0-1999' } });
    const rest = await ask(served.port, address, { headers: { Range: 'bytes=2000-' } });
    expect([first.status, rest.status]).toEqual([206, 206]);
    expect(rest.headers['content-range']).toBe(`bytes 2000-4999/${pack.length}`);
    expect(Buffer.concat([first.body, rest.body]).toString()).toBe(pack);
  });

  test('a compressed pack is resumed to the same bytes', async () => {
    const headers = { 'Accept-Encoding': 'br' };
    const first = await ask(served.port, address, { headers: { ...headers, Range: 'bytes=0-9' } });
    const rest = await ask(served.port, address, { headers: { ...headers, Range: 'bytes=10-' } });
    expect(rest.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(Buffer.concat([first.body, rest.body])).toString()).toBe(pack);
  });

  test('a range behind the end is refused', async () => {
    const { status, headers } = await ask(served.port, address, { headers: { Range: 'bytes=9000-' } });
    expect([status, headers['content-range']]).toEqual([416, `bytes */${pack.length}`]);
  });

  test.each([
    { Range: 'bytes=-5' },
    { Range: 'bytes=0-0' },
    { Range: 'bytes=0-1,4-5' },
    { Range: 'lines=1-2' },
    { Range: 'bytes=0-9', 'If-Range': '"older"' },
  ])('%o is answered with the whole file', async (headers) => {
    const { status, body } = await ask(served.port, address, { headers });
    expect([status, body.toString()]).toEqual([200, pack]);
  });
});

test('a file that vanishes cuts one answer, not the server', async () => {
  const other = await writeSite();
  const server = await serve({ siteDir: other });
  await rm(path.join(other, 'sw.js'));
  await expect(ask(server.port, '/sw.js')).rejects.toThrow(/hang up|aborted/);
  expect((await ask(server.port, '/')).status).toBe(200);
  await server.stop();
});

test('a site without a page for unknown addresses says it in one sentence', async () => {
  const server = await serve({ siteDir: await writeSite({ 'index.html': '' }) });
  const { status, body } = await ask(server.port, '/khong-co');
  expect([status, JSON.parse(body.toString()).code]).toEqual([404, 'route.unknown']);
  await server.stop();
});

test('without a built site the server runs, says so and is not ready', async () => {
  const server = await serve({ siteDir: path.join(folder, 'absent') });
  const page = await ask(server.port, '/');
  expect([page.status, page.headers['retry-after']]).toEqual([503, '30']);
  expect(JSON.parse(page.body.toString())).toMatchObject({ code: 'site.absent' });
  expect((await ask(server.port, '/readyz')).status).toBe(503);
  expect((await ask(server.port, '/healthz')).status).toBe(200);
  expect(server.log[0]).toMatchObject({ level: 50, msg: expect.stringContaining('npm run build') });
  await server.stop();
});
