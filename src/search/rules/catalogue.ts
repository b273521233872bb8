/** What can be found. The order is that of their numbers in the file: add at the end. */
const kinds = ['lesson', 'procedure', 'term', 'fault'] as const;
export type Kind = (typeof kinds)[number];

/** One thing that can be found. */
export interface CatalogueEntry {
  readonly kind: Kind;
  /** Folder of the lesson, or id of the procedure, word or fault. */
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** Other names: official ones, abbreviations, and what people call it. */
  readonly names: readonly string[];
  /** One or two sentences shown under the title. */
  readonly says: string;
  /** What is searched beside all that, and not shown. */
  readonly more: string;
}

/** What people say → the words that the catalogue has for it. */
export interface Rewording {
  readonly say: string;
  readonly as: string;
}

/** Everything the first layer of the search knows. */
export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  readonly rewordings: readonly Rewording[];
}

type Row = readonly [
  kind: number,
  id: string,
  href: string,
  title: string,
  names: string,
  says: string,
  more: string,
];

/** The catalogue as it goes over the wire: rows without the names of their fields. */
export interface PackedCatalogue {
  readonly entries: readonly Row[];
  readonly rewordings: readonly (readonly [say: string, as: string])[];
}

/** No name contains it. */
const between = '|';

/** Make the catalogue small. */
export function packCatalogue({ entries, rewordings }: Catalogue): PackedCatalogue {
  return {
    entries: entries.map(({ kind, id, href, title, names, says, more }) => [
      kinds.indexOf(kind),
      id,
      href,
      title,
      names.join(between),
      says,
      more,
    ]),
    rewordings: rewordings.map(({ say, as }) => [say, as]),
  };
}

/** And readable again. */
export function unpackCatalogue({ entries, rewordings }: PackedCatalogue): Catalogue {
  return {
    entries: entries.map(([kind, id, href, title, names, says, more]) => ({
      kind: kinds[kind] ?? 'lesson',
      id,
      href,
      title,
      names: names === '' ? [] : names.split(between),
      says,
      more,
    })),
    rewordings: rewordings.map(([say, as]) => ({ say, as })),
  };
}
