import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from './precompress.ts';

let site: string;
beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'precompressed-'));
});
afterEach(() => rm(site, { recursive: true }));

test('compresses text, and leaves alone what gains nothing by it', async () => {
  const text = 'Nộp hồ sơ trực tuyến. '.repeat(100);
  await writeFile(path.join(site, 'index.html'), text);
  await writeFile(path.join(site, 'small.html'), 'Cầm Tay');
  await writeFile(path.join(site, 'photo.webp'), text);
  await writeFile(path.join(site, 'pictures.pack'), randomBytes(5000));
  expect(await precompress(site)).toBe(1);
  expect(await readdir(site)).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
    'photo.webp',
    'pictures.pack',
    'small.html',
  ]);
  const [br, gz] = [
    await readFile(path.join(site, 'index.html.br')),
    await readFile(path.join(site, 'index.html.gz')),
  ];
  expect([brotliDecompressSync(br).toString(), gunzipSync(gz).toString()]).toEqual([text, text]);
});

test('a second time compresses nothing again', async () => {
  await writeFile(path.join(site, 'index.html'), 'Cầm Tay '.repeat(500));
  expect([await precompress(site), await precompress(site)]).toEqual([1, 0]);
});
