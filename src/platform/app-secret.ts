import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, readIfThere } from './missing-file.ts';

/** The secret of a server that keeps its data in a folder: made at the first start, the same ever after. */
export async function keepAppSecret(dataDir: string): Promise<string> {
  return await keepSecretFile(dataDir, 'app-secret', () => randomBytes(32).toString('hex'));
}

/**
 * A secret in a file of the data folder, made when it is missing. Several processes may start at once: `link` makes one
 * of them the first, with the whole content already written.
 */
export async function keepSecretFile(dataDir: string, name: string, make: () => string): Promise<string> {
  const file = path.join(dataDir, name);
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`;
  const known = await readIfThere(file);
  if (known !== undefined) return known.trim();
  await writeFile(draft, `${make()}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  return (await readFile(file, 'utf8')).trim();
}
