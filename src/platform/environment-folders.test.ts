import { chmod, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareDataDirectory } from './environment-folders.ts';

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
