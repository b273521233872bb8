import { sharedGroup } from '../pack-groups.ts';
import { isPackOf } from '../pack-manifest.ts';
import { areaOfPath, packOfArea } from '../page-packs.ts';
import type { FileReferences } from './file-references.ts';

/** File → names of its packs, nearly always one. Files without a pack are not in the result. */
type PackAssignment = ReadonlyMap<string, readonly string[]>;

/** Staff and who helps from far away work with the network alone. */
const SKIPPED =
  /^(?:404\.html|can-bo\/(?!(?:diem-danh\/|ghi-danh\/)?index\.html$)|cung-lam[./]|giao-dien\/|packs\/|packs\.json|sw\.js|screenshots\/|icons\/|robots\.txt|sitemap|.*\.(?:br|gz|map)$)/;
const SEARCH_INDEX = /\.pf_\w+$|pagefind-entry\.json$/;
/** Pages that learners never get: what these share with others stays where it lies without them. */
const GUEST = 'staff';
const RASTER_OR_SOUND = /\.(?:png|jpe?g|webp|avif|gif|mp3|ogg|mp4)$/;

/**
 * Decides which pack each file of a site goes into. Pages go by their path; everything else follows the pages that
 * reach it: used by one module or by practice only, it goes there; needed at once in two places, into both; in more, or
 * by pages of the core, into `core`; only asked for later, into `lazy`. A bundled file that no page reaches is left out. Pages of the staff change nothing
 * about that: what they share with a pack that can be missing beside them, they have a copy of.
 */
export function assignPacks(
  files: Iterable<string>,
  references: ReadonlyMap<string, FileReferences>,
): PackAssignment {
  const kept = [...files].filter((file) => !SKIPPED.test(file));
  const usage = findUsage(kept, references);
  const assignment = new Map<string, readonly string[]>();
  for (const file of kept) {
    const area = areaOfFile(file, usage);
    if (area === undefined) continue;
    const packs = area === 'core' ? inCoreOrTwo(file, usage) : [packOfArea(area)];
    assignment.set(file, withGuest(packs, usage.reached.get(file)));
  }
  return assignment;
}

/** Installing does not wait for what only two packs need, and no page of the core: each has a copy. */
function inCoreOrTwo(file: string, { needed }: Usage): readonly string[] {
  const packs = packsOf(needed.get(file));
  return packs.length === 2 && !packs.includes('core') ? packs : ['core'];
}

function withGuest(packs: readonly string[], reached: ReadonlySet<string> = new Set()): readonly string[] {
  const isThere = packs.some(
    (pack) => pack === GUEST || sharedGroup.packs.some((first) => isPackOf(first, pack)),
  );
  return reached.has(GUEST) && !isThere ? [...packs, GUEST] : packs;
}

interface Usage {
  /** File → areas of the pages that load it at once. */
  readonly needed: ReadonlyMap<string, ReadonlySet<string>>;
  /** File → areas of the pages that load it at once or may ask for it. */
  readonly reached: ReadonlyMap<string, ReadonlySet<string>>;
}

function areaOfFile(file: string, usage: Usage): string | undefined {
  if (file.endsWith('.html')) return areaOfPath(`/${file}`);
  if (file.startsWith('pagefind/')) return SEARCH_INDEX.test(file) ? 'search' : 'engine';
  const owner = ownerOf(file, usage);
  if (owner && RASTER_OR_SOUND.test(file)) return owner === 'core' ? 'pictures' : `${owner}-pictures`;
  return owner;
}

function ownerOf(file: string, usage: Usage): string | undefined {
  const byPath = areaOfPath(`/${file}`);
  if (byPath !== 'core') return byPath;
  const reached = packsOf(usage.reached.get(file));
  if (reached.length === 0 && usage.reached.get(file)?.has(GUEST)) return GUEST;
  if (reached.length === 0) return file.startsWith('_astro/') ? undefined : 'core';
  if (reached.length === 1 && reached[0] !== 'core') return reached[0];
  const needed = packsOf(usage.needed.get(file));
  return needed.includes('core') || needed.length > 1 ? 'core' : 'lazy';
}

/** Areas that lie in one pack count as one: what only they share goes there. Guests do not count. */
function packsOf(areas: ReadonlySet<string> = new Set()): string[] {
  return [...new Set([...areas].filter((area) => area !== GUEST).map(packOfArea))];
}

function findUsage(files: readonly string[], references: ReadonlyMap<string, FileReferences>): Usage {
  const pagesByArea = Map.groupBy(
    files.filter((file) => file.endsWith('.html')),
    (file) => areaOfPath(`/${file}`),
  );
  const needed = new Map<string, Set<string>>();
  const reached = new Map<string, Set<string>>();
  for (const [area, pages] of pagesByArea) {
    const namedAtOnce = (file: string) => references.get(file)?.needed ?? [];
    const namedAtAll = (file: string) => [...namedAtOnce(file), ...(references.get(file)?.later ?? [])];
    for (const file of closure(pages, namedAtOnce)) addTo(needed, file, area);
    for (const file of closure(pages, namedAtAll)) addTo(reached, file, area);
  }
  return { needed, reached };
}

/** Everything reachable from the start; other pages are not walked through, a link is not a use. */
function closure(start: readonly string[], next: (file: string) => Iterable<string>): Set<string> {
  const seen = new Set(start);
  const waiting = [...start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const named of next(file)) {
      if (seen.has(named) || named.endsWith('.html')) continue;
      seen.add(named);
      waiting.push(named);
    }
  }
  return seen;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
