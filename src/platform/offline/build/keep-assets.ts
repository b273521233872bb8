import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere } from '#src/platform/missing-file.ts';
import { listFiles } from './site-files.ts';

/** One finished build: the files with content-named addresses that it put on the server. */
export interface KeptBuild {
  readonly files: readonly string[];
}

/** What to do so that pages of earlier builds still find their files. */
export interface KeepingPlan {
  /** Newest first. */
  readonly builds: readonly KeptBuild[];
  /** Files of earlier builds to put back beside the new ones. */
  readonly restore: readonly string[];
  /** Stored files that no kept build uses any more. */
  readonly forget: readonly string[];
}

const CONTENT_NAMED = /^(?:_astro|packs)\/.+(?<!\.br|\.gz)$/;
const KEPT_BUILDS = 3;

/** Decides what to keep. A build with the same files as the one before is no new build. */
export function planKeeping(earlier: readonly KeptBuild[], files: readonly string[]): KeepingPlan {
  const [newest] = earlier;
  const unchanged = newest?.files.join() === files.join();
  const builds = unchanged ? [...earlier] : [{ files }, ...earlier].slice(0, KEPT_BUILDS);
  const used = new Set(builds.flatMap((build) => build.files));
  const stored = new Set(earlier.flatMap((build) => build.files));
  return {
    builds,
    restore: [...used].filter((file) => !files.includes(file)),
    forget: [...stored].filter((file) => !used.has(file)),
  };
}

/**
 * Keeps the bundled files and packs of the last three builds on the server, for tabs and downloads that began
 * under an earlier one. They wait between builds in `storeFolder`, because `astro build` empties `dist`.
 * Returns how many earlier files were put back.
 */
export async function keepAssets(siteFolder: string, storeFolder: string): Promise<number> {
  const ledger = path.join(storeFolder, 'builds.json');
  const files = (await listFiles(siteFolder)).filter((file) => CONTENT_NAMED.test(file));
  const plan = planKeeping(await readLedger(ledger), files);
  for (const file of files) await copy(path.join(siteFolder, file), path.join(storeFolder, file));
  for (const file of plan.restore) await copy(path.join(storeFolder, file), path.join(siteFolder, file));
  for (const file of plan.forget) await rm(path.join(storeFolder, file), { force: true });
  await mkdir(storeFolder, { recursive: true });
  await writeFile(ledger, JSON.stringify(plan.builds));
  return plan.restore.length;
}

async function readLedger(ledger: string): Promise<KeptBuild[]> {
  try {
    return JSON.parse((await readIfThere(ledger)) ?? '[]');
  } catch (error) {
    throw new Error(`${ledger} cannot be read; delete its folder to start anew`, { cause: error });
  }
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, to);
}
