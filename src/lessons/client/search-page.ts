/** The search page: the form's words become results below it, and stand in the address as `?q=`. */
import { messages } from '../search-messages.vi.ts';
import { type SearchHit, searchLessons } from './search-lessons.ts';

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
    statusLine.textContent = query === '' ? '' : messages.searching;
    if (query === '') return;
    try {
      const { count, hits } = await searchLessons(query, mostHits);
      if (mine !== latest) return;
      statusLine.textContent = count > 0 ? messages.found(count, query) : messages.nothing(query);
      list.replaceChildren(...(count > 0 ? [hitList(hits)] : [hintList()]));
    } catch (error) {
      if (mine !== latest) return;
      statusLine.textContent = messages.failed;
      console.info('search', error);
    }
  };

  const queryOfAddress = () => new URLSearchParams(location.search).get('q')?.trim() ?? '';
  const followAddress = () => {
    input.value = queryOfAddress();
    void show(input.value);
  };
  searchForm.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    history.pushState(null, '', query === '' ? '/tim-kiem' : `/tim-kiem?q=${encodeURIComponent(query)}`);
    void show(query);
  });
  window.addEventListener('popstate', followAddress);
  followAddress();
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
