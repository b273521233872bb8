import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotli, gzip } from './compression.ts';
import { listFiles } from './site-files.ts';

const COMPRESSIBLE = /\.(?:html|js|css|svg|json|xml|txt|webmanifest|pack)$/;
/** Below this a compressed file saves no network packet. */
const SMALLEST_BYTES = 1024;
/** Pictures are compressed already: a pack of them is sent, and resumed, as it is. */
const WORTH_IT = 0.95;
const AT_ONCE = 8;

/** Writes `.br` and `.gz` beside every compressible file of a site. Returns how many files were compressed. */
export async function precompress(siteFolder: string): Promise<number> {
  const files = (await listFiles(siteFolder)).filter((file) => COMPRESSIBLE.test(file));
  let compressed = 0;
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const batch = files.slice(start, start + AT_ONCE).map((file) => compressOne(path.join(siteFolder, file)));
    compressed += (await Promise.all(batch)).filter(Boolean).length;
  }
  return compressed;
}

async function compressOne(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  if (bytes.byteLength < SMALLEST_BYTES || (await exists(`${file}.br`))) return false;
  const small = await brotli(bytes);
  if (small.byteLength > WORTH_IT * bytes.byteLength) return false;
  await writeFile(`${file}.br`, small);
  await writeFile(`${file}.gz`, await gzip(bytes));
  return true;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
