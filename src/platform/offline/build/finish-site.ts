import { type BrowserPrograms, type SecurityHeaders, writeBrowserScripts } from './browser-scripts.ts';
import { keepAssets } from './keep-assets.ts';
import { writePageSizes } from './page-sizes.ts';
import { precompress } from './precompress.ts';
import { writeSearchIndex } from './search-index.ts';
import { slimPages } from './slim-csp.ts';
import { writePacks } from './write-packs.ts';

/** What the finishing steps need to know. */
export interface FinishOptions {
  /** Folder with the built site, finished in place. */
  readonly siteFolder: string;
  /** Folder outside the site where files of earlier builds wait. */
  readonly keptFolder: string;
  readonly headers: SecurityHeaders;
  readonly programs: BrowserPrograms;
  readonly log: (line: string) => void;
}

/**
 * Makes a built site searchable, usable offline and cheap to serve. The order matters: packs hold the slimmed pages
 * with their sizes, the search index and the page script; earlier files come back only after the packs are made.
 */
export async function finishSite({
  siteFolder,
  keptFolder,
  headers,
  programs,
  log,
}: FinishOptions): Promise<void> {
  await slimPages(siteFolder);
  log(`sizes of pages: ${await writePageSizes(siteFolder)}`);
  log(`search index: ${await writeSearchIndex(siteFolder)} pages`);
  await writeBrowserScripts(siteFolder, programs, headers);
  for (const pack of await writePacks(siteFolder)) {
    log(`pack ${pack.name}: ${pack.files} files, ${pack.rawBytes} bytes, ${pack.wireBytes} over the wire`);
  }
  log(`kept ${await keepAssets(siteFolder, keptFolder)} files of earlier builds`);
  log(`precompressed ${await precompress(siteFolder)} files`);
}
