import type { Catalogue, CatalogueEntry } from '../rules/catalogue.ts';
import { wordsIn } from '../rules/words.ts';
import type { Synonyms } from '../synonyms-schema.ts';

/** The catalogue with what people call its entries, and with the words that people use for others. */
export function addSynonyms(entries: readonly CatalogueEntry[], { synonyms }: Synonyms): Catalogue {
  return {
    entries: entries.map((entry) => {
      const target = targetOf(entry);
      const said = synonyms.filter(({ means }) => means?.includes(target)).flatMap(({ say }) => say);
      return { ...entry, names: distinctNames(entry, said) };
    }),
    rewordings: synonyms.flatMap(({ say, as }) =>
      as === undefined ? [] : say.map((saying) => ({ say: saying, as })),
    ),
  };
}

/** How the synonyms and the tables of queries name an entry. */
export function targetOf({ kind, id }: CatalogueEntry): string {
  return `${kind}:${id}`;
}

/** A name that the entry has already would only cost bytes. */
function distinctNames({ title, names }: CatalogueEntry, said: readonly string[]): string[] {
  const seen = new Set([nameKey(title)]);
  return [...names, ...said].filter((name) => {
    const key = nameKey(name);
    return !seen.has(key) && seen.add(key);
  });
}

function nameKey(name: string): string {
  return wordsIn(name)
    .map(({ exact }) => exact)
    .join(' ');
}
