import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The built site as files; addresses begin with a slash, as in its pages. */
export interface BuiltSite {
  /** Every file that is served, without the compressed neighbours. */
  addresses: readonly string[];
  read(address: string): Buffer;
  /** What a phone downloads: the brotli neighbour where the build made one, else the file as it is. */
  wireBytes(address: string): number;
  /** A page's HTML with its address. A missing page is an error: a budget must not pass by having no page. */
  page(route: string): { address: string; html: string };
}

/** Open the built site in `dist`. */
export function openBuiltSite(dist: string): BuiltSite {
  if (!existsSync(path.join(dist, 'index.html')))
    throw new Error(`${dist}: no built site; run npm run build.`);
  const addresses = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(\.br|\.gz)$|(^|\/)\./.test(name) && statSync(path.join(dist, name)).isFile())
    .map((name) => `/${name.replaceAll(path.sep, '/')}`)
    .sort();
  const known = new Set(addresses);
  const fileOf = (address: string): string => {
    if (!known.has(address)) throw new Error(`${address} is not in the built site`);
    return path.join(dist, address);
  };
  return {
    addresses,
    read: (address) => readFileSync(fileOf(address)),
    wireBytes: (address) => {
      const file = fileOf(address);
      return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
    },
    page: (route) => {
      const address = [`${route}.html`, path.posix.join(route, 'index.html')].find((name) => known.has(name));
      if (!address) throw new Error(`page ${route} is not in the built site`);
      return { address, html: readFileSync(fileOf(address), 'utf8') };
    },
  };
}

/** Every page as its route: `/`, `/bai-hoc/a1-nam-khong`, `/404`. */
export function routesOf(site: BuiltSite): string[] {
  return site.addresses
    .filter((address) => address.endsWith('.html'))
    .map((address) => address.replace(/(\/index)?\.html$/, '') || '/');
}
