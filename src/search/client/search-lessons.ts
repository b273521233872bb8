import { searchVariants } from '#src/platform/text/search-variants.ts';
import { findPassage, type Passage } from '../rules/find-passage.ts';
import { wordsOf } from '../rules/words.ts';

/** What Pagefind's bundle offers of all we use. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PageText>;
}

interface PageText {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A lesson in which the words stand close together. */
export interface LessonHit extends Passage {
  readonly href: string;
  readonly title: string;
}

/** So many of Pagefind's best are looked into; the words of most others stand far apart. */
const mostRead = 8;

let loading: Promise<Pagefind> | undefined;
let starts = 0;

/**
 * Lessons whose text has all words of a query close together, the closest first; works offline once the search pack is
 * there. Rejects when a part of the index cannot be had.
 */
export async function searchLessons(query: string): Promise<readonly LessonHit[]> {
  loading ??= startPagefind();
  try {
    return await searchWith(await loading, query);
  } catch (error) {
    loading = undefined; // the next try begins anew
    throw error;
  }
}

async function searchWith(pagefind: Pagefind, query: string): Promise<LessonHit[]> {
  const spellings = await Promise.all(searchVariants(query).map((spelling) => pagefind.search(spelling)));
  const found = bestOfEach(spellings.flatMap(({ results }) => results));
  const pages = await Promise.all(found.slice(0, mostRead).map((result) => result.data()));
  const words = wordsOf(query);
  return pages
    .flatMap(({ url, meta, content }) => {
      const passage = findPassage(content, words);
      if (!passage) return [];
      return [{ href: url.replace(/(?:\/|\.html)$/, ''), title: meta['title'] ?? url, ...passage }];
    })
    .sort((a, b) => a.span - b.span);
}

/** Each page once, with its best score over all spellings, best first. */
function bestOfEach(results: readonly PagefindResult[]): PagefindResult[] {
  const sorted = [...results].sort((a, b) => b.score - a.score);
  return [...new Map(sorted.toReversed().map((result) => [result.id, result])).values()].toReversed();
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
