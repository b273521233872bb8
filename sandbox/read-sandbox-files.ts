import { globSync, readFileSync } from 'node:fs';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';

/** The data files on disk, for tests and scripts: run from the project's root. Node only. */
export function readSandboxFiles(): FileTexts {
  const files = globSync('sandbox/*/*.json').map((file) => file.replaceAll('\\', '/'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
}
