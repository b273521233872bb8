import { searchVariants } from '#src/platform/text/search-variants.ts';
import { exactWordsFirst, type FoundPage, mergeByScore } from '../rules/lesson-ranking.ts';
import { hasAllWords } from '../rules/read-query.ts';

/** What Pagefind's bundle offers of all we use. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult extends FoundPage {
  data(): Promise<PageText>;
}

interface PageText {
  readonly url: string;
  readonly excerpt: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** One page as it is shown. */
export interface SearchHit {
  readonly href: string;
  readonly title: string;
  /** HTML made by Pagefind from our own pages: escaped text with `<mark>`. */
  readonly excerpt: string;
}

/** The best pages found: those with every word, and those that only come near. */
export interface SearchOutcome {
  readonly exact: readonly SearchHit[];
  readonly near: readonly SearchHit[];
  /** There are more than these. */
  readonly isCut: boolean;
}

let loading: Promise<Pagefind> | undefined;
let starts = 0;

/** Search all lessons; works offline once the search pack is there. Rejects when a part of the index cannot be had. */
export async function searchLessons(query: string, most: number): Promise<SearchOutcome> {
  loading ??= startPagefind();
  try {
    return await searchWith(await loading, query, most);
  } catch (error) {
    loading = undefined; // the next try begins anew
    throw error;
  }
}

async function searchWith(pagefind: Pagefind, query: string, most: number): Promise<SearchOutcome> {
  const spellings = await Promise.all(searchVariants(query).map((spelling) => pagefind.search(spelling)));
  const found = mergeByScore(spellings.map(({ results }) => results));
  const pages = await Promise.all(found.slice(0, most).map((result) => result.data()));
  const ranked = exactWordsFirst(query, pages);
  const isExact = ({ meta, content }: PageText) => hasAllWords(query, `${meta['title']} ${content}`);
  return {
    exact: ranked.filter(isExact).map(hitOf),
    near: ranked.filter((page) => !isExact(page)).map(hitOf),
    isCut: found.length > pages.length,
  };
}

function hitOf({ url, meta, excerpt }: PageText): SearchHit {
  return { href: url.replace(/(?:\/|\.html)$/, ''), title: meta['title'] ?? url, excerpt };
}

async function startPagefind(): Promise<Pagefind> {
  // A browser keeps a module that did not come, and what another try left half made: each has an address of its own.
  const address = `/pagefind/pagefind.js${starts === 0 ? '' : `?${starts}`}`;
  starts += 1;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind; // not there before the build
  await pagefind.options({ noWorker: true }); // its worker is a second copy of the code; our index is small
  await pagefind.init();
  return pagefind;
}
