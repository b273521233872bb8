import { foldForSearch } from '#src/platform/text/fold.ts';
import type { FormerDistrict } from './places-schema.ts';

/** A place as it was before 1 July 2025. */
export interface FormerPlace {
  readonly name: string;
  readonly district: string;
  readonly province: string;
  /** Codes of the communes it lies in now. */
  readonly communes: readonly string[];
}

/**
 * Old places whose name, district and province hold every typed word, with or without marks, the last one perhaps not
 * typed to its end: the whole name first, then in the order of the data.
 */
export function findFormerPlaces(
  districts: readonly FormerDistrict[],
  query: string,
  limit = 10,
): readonly FormerPlace[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found = districts
    .flatMap(({ places, district, province }) => places.map((place) => ({ ...place, district, province })))
    .filter(({ name, district, province }) => {
      const own = wordsOf(`${name} ${district} ${province}`);
      return words.every((word, at) => own.some((known) => isTyped(known, word, at === words.length - 1)));
    });
  const isWhole = ({ name }: FormerPlace) => ` ${wordsOf(name).join(' ')} `.includes(` ${words.join(' ')} `);
  return [...found.filter(isWhole), ...found.filter((place) => !isWhole(place))].slice(0, limit);
}

function isTyped(known: string, word: string, isLast: boolean): boolean {
  return isLast ? known.startsWith(word) : known === word;
}

function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .split(/[^a-z0-9']+/u)
    .filter((word) => word !== '');
}
