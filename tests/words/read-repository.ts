import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';

const made = ['node_modules', 'dist', 'data', 'test-results', 'playwright-report', '.git', '.astro'];
const textFiles =
  /\.(?:astro|css|js|json|md|mdx|mjs|svelte|svg|ts|txt|webmanifest|ya?ml)$|^\.[a-z]+$|^\.ci\//;

/** Every text file of the repository. Read from the disk, so that a fresh archive without git is checked too. */
export async function readRepository(root: string): Promise<FileTexts> {
  const texts: Record<string, string> = {};
  for await (const entry of glob(['**/*', '.*', '.ci/*'], {
    cwd: root,
    withFileTypes: true,
    exclude: ({ name }) => made.includes(name),
  })) {
    const file = path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
    if (entry.isFile() && textFiles.test(file)) texts[file] = readFileSync(path.join(root, file), 'utf8');
  }
  return texts;
}
