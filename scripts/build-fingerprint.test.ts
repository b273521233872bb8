import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fingerprintOf, fingerprintSources, isBuildStale, rememberBuild } from './build-fingerprint.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the fingerprint of files', () => {
  const one = new Map([
    ['a', bytes('1')],
    ['b', bytes('2')],
  ]);

  test('does not depend on their order', () => {
    expect(fingerprintOf(new Map([...one].reverse()))).toBe(fingerprintOf(one));
  });

  test.each([
    [
      'a changed byte',
      [
        ['a', '1'],
        ['b', '3'],
      ],
    ],
    [
      'another name',
      [
        ['a', '1'],
        ['c', '2'],
      ],
    ],
    [
      'one file more',
      [
        ['a', '1'],
        ['b', '2'],
        ['c', ''],
      ],
    ],
    ['one file less', [['a', '1']]],
    [
      'contents exchanged',
      [
        ['a', '2'],
        ['b', '1'],
      ],
    ],
    [
      'the border between two files moved',
      [
        ['a', '12'],
        ['b', ''],
      ],
    ],
  ])('changes with %s', (_, files) => {
    const other = new Map(files.map(([name, text]) => [String(name), bytes(String(text))]));
    expect(fingerprintOf(other)).not.toBe(fingerprintOf(one));
  });
});

describe('a build', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'camtay-build-'));
    await mkdir(path.join(root, 'content/lessons'), { recursive: true });
    await mkdir(path.join(root, 'dist'));
    await writeFile(path.join(root, 'content/lessons/a.mdx'), 'one');
    await writeFile(path.join(root, 'package-lock.json'), '{}');
  });

  afterEach(() => vi.unstubAllEnvs());

  test('is stale when missing', async () => {
    expect(await isBuildStale(root)).toBe(true);
  });

  test('is fresh until a source changes, and fresh again when the change is taken back', async () => {
    await rememberBuild(root, await fingerprintSources(root));
    expect(await isBuildStale(root)).toBe(false);
    await writeFile(path.join(root, 'content/lessons/a.mdx'), 'two');
    expect(await isBuildStale(root)).toBe(true);
    await writeFile(path.join(root, 'content/lessons/a.mdx'), 'one');
    expect(await isBuildStale(root)).toBe(false);
  });

  test('is stale when a lesson is added or removed', async () => {
    await rememberBuild(root, await fingerprintSources(root));
    await writeFile(path.join(root, 'content/lessons/b.mdx'), '');
    expect(await isBuildStale(root)).toBe(true);
    await rememberBuild(root, await fingerprintSources(root));
    await rm(path.join(root, 'content/lessons/b.mdx'));
    expect(await isBuildStale(root)).toBe(true);
  });

  test('is stale when the address that people type has changed, and no other variable counts', async () => {
    await rememberBuild(root, await fingerprintSources(root));
    vi.stubEnv('LOG_LEVEL', 'debug');
    expect(await isBuildStale(root)).toBe(false);
    vi.stubEnv('PUBLIC_URL', 'https://camtay.example.vn');
    expect(await isBuildStale(root)).toBe(true);
  });

  test('does not care about tests', async () => {
    await rememberBuild(root, await fingerprintSources(root));
    await writeFile(path.join(root, 'content/lessons/a.test.ts'), '');
    expect(await isBuildStale(root)).toBe(false);
  });
});
