/** The search page: the form's words become results below it, and stand in the address as `?q=`. */

import { messages } from '../messages.vi.ts';
import type { CatalogueEntry } from '../rules/catalogue.ts';
import { chooseHits, chooseSuggestions } from '../rules/choose-hits.ts';
import { hasLetters, readQuery } from '../rules/read-query.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { entryList, lessonList } from './result-cards.ts';
import { type LessonHit, searchLessons } from './search-lessons.ts';
import { startSuggestions } from './suggestions.ts';

/** More lessons than these are not read. */
const mostLessons = 6;

const form = getPart('form') as HTMLFormElement;
const input = form.elements.namedItem('q') as HTMLInputElement;
const status = getPart('status');
const results = getPart('results');
const lessons = {
  section: getPart('lessons'),
  status: getPart('lesson-status'),
  list: getPart('lesson-list'),
};
const ways = getPart('ways');
/** Every lesson, to read on while nothing is asked. */
const all = getPart('all');
const suggestions = { input, list: getPart('suggestions'), status: getPart('suggestion-status') };
let latest = 0;

function getPart(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-search="${name}"]`);
  if (!found) throw new Error(`The search page has no part "${name}".`);
  return found;
}

/** Answer a query: first from the catalogue, then from the text of the lessons. */
async function answer(query: string): Promise<void> {
  const mine = ++latest;
  clear(query === '' ? '' : messages.searching);
  if (!hasLetters(query)) {
    status.textContent = messages.noLetters;
    return;
  }
  const catalogue = await loadCatalogue();
  if (mine !== latest) return;
  all.hidden = catalogue !== undefined;
  ways.hidden = false;
  const { found, near } = chooseHits(catalogue?.find(query) ?? []);
  const named = found.map(({ entry }) => entry);
  if (!catalogue) status.textContent = messages.failed;
  else if (named.length > 0) showEntries(named, messages.found(named.length, query));
  lessons.section.hidden = named.length === 0;
  lessons.status.textContent = messages.inLessons.searching;
  const told = await searchLessons(catalogue?.understood(query) ?? query).catch(noted);
  if (mine !== latest) return;
  lessons.section.hidden = false;
  const like = near.length > 0 ? near.map(({ entry }) => entry) : (catalogue?.nearest(query) ?? []);
  if (catalogue && named.length === 0) showUnnamed(query, told ?? [], like);
  showLessons(told, named);
}

/** Nothing is called so: then what stands in lessons is the answer, and without any what is nearest. */
function showUnnamed(query: string, told: readonly LessonHit[], like: readonly CatalogueEntry[]): void {
  if (told.length > 0) showEntries([], messages.onlyTold(query));
  else showEntries(like, like.length > 0 ? messages.near(like.length, query) : messages.nothing(query));
}

function showEntries(entries: readonly CatalogueEntry[], said: string): void {
  status.textContent = said;
  results.replaceChildren(entryList(entries));
}

function showLessons(found: readonly LessonHit[] | undefined, shown: readonly CatalogueEntry[]): void {
  const words = messages.inLessons;
  const isShown = ({ href }: LessonHit) => shown.some((entry) => entry.href === href);
  const hits = (found ?? []).filter((hit) => !isShown(hit)).slice(0, mostLessons);
  const more = shown.length > 0 ? words.found : words.told;
  if (!found) lessons.status.textContent = words.failed;
  else lessons.status.textContent = hits.length > 0 ? more(hits.length) : words.nothing;
  lessons.list.replaceChildren(...(hits.length > 0 ? [lessonList(hits)] : []));
}

function noted(reason: unknown): undefined {
  console.info('search', reason);
}

function clear(word: string): void {
  status.textContent = word;
  results.replaceChildren();
  lessons.list.replaceChildren();
  lessons.section.hidden = true;
  ways.hidden = true;
}

function followAddress(): void {
  const asked = new URLSearchParams(location.search).get('q');
  input.value = readQuery(asked ?? '');
  if (asked !== null) return void answer(input.value);
  latest += 1;
  all.hidden = false;
  clear('');
}

const closeSuggestions = startSuggestions(suggestions, async (typed) => {
  const query = readQuery(typed);
  if (!hasLetters(query)) return [];
  const catalogue = await loadCatalogue();
  // A word is finished by a space, which the query itself does not keep.
  const isOpen = !/\s$/.test(typed);
  return chooseSuggestions(catalogue?.find(isOpen ? query : `${query} `) ?? []).map(({ entry }) => entry);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  closeSuggestions();
  const query = readQuery(input.value);
  history.pushState(null, '', `/tim-kiem?q=${encodeURIComponent(query)}`);
  void answer(query);
});
window.addEventListener('popstate', followAddress);
void loadCatalogue();
followAddress();
