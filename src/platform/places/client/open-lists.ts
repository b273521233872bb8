import type { Places } from '#src/platform/places/client/load-places.ts';

let shared: Promise<Places> | undefined;

/** The lists of places are opened once a page; their reader is loaded with the first place that is asked for. */
export function openLists(): Promise<Places> {
  shared ??= import('#src/platform/places/client/load-places.ts').then(({ openPlaces }) => openPlaces());
  return shared;
}
