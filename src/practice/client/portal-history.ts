import type { PageName, Place } from '#sandbox/engine/page.ts';

/** What one entry of the browser's history shows: the start (no entry of ours), a screen, or the result. */
export type Entry =
  | { readonly at: 'screen'; readonly place: Place; readonly run?: string }
  | { readonly at: 'result'; readonly run?: string };

/** The entry the browser is on; `undefined` on the start screen. */
export function currentEntry(): Entry | undefined {
  const state: unknown = history.state;
  return isEntry(state) ? state : undefined;
}

/** One more screen: the browser's Back leads from it to the one before. */
export function pushEntry(entry: Entry): void {
  history.pushState(entry, '');
}

/** The same entry shows something else. */
export function replaceEntry(entry: Entry): void {
  history.replaceState(entry, '');
}

/** The start screen, which keeps the address without the mode that may stand in it. */
export function replaceWithStart(address: string): void {
  history.replaceState({ at: 'start' }, '', address);
}

/** Whether the browser itself made this entry: a link to a place on this page, such as the one that skips to the content. */
export function isAnchor(): boolean {
  return history.state === null && location.hash !== '';
}

/** Hear the browser's Back and Forward. Returns how to stop. */
export function listenToHistory(heard: (entry: Entry | undefined) => void): () => void {
  const listen = () => heard(currentEntry());
  window.addEventListener('popstate', listen);
  return () => window.removeEventListener('popstate', listen);
}

/** Whether two entries show the same. */
export function sameEntry(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a?.at !== 'screen' || b?.at !== 'screen') return a?.at === b?.at;
  return a.place.page === b.place.page && a.place.subject === b.place.subject;
}

function isEntry(state: unknown): state is Entry {
  if (typeof state !== 'object' || state === null || !('at' in state)) return false;
  if (state.at === 'result') return true;
  return state.at === 'screen' && 'place' in state && isPlace(state.place);
}

function isPlace(place: unknown): place is { page: PageName; subject?: string } {
  return typeof place === 'object' && place !== null && 'page' in place && typeof place.page === 'string';
}
