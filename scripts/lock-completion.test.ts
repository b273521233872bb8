import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './child-program.ts';
import { completePackages, findMissing, type LockedPackages } from './lock-completion.ts';

const incomplete: LockedPackages = {
  '': {},
  'node_modules/rollup': {
    version: '4.0.0',
    optionalDependencies: {
      '@rollup/rollup-linux-x64-gnu': '4.0.0',
      '@rollup/rollup-linux-x64-musl': '4.0.0',
      '@rollup/rollup-win32-arm64-msvc': '4.0.0',
      fsevents: '~2.3.2',
    },
  },
  'node_modules/@rollup/rollup-linux-x64-gnu': { version: '4.0.0', optional: true },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
  'node_modules/sharp': {
    version: '1.0.0',
    dev: true,
    optionalDependencies: { '@img/sharp-wasm32': '1.0.0' },
  },
};

describe('an incomplete lock', () => {
  test('is found out', () => {
    expect(findMissing(incomplete)).toEqual([
      { askedBy: 'node_modules/rollup', name: '@rollup/rollup-linux-x64-musl', version: '4.0.0' },
      { askedBy: 'node_modules/rollup', name: '@rollup/rollup-win32-arm64-msvc', version: '4.0.0' },
      { askedBy: 'node_modules/sharp', name: '@img/sharp-wasm32', version: '1.0.0' },
    ]);
  });

  test('gets one optional entry for each, and keeps all others', () => {
    expect(completePackages(incomplete)).toEqual({
      ...incomplete,
      'node_modules/@rollup/rollup-linux-x64-musl': {
        version: '4.0.0',
        cpu: ['x64'],
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
      'node_modules/@rollup/rollup-win32-arm64-msvc': {
        version: '4.0.0',
        cpu: ['arm64'],
        optional: true,
        os: ['win32'],
      },
      'node_modules/@img/sharp-wasm32': { version: '1.0.0', cpu: ['wasm32'], dev: true, optional: true },
    });
  });

  test('is complete afterwards', () => {
    expect(findMissing(completePackages(incomplete))).toEqual([]);
  });

  test('gets another version beside the one that is already there', () => {
    const packages: LockedPackages = {
      'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux-x64': '1.0.0' } },
      'node_modules/a-linux-x64': { version: '2.0.0' },
    };
    expect(Object.keys(completePackages(packages))).toContain('node_modules/a/node_modules/a-linux-x64');
  });

  test('is refused where a name tells no platform', () => {
    const packages: LockedPackages = { '': { optionalDependencies: { mystery: '1.0.0' } } };
    expect(() => completePackages(packages)).toThrow('mystery: cannot tell its platform');
  });
});

describe('the lock of this project', () => {
  const lock: { packages: LockedPackages } = JSON.parse(
    readFileSync(path.join(root, 'package-lock.json'), 'utf8'),
  );

  test('is complete, so that npm ci takes it', () => {
    expect(findMissing(lock.packages)).toEqual([]);
  });

  test('names no registry, so that it installs behind any', () => {
    const bound = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(bound).toEqual([]);
  });
});
