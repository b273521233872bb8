import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ifMissing } from '#src/platform/missing-file.ts';
import { sqliteFileName } from '../database.ts';
import type { BackupFile } from './manifest.ts';

/** Beginning of the names of what a restore keeps beside the data until the operator deletes it. */
export const setAsidePrefix = 'before-restore-';

/**
 * Files of DATA_DIR beside the database: secrets, keys, notices of a trial. By their place in the folder, with forward
 * slashes; what is being made at this moment (it begins with a point, or ends in a process id) is left out.
 */
export async function listDataFiles(dataDir: string): Promise<readonly string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true }).catch(ifMissing([]));
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dataDir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !isLeftOut(file))
    .toSorted();
}

function isLeftOut(file: string): boolean {
  const isDraft = /\.\d+\.[0-9a-f]{12}$/.test(file);
  return (
    isDraft || file.startsWith('.') || file.startsWith(sqliteFileName) || file.startsWith(setAsidePrefix)
  );
}

/** Copy a file for its owner alone, and wait until it is on the disk. */
export async function copyPrivately(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to);
  await settle(to);
}

/** For its owner alone, and on the disk. */
export async function settle(file: string): Promise<void> {
  await chmod(file, 0o600);
  await flush(file, 'r+');
}

/** Wait until a folder's own list of names is on the disk. */
export async function settleFolder(folder: string): Promise<void> {
  await flush(folder, 'r');
}

async function flush(place: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(place, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What the manifest says of one file. @param file inside `folder`, with forward slashes */
export async function describeFile(folder: string, file: string): Promise<BackupFile> {
  const place = path.join(folder, file);
  const hash = createHash('sha256');
  for await (const part of createReadStream(place)) hash.update(part);
  return { path: file, bytes: (await stat(place)).size, sha256: hash.digest('hex') };
}

/** Whether something stands at a place. */
export async function isThere(place: string): Promise<boolean> {
  return await stat(place).then(() => true, ifMissing(false));
}
