import { type BundledNames, reversed, withHashedNames, withStableNames } from '../bundled-names.ts';
import { packOfPath, pageKey } from '../page-packs.ts';
import { cacheOf, cachesOf, readState } from './pack-state.ts';
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

/**
 * The address on the server of a bundled file that a page from a pack names without a hash, when the file's own pack
 * is not here yet.
 */
export async function findHashedAddress(pathname: string): Promise<string | undefined> {
  const { live } = await readState();
  const { folder, name } = split(pathname);
  const hashed = live && reversed(namesOf(live)).get(name);
  return hashed && folder + hashed;
}

/** The server's file as a page from a pack needs it: naming others without hashes. */
export async function asInPack(response: Response): Promise<Response> {
  const { live } = await readState();
  return live ? renamed(response, (text) => withStableNames(text, namesOf(live))) : response;
}

/** Pages that came from the server name bundled files with their hash, packs hold them without. */
async function findByHashedName(pathname: string, live: Release): Promise<Response | undefined> {
  const { folder, name } = split(pathname);
  const stable = namesOf(live).get(name);
  const hit = stable === undefined ? undefined : await findKey(folder + stable, live);
  return hit && renamed(hit, (text) => withHashedNames(text, namesOf(live)));
}

async function renamed(response: Response, rename: (text: string) => string): Promise<Response> {
  const isText = NAMES_OTHER_FILES.test(response.headers.get('content-type') ?? '');
  if (!response.ok || !isText) return response;
  const headers = new Headers(response.headers);
  // Both were those of the body as it came.
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  return new Response(rename(await response.text()), { headers });
}

function namesOf(live: Release): BundledNames {
  return new Map(Object.entries(live.aliases));
}

function split(pathname: string) {
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  return { folder, name: pathname.slice(folder.length) };
}

/** Asks the likely pack first, then all of them: style sheets lie in `core`, search results elsewhere. */
async function findKey(key: string, live: Release): Promise<Response | undefined> {
  const likely = packOfPath(key);
  const likelyId = live.packs[likely];
  const hit = likelyId && (await caches.match(key, { cacheName: cacheOf(likely, likelyId) }));
  if (hit) return hit;
  const others = cachesOf(live).map((cacheName) => caches.match(key, { cacheName }));
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
