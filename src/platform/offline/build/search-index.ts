import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';

/** Pagefind's ready-made interfaces, its highlighter and its worker, which this site does not use. */
const UNUSED = /-ui\.|highlight|-worker\./;

/**
 * Writes the search index of a built site into `<site>/pagefind`.
 * One language is forced: every page is Vietnamese, and search must not fall apart when a page forgets its `lang`.
 * Returns the number of indexed pages; a site without any gets no index.
 */
export async function writeSearchIndex(siteFolder: string): Promise<number> {
  const output = path.join(siteFolder, 'pagefind');
  await rm(output, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  try {
    return await fillAndWrite(index, siteFolder, output);
  } finally {
    await pagefind.close();
  }
}

async function fillAndWrite(
  index: pagefind.PagefindIndex,
  siteFolder: string,
  output: string,
): Promise<number> {
  const { page_count: pages, errors } = await index.addDirectory({ path: siteFolder });
  if (errors.length > 0) throw new Error(`Pagefind could not read the site: ${errors.join('; ')}`);
  if (pages === 0) return 0;
  await index.writeFiles({ outputPath: output });
  for (const file of await readdir(output)) {
    if (UNUSED.test(file)) await rm(path.join(output, file), { recursive: true });
  }
  return pages;
}
