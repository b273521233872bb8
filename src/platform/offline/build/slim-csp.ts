import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './site-files.ts';

const INLINE_CODE = /<(script|style)\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/\1>/g;
const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)/i;
const HASH_SOURCE = / '(sha256-[^']+)'/g;

/**
 * Keeps only the hashes of the page's own inline code in its content security policy.
 * Astro lists the hash of every client file in every page: one changed file would change all pages and so all
 * packs, and `'self'` allows those files already.
 */
export function slimCsp(html: string): string {
  const own = new Set([...html.matchAll(INLINE_CODE)].map(([, , code = '']) => hashSource(code)));
  return html.replace(POLICY, (_, start: string, policy: string) => {
    return start + policy.replace(HASH_SOURCE, (source, hash: string) => (own.has(hash) ? source : ''));
  });
}

/** Slims the policy of every page of a built site, in place. */
export async function slimPages(siteFolder: string): Promise<void> {
  const pages = (await listFiles(siteFolder)).filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    const file = path.join(siteFolder, page);
    const html = await readFile(file, 'utf8');
    const slim = slimCsp(html);
    if (slim !== html) await writeFile(file, slim);
  }
}

function hashSource(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}
