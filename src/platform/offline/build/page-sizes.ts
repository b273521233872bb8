import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatFileSize } from '#src/platform/text/file-size.ts';
import { brotli } from './compression.ts';
import { listFiles } from './site-files.ts';

/** `<span data-size-of="/bai-hoc/a1" hidden>… {size}</span>`: waits for what that page weighs. */
const sizeMark = /<span data-size-of="([^"]+)" hidden>([^<]*)\{size\}([^<]*)<\/span>/g;

/**
 * Says on pages that list others what each weighs over the wire: only the finished page can tell, so the place for
 * it is hidden until then. Pages that are named must not name others, or their own weight would change.
 * @returns how many sizes were written
 * @throws when a page is named that was not built
 */
export async function writePageSizes(siteFolder: string): Promise<number> {
  let written = 0;
  for (const file of await listFiles(siteFolder)) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(path.join(siteFolder, file), 'utf8');
    const sizes = new Map<string, string>();
    for (const [, page = ''] of html.matchAll(sizeMark)) sizes.set(page, await sizeOf(siteFolder, page));
    if (sizes.size === 0) continue;
    const filled = html.replace(sizeMark, (_mark, page: string, before: string, after: string) => {
      written += 1;
      return `<span>${before}${sizes.get(page)}${after}</span>`;
    });
    await writeFile(path.join(siteFolder, file), filled);
  }
  return written;
}

async function sizeOf(siteFolder: string, page: string): Promise<string> {
  const bytes = await readFile(path.join(siteFolder, page, 'index.html'));
  return formatFileSize((await brotli(bytes)).byteLength);
}
