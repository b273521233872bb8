import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { init, parse } from 'es-module-lexer';
import type { BuiltSite } from './built-site.ts';
import { inlineDrawings, type PageParts, partsOfPage } from './page-parts.ts';

await init;

/** What one page costs a phone that has nothing yet, in bytes over the wire. */
export interface PageWeight {
  /** HTML, styles and what else must be there before the page is read. */
  firstView: number;
  /** Requests before the page is read. */
  firstRequests: number;
  /** Bytes of code in the head, as written. */
  inlineInHead: number;
  /** Linked code that holds up the page. */
  blockingCode: number;
  /** All code that runs without anybody touching the page. */
  code: number;
  /** First view and code. */
  total: number;
  /** Pictures, drawn into the page or fetched. */
  pictures: number;
}

/** Weigh one page by following what it really asks for: HTML, styles, scripts and their imports. */
export function weighPage(site: BuiltSite, route: string): PageWeight {
  const { address, html } = site.page(route);
  const parts = partsOfPage(html);
  const wire = (addresses: Iterable<string>) => total([...new Set(addresses)].map(site.wireBytes));
  const first = [address, ...parts.stylesheets, ...parts.blockingScripts, ...parts.eagerPictures];
  const blocking = followImports(site, parts.blockingScripts, 'static');
  const running = followImports(site, [...parts.blockingScripts, ...parts.laterScripts], 'static');
  const inlineCode = total([...parts.inlineInHead, ...parts.inlineInBody].map(compressed));

  return {
    firstView: wire(first),
    firstRequests: new Set([address, ...parts.stylesheets, ...parts.blockingScripts]).size,
    inlineInHead: total(parts.inlineInHead.map((text) => Buffer.byteLength(text))),
    blockingCode: wire(blocking),
    code: wire(running) + inlineCode,
    total: wire([...first, ...running]),
    pictures: wire(picturesOf(parts)) + compressed(inlineDrawings(html).join('')),
  };
}

/**
 * Modules that come with some modules: those they import, and `all`: also those they may import later.
 * @param without where not to go on
 */
export function followImports(
  site: BuiltSite,
  from: readonly string[],
  how: 'static' | 'all',
  without: readonly string[] = [],
): Set<string> {
  const seen = new Set<string>();
  const toDo = [...from];
  for (let address = toDo.pop(); address !== undefined; address = toDo.pop()) {
    if (seen.has(address) || without.includes(address)) continue;
    seen.add(address);
    const [imports] = parse(site.read(address).toString());
    for (const imported of imports) {
      const wanted = how === 'all' || imported.type === 'static' || imported.type === 'reexport-star';
      const { specifier } = imported.type === 'import-meta' ? {} : imported;
      if (wanted && specifier) toDo.push(path.posix.resolve(path.posix.dirname(address), specifier));
    }
  }
  return seen;
}

function picturesOf(parts: PageParts): string[] {
  return [...parts.eagerPictures, ...parts.lazyPictures].filter((address) => !address.startsWith('data:'));
}

function compressed(text: string): number {
  return text === '' ? 0 : brotliCompressSync(text).length;
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
