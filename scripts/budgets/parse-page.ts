import { Window } from 'happy-dom';

const { DOMParser } = new Window();

/** A page's HTML as a document. Nothing in it runs or is fetched. */
export function parsePage(html: string) {
  return new DOMParser().parseFromString(html, 'text/html');
}
