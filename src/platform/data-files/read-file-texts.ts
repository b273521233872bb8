import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileTexts } from './file-texts.ts';

/** The texts of all files that a pattern names, such as `content/**` + `/*.yaml`, below a folder. Node only. */
export function readFileTexts(root: string, patterns: readonly string[]): FileTexts {
  const files = globSync([...patterns], { cwd: root }).sort();
  return Object.fromEntries(
    files.map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(root, file), 'utf8')]),
  );
}
