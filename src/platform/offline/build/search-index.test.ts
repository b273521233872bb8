import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

describe('a search with the written index', () => {
  beforeEach(async () => {
    await writeFile(path.join(site, 'index.html'), '<html><body><h1>Đăng ký khai sinh</h1></body></html>');
    await writeSearchIndex(site);
    vi.spyOn(console, 'error').mockReturnValue(); // Pagefind's own words for the developer
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  /** Number of pages found, when files with a name like this do not come. */
  async function searchWithout(missing: RegExp): Promise<number> {
    vi.stubGlobal('fetch', async (address: string) => {
      if (missing.test(address)) throw new TypeError('Failed to fetch');
      return new Response(await readFile(fileURLToPath(address.replace(/\?.*/, ''))));
    });
    const { createInstance } = await import(pathToFileURL(path.join(site, 'pagefind/pagefind.js')).href);
    const instance = createInstance({ noWorker: true });
    await instance.init();
    return (await instance.search('khai sinh')).results.length;
  }

  test('finds the page', async () => {
    expect(await searchWithout(/nothing is missing/)).toBe(1);
  });

  // The other parts, and what the page says then, are in the journey.
  test('fails when a part does not come', async () => {
    await expect(searchWithout(/pf_index/)).rejects.toThrow('Failed to fetch');
  });
});
