import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { readFileTexts } from '#src/platform/data-files/read-file-texts.ts';

/** The data files on disk, for tests and scripts: run from the project's root. Node only. */
export function readSandboxFiles(): FileTexts {
  return readFileTexts(process.cwd(), [
    'sandbox/*/*.json',
    'sandbox/coach/*/*.json',
    'sandbox/desk/cases/*.json',
  ]);
}
