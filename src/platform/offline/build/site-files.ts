import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Contents of a built site: path inside the site (posix, no leading slash) → bytes. */
export type SiteFiles = ReadonlyMap<string, Buffer<ArrayBuffer>>;

/** Paths of all files below a folder, posix and relative to it, sorted so that every build sees one order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Reads the listed files of a site into memory. */
export async function readFiles(folder: string, paths: readonly string[]): Promise<SiteFiles> {
  const files = new Map<string, Buffer<ArrayBuffer>>();
  for (const file of paths) files.set(file, await readFile(path.join(folder, file)));
  return files;
}
