import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';

/** Pagefind's ready-made interfaces, its highlighter and its worker, which this site does not use. */
const UNUSED = /-ui\.|highlight|-worker\./;

/**
 * Where Pagefind goes on without a part of the index that did not come, and would then say that nothing was found.
 * With these an error reaches whoever searches. Its files are made for a page, so there is no way to ask for it.
 */
const SWALLOWED: readonly (readonly [RegExp, string])[] = [
  [/("load_index_chunk"\)\))\.catch\(\(\)=>\{\}\)/, '$1'],
  [/(Failed to load the meta index:[^`]*`\);)/, '$1throw new Error("Failed to load the meta index");'],
];

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
  await passErrorsOn(path.join(output, 'pagefind.js'));
  for (const file of await readdir(output)) {
    if (UNUSED.test(file)) await rm(path.join(output, file), { recursive: true });
  }
  return pages;
}

async function passErrorsOn(script: string): Promise<void> {
  let code = await readFile(script, 'utf8');
  for (const [pattern, passingOn] of SWALLOWED) {
    if (!pattern.test(code))
      throw new Error(`Pagefind has no ${pattern} any more: does it still hide errors?`);
    code = code.replace(pattern, passingOn);
  }
  await writeFile(script, code);
}
