import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSearchIndex } from './search-index.ts';

let site: string;
beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'indexed-'));
});
afterEach(() => rm(site, { recursive: true }));

test('a site without pages gets no index and no error', async () => {
  expect(await writeSearchIndex(site)).toBe(0);
  expect(await readdir(site)).toEqual([]);
});

test('indexes as Vietnamese whatever a page says, and leaves out what this site does not use', async () => {
  await mkdir(path.join(site, 'bai-hoc'));
  await writeFile(
    path.join(site, 'bai-hoc/index.html'),
    '<html lang="en"><body><h1>Đăng ký khai sinh</h1></body></html>',
  );
  expect(await writeSearchIndex(site)).toBe(1);
  const files = await readdir(path.join(site, 'pagefind'));
  expect(files.filter((file) => /-ui\.|highlight/.test(file))).toEqual([]);
  expect(files.some((file) => /^pagefind\.vi_.*\.pf_meta$/.test(file))).toBe(true);
});
