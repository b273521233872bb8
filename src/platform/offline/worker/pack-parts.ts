const CACHE = 'ct-pack-parts';

/** The bytes of one unfinished pack that earlier lives of the worker saved. */
export interface SavedParts {
  readonly bytes: number;
  append(chunks: readonly BlobPart[]): Promise<void>;
  forget(): Promise<void>;
  join(): Blob;
}

/** Opens the saved parts of a pack, in the order in which they were saved. */
export async function openParts(url: string): Promise<SavedParts> {
  const cache = await caches.open(CACHE);
  let parts = await readParts(cache, url);
  return {
    get bytes() {
      return parts.reduce((sum, part) => sum + part.size, 0);
    },
    async append(chunks) {
      const part = new Blob([...chunks]);
      await cache.put(partKey(url, parts.length), new Response(part));
      parts.push(part);
    },
    async forget() {
      parts = [];
      await forgetParts(url);
    },
    join: () => new Blob(parts),
  };
}

/** Drops the saved parts of packs that are not wanted any more, or of one pack. */
export async function forgetParts(url: string): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const key of await cache.keys(url, { ignoreSearch: true })) await cache.delete(key);
}

/** Drops the saved parts of every pack that is not listed. */
export async function keepOnlyPartsOf(urls: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const key of await cache.keys()) {
    if (!urls.has(new URL(key.url).pathname)) await cache.delete(key);
  }
}

async function readParts(cache: Cache, url: string): Promise<Blob[]> {
  const parts: Blob[] = [];
  for (;;) {
    const saved = await cache.match(partKey(url, parts.length));
    if (!saved) return parts;
    parts.push(await saved.blob());
  }
}

function partKey(url: string, index: number): string {
  return `${url}?part=${index}`;
}
