import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Everything that a build reads. What is not here may change without a new build. */
const sources = [
  'content',
  'sandbox',
  'src',
  'public',
  'astro.config.mjs',
  'svelte.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Lies beside the built site; it begins with a dot, so it is not served. */
const fingerprintFile = 'dist/.build-fingerprint';

/** One short text for a set of files: the same names with the same bytes give the same one, in any order. */
export function fingerprintOf(files: ReadonlyMap<string, Uint8Array>): string {
  const whole = createHash('sha256');
  for (const name of [...files.keys()].sort()) {
    const content = createHash('sha256').update(files.get(name) ?? '');
    whole.update(`${name}\0${content.digest('hex')}\n`);
  }
  return whole.digest('hex');
}

/** Whether the built site is missing, half done, or older than what it was made from. */
export async function isBuildStale(root: string): Promise<boolean> {
  const file = path.join(root, fingerprintFile);
  if (!existsSync(file)) return true;
  return (await readFile(file, 'utf8')) !== fingerprintOf(await readSources(root));
}

/** Remember what the build that has just ended was made from. */
export async function rememberBuild(root: string, fingerprint: string): Promise<void> {
  await writeFile(path.join(root, fingerprintFile), fingerprint);
}

/** Fingerprint of the sources as they are now; take it before a build, so that an edit during it is seen. */
export async function fingerprintSources(root: string): Promise<string> {
  return fingerprintOf(await readSources(root));
}

async function readSources(root: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  // Posters and slides carry the address that people type, when there is one.
  files.set('PUBLIC_URL', Buffer.from(process.env['PUBLIC_URL'] ?? ''));
  for (const source of sources) {
    for await (const name of glob([source, `${source}/**/*`], { cwd: root })) {
      const file = path.join(root, name);
      const isTest = name.endsWith('.test.ts');
      if (!isTest && (await stat(file)).isFile())
        files.set(name.replaceAll(path.sep, '/'), await readFile(file));
    }
  }
  return files;
}
