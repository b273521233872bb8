import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST_URL, type PackEntry, packUrl } from '../pack-manifest.ts';
import { type BuiltPack, buildPacks } from './pack-files.ts';
import { listFiles, readFiles } from './site-files.ts';

/** Writes the packs of a built site and `packs.json`, in place of those of an earlier run. Returns their entries. */
export async function writePacks(siteFolder: string): Promise<readonly PackEntry[]> {
  await rm(path.join(siteFolder, 'packs'), { recursive: true, force: true });
  const { manifest, packs } = await buildPacks(await readFiles(siteFolder, await listFiles(siteFolder)));
  await mkdir(path.join(siteFolder, 'packs'), { recursive: true });
  for (const pack of packs) await writePack(siteFolder, pack);
  await writeFile(path.join(siteFolder, MANIFEST_URL), JSON.stringify(manifest));
  return manifest.packs;
}

async function writePack(siteFolder: string, { entry, raw, compressed }: BuiltPack): Promise<void> {
  const file = path.join(siteFolder, packUrl(entry));
  await writeFile(file, raw);
  if (!compressed) return;
  await writeFile(`${file}.br`, compressed.br);
  await writeFile(`${file}.gz`, compressed.gz);
}
