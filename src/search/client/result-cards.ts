import { messages } from '../messages.vi.ts';
import type { CatalogueEntry } from '../rules/catalogue.ts';
import type { PassagePart } from '../rules/find-passage.ts';
import type { LessonHit } from './search-lessons.ts';

/** A list of things that were found: what kind each is, its name, and what it says at once. */
export function entryList(entries: readonly CatalogueEntry[]): HTMLElement {
  return listOf(
    entries.map(({ kind, href, title, says }) => {
      const text = create('p', { textContent: says });
      return card(
        href,
        title,
        [create('p', { className: 'result-kind', textContent: messages.kinds[kind] })],
        text,
      );
    }),
  );
}

/** A list of lessons with the place where the words stand. */
export function lessonList(hits: readonly LessonHit[]): HTMLElement {
  return listOf(hits.map(({ href, title, parts }) => card(href, title, [], passageOf(parts))));
}

function passageOf(parts: readonly PassagePart[]): HTMLElement {
  const text = create('p', {});
  text.append(
    ...parts.map((part) => (part.isSought ? create('mark', { textContent: part.text }) : part.text)),
  );
  return text;
}

function listOf(cards: readonly HTMLElement[]): HTMLElement {
  const list = create('ol', { className: 'plain-list stack stack-close' });
  list.append(...cards);
  return list;
}

function card(href: string, title: string, before: readonly HTMLElement[], text: HTMLElement): HTMLElement {
  const heading = create('h3', { className: 'card-title' });
  heading.append(create('a', { href, textContent: title }));
  const body = create('div', { className: 'card-body' });
  body.append(...before, heading, text);
  const item = create('li', { className: 'card card-link' });
  item.append(body);
  return item;
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
