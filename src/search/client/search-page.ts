/** The search page: the form's words become results below it, and stand in the address as `?q=`. */

import { messages } from '../messages.vi.ts';
import { hasLetters, readQuery } from '../rules/read-query.ts';
import { type SearchHit, type SearchOutcome, searchLessons } from './search-lessons.ts';

const mostHits = 6;

const form = document.querySelector<HTMLFormElement>('[data-search-form]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const results = document.querySelector<HTMLElement>('[data-search-results]');
if (form && status && results) start(form, status, results);

function start(searchForm: HTMLFormElement, statusLine: HTMLElement, list: HTMLElement): void {
  const input = searchForm.elements.namedItem('q') as HTMLInputElement;
  let latest = 0;

  const show = async (query: string) => {
    const mine = ++latest;
    list.replaceChildren();
    statusLine.textContent = hasLetters(query) ? messages.searching : messages.noLetters;
    if (!hasLetters(query)) return;
    try {
      const outcome = await searchLessons(query, mostHits);
      if (mine !== latest) return;
      statusLine.textContent = summaryOf(outcome, query);
      list.replaceChildren(...partsOf(outcome));
    } catch (error) {
      if (mine !== latest) return;
      statusLine.textContent = messages.failed;
      console.info('search', error);
    }
  };

  const followAddress = () => {
    const asked = new URLSearchParams(location.search).get('q');
    input.value = readQuery(asked ?? '');
    if (asked !== null) return void show(input.value);
    latest += 1;
    statusLine.textContent = '';
    list.replaceChildren();
  };
  searchForm.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = readQuery(input.value);
    history.pushState(null, '', `/tim-kiem?q=${encodeURIComponent(query)}`);
    void show(query);
  });
  window.addEventListener('popstate', followAddress);
  followAddress();
}

/** One sentence for the status line, which screen readers say. */
function summaryOf({ exact, near, isCut }: SearchOutcome, query: string): string {
  if (exact.length + near.length === 0) return messages.nothing(query);
  const said =
    exact.length > 0 ? messages.found(exact.length, near.length, query) : messages.near(near.length, query);
  return isCut ? `${said} ${messages.cut(exact.length + near.length)}` : said;
}

function partsOf({ exact, near }: SearchOutcome): HTMLElement[] {
  if (exact.length + near.length === 0) return [hintList()];
  const nearTitle = Object.assign(document.createElement('p'), { textContent: messages.nearTitle });
  const isMixed = exact.length > 0 && near.length > 0;
  return [
    ...(exact.length > 0 ? [hitList(exact)] : []),
    ...(isMixed ? [nearTitle] : []),
    ...(near.length > 0 ? [hitList(near)] : []),
  ];
}

function hitList(hits: readonly SearchHit[]): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'plain-list stack stack-close';
  list.append(...hits.map(hitCard));
  return list;
}

function hitCard({ href, title, excerpt }: SearchHit): HTMLElement {
  const item = document.createElement('li');
  item.className = 'card card-link';
  const body = document.createElement('div');
  body.className = 'card-body';
  const heading = document.createElement('h3');
  heading.className = 'card-title';
  const link = Object.assign(document.createElement('a'), { href, textContent: title });
  heading.append(link);
  const text = document.createElement('p');
  text.innerHTML = excerpt;
  body.append(heading, text);
  item.append(body);
  return item;
}

function hintList(): HTMLElement {
  const list = document.createElement('ul');
  list.append(
    ...messages.nothingHints.map((hint) =>
      Object.assign(document.createElement('li'), { textContent: hint }),
    ),
  );
  return list;
}
