import { type Stats, statSync } from 'node:fs';
import { mkdir, mkdtemp, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { type Environment, wrongSetting } from './environment.ts';

/**
 * Make the data folder, prove that it can be written to, and look at the folder of the site if somebody named one.
 * @returns a sentence for the operator for each folder that will not do
 */
export async function prepareFolders({ dataDir, siteDir, isSiteNamed }: Environment): Promise<string[]> {
  const problems = [
    await prepareDataDirectory(dataDir),
    isSiteNamed ? checkSiteDirectory(siteDir) : undefined,
  ];
  return problems.filter((problem) => problem !== undefined);
}

/**
 * Make the data folder and prove that this process may write there, by making and removing a folder in it.
 * @returns a sentence for the operator when it may not
 */
export async function prepareDataDirectory(folder: string): Promise<string | undefined> {
  try {
    await makeFolder(folder);
    await rmdir(await mkdtemp(path.join(folder, '.write-test-')));
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return wrongSetting(
      'DATA_DIR',
      folder,
      'a folder that this process may write to, for example ./data',
      reason,
    );
  }
}

/** @returns a sentence for the operator when the folder holds no built site */
function checkSiteDirectory(folder: string): string | undefined {
  const expected = 'the folder of a built site, for example ./dist after `npm run build`';
  try {
    return lookAt(path.join(folder, 'index.html'))?.isFile()
      ? undefined
      : wrongSetting('SITE_DIR', folder, expected);
  } catch (error) {
    return wrongSetting('SITE_DIR', folder, expected, error instanceof Error ? error.message : String(error));
  }
}

/** Folder by folder: Node's own recursive `mkdir` never ends where a parent is there and takes no folder (`/proc`). */
async function makeFolder(folder: string): Promise<void> {
  if (lookAt(folder)?.isDirectory()) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  try {
    await mkdir(folder);
  } catch (error) {
    if (!lookAt(folder)?.isDirectory()) throw error; // another process may have made it just now
  }
}

/** What is not there is undefined; what cannot even be looked at is thrown, with the system's reason. */
function lookAt(place: string): Stats | undefined {
  return statSync(place, { throwIfNoEntry: false });
}
