import { withHashedNames } from '../hashed-names.ts';
import { packOfPath, pageKey } from '../page-packs.ts';
import { cacheOf, readState } from './pack-state.ts';
import type { Release } from './release.ts';

declare const __SECURITY_HEADERS__: Readonly<Record<string, string>>;

const NAMES_OTHER_FILES = /javascript|css/;

/** The answer to a path from the live packs, with the server's security headers, if one of them has it. */
export async function findInPacks(pathname: string): Promise<Response | undefined> {
  const { live } = await readState();
  if (!live) return undefined;
  const hit = (await findKey(keyOf(pathname), live)) ?? (await findByHashedName(pathname, live));
  return hit && withSecurityHeaders(hit);
}

/** Pages that came from the server name bundled files with their hash, packs hold them without. */
async function findByHashedName(pathname: string, live: Release): Promise<Response | undefined> {
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  const stable = live.aliases[pathname.slice(folder.length)];
  const hit = stable === undefined ? undefined : await findKey(folder + stable, live);
  if (!hit || !NAMES_OTHER_FILES.test(hit.headers.get('content-type') ?? '')) return hit;
  const headers = new Headers(hit.headers);
  headers.delete('content-length');
  return new Response(withHashedNames(await hit.text(), live.aliases), { headers });
}

/** Asks the likely pack first, then all of them: style sheets lie in `core`, search results elsewhere. */
async function findKey(key: string, live: Release): Promise<Response | undefined> {
  const likely = packOfPath(key);
  const likelyId = live.packs[likely];
  const hit = likelyId && (await caches.match(key, { cacheName: cacheOf(likely, likelyId) }));
  if (hit) return hit;
  const others = Object.entries(live.packs).map(([name, id]) =>
    caches.match(key, { cacheName: cacheOf(name, id) }),
  );
  return (await Promise.all(others)).find((response) => response !== undefined);
}

/** An address with broken percent signs is in no pack: it is looked for as it stands, then left to the server. */
function keyOf(pathname: string): string {
  try {
    return pageKey(decodeURI(pathname));
  } catch (error) {
    if (error instanceof URIError) return pathname;
    throw error;
  }
}

function withSecurityHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(__SECURITY_HEADERS__)) headers.set(name, value);
  return new Response(response.body, { headers });
}
