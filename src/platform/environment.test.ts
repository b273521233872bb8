import { chmod, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { localUrl, prepareDataDirectory, readEnvironment } from './environment.ts';

describe('reading the environment', () => {
  test('has a working default for everything', () => {
    expect(readEnvironment({})).toEqual({
      ok: true,
      environment: {
        host: '127.0.0.1',
        port: 4321,
        dataDir: path.resolve('data'),
        siteDir: path.resolve('dist'),
        publicUrl: 'http://localhost:4321',
        logLevel: 'info',
      },
    });
  });

  test('takes what is set, and an empty variable as not set', () => {
    const reading = readEnvironment({
      HOST: '0.0.0.0',
      PORT: '8080',
      DATA_DIR: '/srv/camtay',
      PUBLIC_URL: 'https://camtay.example.vn/',
      LOG_LEVEL: '',
    });
    expect(reading).toMatchObject({
      environment: {
        host: '0.0.0.0',
        port: 8080,
        dataDir: '/srv/camtay',
        publicUrl: 'https://camtay.example.vn',
        logLevel: 'info',
      },
    });
  });

  test.each([
    ['HOST', 'http://localhost', 'a host name or address'],
    ['HOST', 'two words', 'a host name or address'],
    ['HOST', '999.1.1.1', 'a host name or address'],
    ['PORT', 'abc', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['PORT', '80.5', 'a whole number from 0 to 65535'],
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PUBLIC_URL', 'camtay.example.vn', 'an http or https address'],
    ['PUBLIC_URL', 'ftp://camtay.example.vn', 'an http or https address'],
    ['PUBLIC_URL', 'https://camtay.example.vn/app', 'without path'],
    ['PUBLIC_URL', 'https://a:b@camtay.example.vn', 'account'],
    ['LOG_LEVEL', 'loud', 'one of trace, debug'],
  ])('refuses %s=%s with a sentence that says which, what and how', (name, value, expected) => {
    const reading = readEnvironment({ [name]: value });
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).toMatch(new RegExp(`^${name}: got "`));
    expect(reading.problems[0]).toContain(`got ${JSON.stringify(value)}, expected `);
    expect(reading.problems[0]).toContain(expected);
    expect(reading.problems[0]).toContain('for example');
  });

  test('names every wrong variable at once', () => {
    const reading = readEnvironment({ PORT: 'abc', LOG_LEVEL: 'loud' });
    expect(reading).toMatchObject({
      problems: [expect.stringMatching(/^PORT/), expect.stringMatching(/^LOG_LEVEL/)],
    });
  });
});

describe('the data folder', () => {
  test('is made when missing and left empty', async () => {
    const folder = path.join(await mkdtemp(path.join(tmpdir(), 'camtay-')), 'a', 'b');
    expect(await prepareDataDirectory(folder)).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  test('is refused where the system takes no folder, instead of trying for ever', async () => {
    // /proc says "no such folder" to whoever makes one there.
    expect(await prepareDataDirectory('/proc/camtay/data')).toMatch(
      /^DATA_DIR: .* expected a folder .*\(ENOENT/,
    );
  });

  test('is refused when it is a file', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'camtay-')), 'file');
    await writeFile(file, '');
    expect(await prepareDataDirectory(file)).toMatch(/^DATA_DIR: got ".*file", expected a folder .*\(EEXIST/);
  });

  test('is refused when it is read-only', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'camtay-'));
    await chmod(folder, 0o500);
    // Root may write anywhere but among the kernel's own files.
    const readOnly = process.getuid?.() === 0 ? '/sys/camtay' : folder;
    expect(await prepareDataDirectory(readOnly)).toMatch(
      /^DATA_DIR: .* expected a folder .*\((EACCES|EPERM|EROFS)/,
    );
  });
});

test('the local address is one that a browser opens', () => {
  expect([
    localUrl('0.0.0.0', 80),
    localUrl('::1', 4321),
    localUrl('fe80::2', 1),
    localUrl('lan.example', 9),
  ]).toEqual(['http://localhost:80', 'http://localhost:4321', 'http://[fe80::2]:1', 'http://lan.example:9']);
});
