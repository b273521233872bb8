import { searchVariants } from '#src/platform/text/search-variants.ts';
import { exactWordsFirst, type FoundPage, mergeByScore } from '../rules/search-ranking.ts';

/** What Pagefind's bundle offers of all we use. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult extends FoundPage {
  data(): Promise<{ url: string; excerpt: string; content: string; meta: Record<string, string> }>;
}

/** One page as it is shown. */
export interface SearchHit {
  readonly href: string;
  readonly title: string;
  /** HTML made by Pagefind from our own pages: escaped text with `<mark>`. */
  readonly excerpt: string;
}

/** Everything found: how many pages, and the best of them. */
export interface SearchOutcome {
  readonly count: number;
  readonly hits: readonly SearchHit[];
}

let loading: Promise<Pagefind> | undefined;

/** Search all lessons; works offline once the search pack is there. Rejects when the index cannot be loaded. */
export async function searchLessons(query: string, most: number): Promise<SearchOutcome> {
  const pagefind = await loadPagefind();
  const spellings = await Promise.all(searchVariants(query).map((spelling) => pagefind.search(spelling)));
  const found = mergeByScore(spellings.map(({ results }) => results));
  const pages = await Promise.all(found.slice(0, most).map((result) => result.data()));
  const hits = exactWordsFirst(query, pages).map(({ url, meta, excerpt }) => ({
    href: url.replace(/(?:\/|\.html)$/, ''),
    title: meta['title'] ?? url,
    excerpt,
  }));
  return { count: found.length, hits };
}

/** A failed load is forgotten, so that the next try loads again. */
function loadPagefind(): Promise<Pagefind> {
  loading ??= startPagefind().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function startPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js'; // made after the build, so the bundler must not look for it
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ noWorker: true }); // its worker is a second copy of the code; our index is small
  await pagefind.init();
  return pagefind;
}
