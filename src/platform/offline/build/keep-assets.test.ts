import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepAssets, planKeeping } from './keep-assets.ts';

describe('what is kept', () => {
  test('the first build brings nothing back', () => {
    expect(planKeeping([], ['a'])).toEqual({ builds: [{ files: ['a'] }], restore: [], forget: [] });
  });

  test('files of the two builds before come back, older ones go', () => {
    const earlier = [{ files: ['c', 'x'] }, { files: ['b', 'x'] }, { files: ['a', 'x'] }];
    expect(planKeeping(earlier, ['d', 'x'])).toEqual({
      builds: [{ files: ['d', 'x'] }, { files: ['c', 'x'] }, { files: ['b', 'x'] }],
      restore: ['c', 'b'],
      forget: ['a'],
    });
  });

  test('building the same again pushes nothing out', () => {
    const earlier = [{ files: ['c'] }, { files: ['b'] }, { files: ['a'] }];
    expect(planKeeping(earlier, ['c'])).toEqual({ builds: earlier, restore: ['b', 'a'], forget: [] });
  });
});

describe('on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kept-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Like `astro build`: an empty site folder every time. */
  async function build(name: string): Promise<string[]> {
    const site = path.join(folder, 'dist');
    await rm(site, { recursive: true, force: true });
    await mkdir(path.join(site, '_astro'), { recursive: true });
    for (const file of [name, `${name}.br`]) await writeFile(path.join(site, '_astro', file), name);
    await keepAssets(site, path.join(folder, 'store'));
    return readdir(path.join(site, '_astro'));
  }

  test('three builds stay on the server, without their compressed forms, which are made anew', async () => {
    await build('one.js');
    await build('two.js');
    await build('three.js');
    expect(await build('four.js')).toEqual(['four.js', 'four.js.br', 'three.js', 'two.js']);
    expect(await readdir(path.join(folder, 'store/_astro'))).toEqual(['four.js', 'three.js', 'two.js']);
  });

  test('a broken ledger stops the build and says what to do', async () => {
    await build('one.js');
    await writeFile(path.join(folder, 'store/builds.json'), '{');
    await expect(build('two.js')).rejects.toThrow('delete its folder to start anew');
  });
});
